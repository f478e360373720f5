package import Diagnostics

/// Pandoc's attributes at the end of a heading's or an option's text: `{#id .class key=value key="two words"}`.
///
/// They stand on one line, after a space or at a line's beginning. Braces with anything else in them are text, so that
/// a cloze (`{{c1::…}}`) stays one.
package struct Attributes: Sendable, Hashable {
  /// A word of the attributes and where it stands, without `#`, `.` or quotes.
  package struct Part: Sendable, Hashable {
    package let text: String
    package let place: Range<Int>
  }

  package struct Pair: Sendable, Hashable {
    package let key: Part
    package let value: Part
  }

  /// The braces and what is between them.
  package let place: Range<Int>
  package private(set) var id: Part?
  package private(set) var classes: [Part] = []
  package private(set) var pairs: [Pair] = []

  /// The value of the first pair with that key.
  package subscript(key: String) -> Part? { pairs.first { $0.key.text == key }?.value }

  package func has(class name: String) -> Bool { classes.contains { $0.text == name } }

  /// Reads the attributes that end a text: `text` is the range of the text's last line in the file.
  package init?(endOf text: Range<Int>, in source: SourceText) {
    let close = text.upperBound - 1
    guard text.contains(close), source.utf8[close] == UInt8(ascii: "}") else { return nil }
    var open = close
    while open > text.lowerBound {
      open -= 1
      guard source.utf8[open] == UInt8(ascii: "{") else { continue }
      guard open == text.lowerBound || source.utf8[open - 1].isBlank else { continue }
      if let attributes = Attributes(between: open..<close, in: source) {
        self = attributes
        return
      }
    }
    return nil
  }

  /// Reads the words after the brace at the range's beginning up to its end.
  private init?(between range: Range<Int>, in source: SourceText) {
    place = range.lowerBound..<range.upperBound + 1
    var reader = Reader(source: source, offset: range.lowerBound + 1, end: range.upperBound)
    // Kramdown writes `{: #id}`.
    if reader.peek == UInt8(ascii: ":") { reader.offset += 1 }
    reader.skipSpaces()
    while reader.offset < reader.end {
      switch reader.peek {
      case UInt8(ascii: "#"):
        guard let part = reader.word(after: 1) else { return nil }
        if id == nil { id = part }
      case UInt8(ascii: "."):
        guard let part = reader.word(after: 1) else { return nil }
        classes.append(part)
      default:
        guard let key = reader.key(), let value = reader.value() else { return nil }
        pairs.append(Pair(key: key, value: value))
      }
      guard reader.offset == reader.end || reader.peek.isBlank else { return nil }
      reader.skipSpaces()
    }
    if id == nil, classes.isEmpty, pairs.isEmpty { return nil }
  }
}

/// Steps through the text between the braces.
private struct Reader {
  let source: SourceText
  var offset: Int
  let end: Int

  var peek: UInt8 { offset < end ? source.utf8[offset] : 0 }

  mutating func skipSpaces() { while offset < end, peek.isBlank { offset += 1 } }

  /// An id or class after its sign: everything up to a space but braces, quotes and `=`.
  mutating func word(after signs: Int) -> Attributes.Part? {
    offset += signs
    return take { byte in
      !byte.isBlank && !"{}\"'=#".utf8.contains(byte)
    }
  }

  mutating func key() -> Attributes.Part? {
    guard peek.isLetter else { return nil }
    let key = take { $0.isLetter || $0.isDigit || "_-:.".utf8.contains($0) }
    guard peek == UInt8(ascii: "=") else { return nil }
    offset += 1
    return key
  }

  /// A word without quotes, or anything in quotes.
  mutating func value() -> Attributes.Part? {
    let quote = peek
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return take { !$0.isBlank && !"{}\"'".utf8.contains($0) }
    }
    let start = offset + 1
    guard let close = source.utf8[start..<end].firstIndex(of: quote) else { return nil }
    offset = close + 1
    return Attributes.Part(text: source[start..<close], place: start..<close)
  }

  private mutating func take(while holds: (UInt8) -> Bool) -> Attributes.Part? {
    let start = offset
    while offset < end, holds(source.utf8[offset]) { offset += 1 }
    return start == offset ? nil : Attributes.Part(text: source[start..<offset], place: start..<offset)
  }
}
