/// A link's definition, `[label]: destination "title"`, read by cmark's own rules.
struct LinkDefinition {
  var label: Range<Int>
  /// The destination and title as written.
  var target: Range<Int>
  /// The offset after the definition's last line end.
  var end: Int

  /// Reads the definition that begins at an offset; nil where none does.
  init?(in content: Bytes, at start: Int) {
    guard let labelEnd = LinkTail.labelEnd(in: content, bracket: start), content[labelEnd] == UInt8(ascii: ":") else {
      return nil
    }
    label = start + 1..<labelEnd - 1
    guard label.contains(where: { !content[$0].isWhitespace }) else { return nil }
    let destination = Self.skippingLineEnd(in: content, from: labelEnd + 1)
    guard let destinationEnd = LinkTail.destinationEnd(in: content, from: destination) else { return nil }
    let title = Self.skippingLineEnd(in: content, from: destinationEnd)
    let titleEnd = title == destinationEnd ? title : LinkTail.titleEnd(in: content, from: title)
    if titleEnd > title, let end = Self.lineEnd(in: content, from: titleEnd) {
      target = destination..<titleEnd
      self.end = end
    } else if let end = Self.lineEnd(in: content, from: destinationEnd) {
      target = destination..<destinationEnd
      self.end = end
    } else {
      return nil
    }
  }

  /// The offset after blanks and at most one line end.
  private static func skippingLineEnd(in content: Bytes, from start: Int) -> Int {
    let offset = content.skippingBlanks(from: start)
    return content[offset] == .newline ? content.skippingBlanks(from: offset + 1) : offset
  }

  /// The offset after blanks and a line end; nil where something else follows.
  private static func lineEnd(in content: Bytes, from start: Int) -> Int? {
    let offset = content.skippingBlanks(from: start)
    if offset >= content.count { return content.count }
    return content[offset] == .newline ? offset + 1 : nil
  }
}
