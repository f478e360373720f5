/// The split of a file into its YAML head and the Markdown after it.
struct FrontMatter {
  /// The YAML, without the lines of dashes around it.
  let yaml: Range<Int>?
  /// The rest: the whole file, a byte order mark included, where there is no head.
  let body: Range<Int>

  /// A head is a first line `---` (after a byte order mark or not) up to a line `---` or `...`.
  init(of utf8: [UInt8]) {
    let start = utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let yamlStart = Self.end(ofFence: "-", at: start, in: utf8) else {
      yaml = nil
      body = 0..<utf8.count
      return
    }
    var line = yamlStart
    while line < utf8.count {
      if let end = Self.end(ofFence: "-", at: line, in: utf8) ?? Self.end(ofFence: ".", at: line, in: utf8) {
        yaml = yamlStart..<line
        body = end..<utf8.count
        return
      }
      line = (utf8[line...].firstIndex(of: UInt8(ascii: "\n")) ?? utf8.count - 1) + 1
    }
    yaml = nil
    body = 0..<utf8.count
  }

  /// The offset after a line of three `mark`s and nothing but spaces, its line ending included.
  private static func end(ofFence mark: Unicode.Scalar, at start: Int, in utf8: [UInt8]) -> Int? {
    guard start + 3 <= utf8.count, utf8[start..<start + 3].allSatisfy({ $0 == UInt8(ascii: mark) }) else { return nil }
    var offset = start + 3
    while offset < utf8.count {
      switch utf8[offset] {
      case UInt8(ascii: "\n"): return offset + 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): offset += 1
      default: return nil
      }
    }
    return offset
  }
}
