import Diagnostics

/// `bare-url`: an address in running text that stays text, since this Markdown links none by itself.
enum BareURL {
  static func findings(in tree: Tree, bytes: Bytes, from start: Int) -> [Diagnostic] {
    let candidates = candidates(in: bytes, from: start)
    guard !candidates.isEmpty else { return [] }
    var findings: [Diagnostic] = []
    var linkEnd = 0
    for (index, record) in tree.records.enumerated() {
      if record.code == .link || record.code == .image { linkEnd = max(linkEnd, Int(record.next)) }
      guard record.code == .text, index >= linkEnd, record.detail != Tree.attributeMark else { continue }
      var start = Int(record.start)
      while let candidate = candidates[from: start].first, candidate < Int(record.end) {
        let end = end(of: candidate..<Int(record.end), in: bytes)
        findings.append(finding(at: candidate..<end, in: tree.source))
        start = end
      }
    }
    return findings
  }

  private static func finding(at range: Range<Int>, in source: SourceText) -> Diagnostic {
    let url = source[range]
    // Between angle brackets a backslash escapes nothing.
    let mend = url.contains("\\") ? [] : [Diagnostic.Edit(range, "<\(url)>")]
    return Diagnostic(
      "bare-url", .warning, "'\(url)' is text, not a link", at: Place(path: source.path, range: range),
      help: "write '<\(url)>' or '[words](\(url))'", mend: mend)
  }

  /// Where `http://` and `https://` begin, after no letter or digit.
  private static func candidates(in bytes: Bytes, from start: Int) -> [Int] {
    var candidates: [Int] = []
    var offset = start
    while let colon = bytes.firstIndex(of: UInt8(ascii: ":"), from: offset) {
      offset = colon + 1
      guard bytes[colon + 1] == UInt8(ascii: "/"), bytes.hasPrefix("//", at: colon + 1) else { continue }
      for length in [4, 5] where bytes.hasPrefix(length == 4 ? "http" : "https", at: colon - length) {
        let before = colon - length - 1
        guard before < start || !(bytes[before].isLetter || bytes[before].isDigit) else { continue }
        candidates.append(colon - length)
      }
    }
    return candidates
  }

  /// Where an address ends: before white space or an angle bracket, and without punctuation that ends the sentence.
  private static func end(of range: Range<Int>, in bytes: Bytes) -> Int {
    var end = range.lowerBound
    while end < range.upperBound, !bytes[end].isWhitespace, bytes[end] != UInt8(ascii: "<"),
      bytes[end] != UInt8(ascii: ">")
    {
      end += 1
    }
    var counts = [UInt8: Int]()
    for offset in range.lowerBound..<end { counts[bytes[offset], default: 0] += 1 }
    /// Whether a closing bracket has none that opens it.
    func isExtra(_ close: Unicode.Scalar, _ open: Unicode.Scalar) -> Bool {
      counts[UInt8(ascii: close), default: 0] > counts[UInt8(ascii: open), default: 0]
    }
    while end > range.lowerBound {
      let last = bytes[end - 1]
      switch last {
      case UInt8(ascii: ")"): guard isExtra(")", "(") else { return end }
      case UInt8(ascii: "]"): guard isExtra("]", "[") else { return end }
      default: guard ".,;:!?*_~'\"|".utf8.contains(last) else { return end }
      }
      counts[last, default: 0] -= 1
      end -= 1
    }
    return end
  }
}

extension [Int] {
  /// The rest of a sorted array from the first element that is not below a bound.
  subscript(from bound: Int) -> ArraySlice<Int> {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return self[low...]
  }
}
