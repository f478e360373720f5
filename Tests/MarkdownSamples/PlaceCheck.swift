import CCMark
import Diagnostics
import Markdown

/// What holds of every document's places: a node lies in its parent and after its sibling, and its source is a text's
/// own, modulo escapes and entities, or has the markers of what it is.
package enum PlaceCheck {
  /// What is wrong with the places of a document's tree; nil where nothing is.
  package static func fault(in bytes: [UInt8]) -> String? {
    let (document, _) = Document.parse(SourceText(path: "a.md", utf8: bytes))
    return fault(in: document.blocks, of: document.body)
      ?? document.footnotes.lazy.compactMap { note in
        fault(in: note.blocks, of: note.place) ?? shape(of: note)
      }.first
  }

  private static func fault(in blocks: Children<Block>, of parent: Range<Int>) -> String? {
    var previous = parent.lowerBound
    for block in blocks {
      if let fault = order(block.place, in: parent, after: previous) { return "\(block.kind) \(fault)" }
      if let fault = shape(of: block) ?? fault(in: block.blocks, of: block.place) { return fault }
      if let fault = fault(in: block.inlines, of: block.place) { return fault }
      previous = block.place.upperBound
    }
    return nil
  }

  private static func fault(in inlines: Children<Inline>, of parent: Range<Int>) -> String? {
    var previous = parent.lowerBound
    for inline in inlines {
      if let fault = order(inline.place, in: parent, after: previous) { return "\(inline.kind) \(fault)" }
      if !hasShape(inline) { return "\(inline.kind) from \(inline.sourceText.debugDescription)" }
      if let fault = fault(in: inline.inlines, of: inline.place) { return fault }
      previous = inline.place.upperBound
    }
    return nil
  }

  private static func order(_ place: Range<Int>, in parent: Range<Int>, after previous: Int) -> String? {
    if place.lowerBound < parent.lowerBound || place.upperBound > parent.upperBound {
      return "at \(place) outside its parent at \(parent)"
    }
    return place.lowerBound < previous ? "at \(place) before its sibling's end at \(previous)" : nil
  }

  private static func shape(of block: Block) -> String? {
    let source = block.sourceText
    let isRight =
      switch block.kind {
      case .footnoteDefinition: source.hasPrefix("[^")
      case .quote: source.hasPrefix(">")
      case .table: source.contains("-")
      case .thematicBreak: source.contains { "*-_".contains($0) }
      case .html: source.hasPrefix("<")
      case .paragraph, .heading, .list, .item, .codeBlock, .tableRow, .tableCell: true
      }
    return isRight ? nil : "\(block.kind) from \(source.debugDescription)"
  }

  private static func hasShape(_ inline: Inline) -> Bool {
    let source = inline.sourceText
    func isEdged(by markers: String...) -> Bool {
      markers.contains { source.utf8.count >= 2 * $0.utf8.count && source.hasPrefix($0) && source.hasSuffix($0) }
    }
    switch inline.kind {
    case .text(let literal): return isText(literal, from: source) && !isCutFromBackslash(inline, literal)
    case .emphasis: return isEdged(by: "*", "_")
    case .strong: return isEdged(by: "**", "__")
    case .strikethrough: return isEdged(by: "~~")
    case .code: return isEdged(by: "`")
    case .html: return source.hasPrefix("<") && source.hasSuffix(">")
    case .link:
      return source.hasPrefix("[") && (source.hasSuffix("]") || source.hasSuffix(")"))
        || source.hasPrefix("<") && source.hasSuffix(">")
    case .image: return source.hasPrefix("![") && (source.hasSuffix("]") || source.hasSuffix(")"))
    case .footnoteReference: return source.hasPrefix("[^") && source.hasSuffix("]")
    case .softBreak, .lineBreak: return source.contains(where: \.isNewline)
    }
  }

  /// Whether a text begins with a sign whose backslash is outside of its place.
  private static func isCutFromBackslash(_ inline: Inline, _ literal: String) -> Bool {
    let utf8 = inline.tree.source.utf8
    guard let first = literal.utf8.first, isPunctuation(first) else { return false }
    let backslashes = utf8[..<inline.place.lowerBound].reversed().prefix { $0 == UInt8(ascii: "\\") }
    return backslashes.count % 2 == 1
  }

  private static func isText(_ literal: String, from source: String) -> Bool {
    if literal == source { return true }
    let plain = unescaped(source)
    // In a cell, and in text that had been one paragraph with a table, pipes lose a backslash before all else; in an
    // automatic link a backslash escapes nothing.
    let others = [
      unescaped(source.replacing("\\|", with: "|")), unescaped(source.replacing("\\", with: "\\\\")),
    ]
    if plain == literal || others.contains(literal) { return true }
    // Of a tab that is partly a marker's cmark makes spaces.
    if source.hasPrefix("\t"), literal.drop(while: { $0 == " " }) == plain.dropFirst() { return true }
    // What is no reference to a footnote after all, cmark puts back as it was, or nearly.
    return plain.contains("[^")
  }

  /// A text without its escapes and entities, as cmark reads them.
  private static func unescaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.count, isPunctuation(bytes[offset + 1]) {
        result.append(bytes[offset + 1])
        offset += 2
      } else if bytes[offset] == UInt8(ascii: "&"), let entity = entity(at: bytes[(offset + 1)...]) {
        result += entity.text
        offset += entity.length + 1
      } else if bytes[offset] == 0 {
        result += Array("\u{FFFD}".utf8)
        offset += 1
      } else {
        result.append(bytes[offset])
        offset += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    let character = Character(Unicode.Scalar(byte))
    return 0x21...0x7E ~= byte && !character.isLetter && !character.isNumber
  }

  private static func entity(at bytes: ArraySlice<UInt8>) -> (length: Int, text: [UInt8])? {
    var decoded = unsafe cmark_strbuf()
    unsafe cmark_strbuf_init(cmark_get_default_mem_allocator(), &decoded, 0)
    defer { unsafe cmark_strbuf_free(&decoded) }
    let length = unsafe bytes.withUnsafeBufferPointer {
      unsafe houdini_unescape_ent(&decoded, $0.baseAddress, bufsize_t($0.count))
    }
    guard length > 0 else { return nil }
    return (Int(length), unsafe Array(UnsafeBufferPointer(start: decoded.ptr, count: Int(decoded.size))))
  }
}
