/// Citations as Pandoc writes them: `[@key]`, `[@key, p. 12; @other]`.
package enum CitationSyntax {
  /// One bracket with its citations.
  package struct Group: Sendable, Hashable {
    /// UTF-8 offsets in the text that was read, brackets included.
    package let range: Range<Int>
    /// At least one, in the order of the text.
    package let items: [Item]
  }

  /// One source cited.
  package struct Item: Sendable, Hashable {
    /// The key without its `@`.
    package let key: String
    /// UTF-8 offsets of the key, `@` included, in the text that was read.
    package let range: Range<Int>
    /// What follows the key's comma, as `p. 12`.
    package let locator: String?
  }

  /// The citations of a text, in order; a bracket of which any part is not a citation is none.
  package static func groups(in text: String) -> [Group] {
    guard mayHold(text) else { return [] }
    let bytes = Array(text.utf8)
    var groups: [Group] = []
    var offset = 0
    while offset + 1 < bytes.count {
      if bytes[offset] == UInt8(ascii: "["), bytes[offset + 1] == UInt8(ascii: "@"), let group = group(bytes, offset) {
        groups.append(group)
        offset = group.range.upperBound
      } else {
        offset += 1
      }
    }
    return groups
  }

  /// Most text has no citation and is not looked at twice.
  private static func mayHold(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for index in bytes.indices.dropFirst() where bytes[index] == UInt8(ascii: "@") {
      if bytes[index - 1] == UInt8(ascii: "[") { return true }
    }
    return false
  }

  /// The text without its citations and the space before each.
  package static func removed(from text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return text }
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    var position = 0
    for group in groups(in: text) {
      kept += bytes[position..<group.range.lowerBound]
      while let last = kept.last, isBlank(last) { kept.removeLast() }
      position = group.range.upperBound
    }
    return String(decoding: kept + bytes[position...], as: UTF8.self)
  }

  private static func group(_ bytes: [UInt8], _ start: Int) -> Group? {
    guard let close = bytes[(start + 1)...].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }),
      bytes[close] == UInt8(ascii: "]")
    else { return nil }
    var items: [Item] = []
    for part in bytes[(start + 1)..<close].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      guard let item = item(part) else { return nil }
      items.append(item)
    }
    return Group(range: start..<close + 1, items: items)
  }

  private static func item(_ part: ArraySlice<UInt8>) -> Item? {
    let part = trimmed(part)
    guard part.first == UInt8(ascii: "@") else { return nil }
    var end = part.startIndex + 1
    while end < part.endIndex, isKey(part, end) { end += 1 }
    guard end > part.startIndex + 1 else { return nil }
    let rest = trimmed(part[end...])
    let key = String(decoding: part[(part.startIndex + 1)..<end], as: UTF8.self)
    if rest.isEmpty { return Item(key: key, range: part.startIndex..<end, locator: nil) }
    guard rest.first == UInt8(ascii: ",") else { return nil }
    let words = trimmed(rest.dropFirst()).split(whereSeparator: isBlank).map { String(decoding: $0, as: UTF8.self) }
    return Item(
      key: key, range: part.startIndex..<end, locator: words.isEmpty ? nil : words.joined(separator: " "))
  }

  /// Letters, digits and `_` make a key; punctuation only stands between them.
  private static func isKey(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    func isWord(_ index: Int) -> Bool {
      guard index < bytes.endIndex else { return false }
      switch bytes[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
        return true
      default: return false
      }
    }
    return isWord(index)
      || (":.#$%&-+?<>~/".utf8.contains(bytes[index]) && isWord(index - 1) && isWord(index + 1))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  private static func trimmed(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var part = part
    while let first = part.first, isBlank(first) { part.removeFirst() }
    while let last = part.last, isBlank(last) { part.removeLast() }
    return part
  }
}
