import Diagnostics
import Markdown

/// Braces at a stem's end that were meant as attributes and cannot be read as such.
struct MalformedAttributes {
  /// From the brace to the end of the stem.
  let place: Range<Int>
  /// Where a brace would close them; nil where that alone would not do.
  let missingBrace: Int?

  /// Nil where the stem ends otherwise.
  init?(endOf heading: Block, in document: Document) {
    guard heading.attributes == nil, let start = heading.inlines.first?.place.lowerBound,
      let end = heading.inlines.last?.place.upperBound, start < end
    else { return nil }
    let text = document.source.utf8[start..<end]
    guard let open = text.lastIndex(of: UInt8(ascii: "{")), open == start || text[open - 1] != UInt8(ascii: "{"),
      Self.looksMeant(text[(open + 1)...])
    else { return nil }
    place = open..<end
    let closed = SourceText(path: "", document.source[place] + "}")
    missingBrace = Attributes(endOf: 0..<closed.utf8.count, in: closed) == nil ? nil : end
  }

  /// Whether an id, a class or a key stands behind the brace.
  private static func looksMeant(_ text: ArraySlice<UInt8>) -> Bool {
    let word = text.drop { $0 == UInt8(ascii: " ") }.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "}") }
    guard let first = word.first, word.count > 1 else { return false }
    if first == UInt8(ascii: "#") || first == UInt8(ascii: ".") { return true }
    let key = word.prefix { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") }
    let rest = text.drop { $0 == UInt8(ascii: " ") }.dropFirst(key.count).drop { $0 == UInt8(ascii: " ") }
    return !key.isEmpty && rest.first == UInt8(ascii: "=")
  }
}
