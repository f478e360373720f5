import Diagnostics

extension Inline {
  /// The text without markup: breaks and inline HTML become a space, an image its alternative text.
  package var plainText: String {
    let record = record
    var bytes: [UInt8] = []
    tree.appendPlainText(of: index..<max(record.next, index + 1), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Children where Element == Inline {
  /// The text of all without markup, as of one inline.
  package var plainText: String {
    var bytes: [UInt8] = []
    tree.appendPlainText(of: firstIndex..<endIndex, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Block {
  /// The text without markup; blocks in it stand on lines of their own, cells of a row are separated by a space.
  package var plainText: String {
    var bytes: [UInt8] = []
    tree.appendPlainText(of: index..<record.next, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Tree {
  /// Appends the text of a run of records that begins and ends at whole nodes.
  func appendPlainText(of indices: Range<Int32>, to bytes: inout [UInt8]) {
    for index in indices {
      let record = records[Int(index)]
      switch record.code {
      case .text, .code:
        append(record, to: &bytes)
      case .softBreak, .lineBreak, .inlineHTML:
        bytes.append(UInt8(ascii: " "))
      case .paragraph, .heading, .tableRow:
        startLine(&bytes)
      case .codeBlock:
        startLine(&bytes)
        append(record, to: &bytes)
        if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
      case .tableCell:
        if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: " ")) }
      case .document, .quote, .bulletList, .orderedList, .item, .html, .thematicBreak, .table, .footnoteDefinition,
        .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference:
        break
      }
    }
  }

  private func startLine(_ bytes: inout [UInt8]) {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  private func append(_ record: Record, to bytes: inout [UInt8]) {
    let range = Int(record.a)..<Int(record.b)
    if record.inSource {
      bytes.append(contentsOf: source.utf8[range])
    } else {
      bytes.append(contentsOf: text[range])
    }
  }
}
