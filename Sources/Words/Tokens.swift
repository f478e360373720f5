/// A word of a text, folded, and where it stands.
package struct Token: Sendable, Hashable {
  /// The word as `Folding` spells it, without apostrophes.
  package let text: String
  /// UTF-8 offsets in the text, of the word as it is written there.
  package let range: Range<Int>

  package init(_ text: String, _ range: Range<Int>) {
    self.text = text
    self.range = range
  }
}

/// The words of a text, cut alike in what is indexed and in what is asked.
///
/// A word is letters, digits and marks. Hyphen and slash part (`cross-fiber`, `L4/L5`), an apostrophe between letters
/// joins (`don't` is `dont`), a point between digits joins (`7.4`), a soft hyphen is not there.
package enum Tokens {
  /// The words of a text, in order.
  package static func words(of text: String) -> [Token] {
    var tokens: [Token] = []
    forEach(in: text.utf8Span.span) { range, folded in
      tokens.append(Token(String(decoding: folded, as: UTF8.self), range))
    }
    return tokens
  }

  /// Calls `body` with each word's offsets and folded bytes; the bytes are used again for the next word.
  package static func forEach(in bytes: Span<UInt8>, _ body: (Range<Int>, [UInt8]) -> Void) {
    var folded: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      let (kind, length) = kind(bytes, offset)
      guard kind == .word else {
        offset += length
        continue
      }
      let start = offset
      folded.removeAll(keepingCapacity: true)
      offset = addWord(bytes, from: start, to: &folded)
      if !folded.isEmpty { body(start..<offset, folded) }
    }
  }

  /// Appends the folded word that begins at `start`; the offset of its end.
  private static func addWord(_ bytes: Span<UInt8>, from start: Int, to folded: inout [UInt8]) -> Int {
    var end = start
    while end < bytes.count {
      let (kind, length) = kind(bytes, end)
      switch kind {
      case .word:
        Folding.fold(bytes, end..<end + length, into: &folded)
        end += length
      case .apostrophe, .point:
        let next = end + length
        guard next < bytes.count, joins(kind, before: bytes[end - 1], after: bytes, next) else { return end }
        if kind == .point { folded.append(UInt8(ascii: ".")) }
        end = next
      case .other: return end
      }
    }
    return end
  }

  private static func joins(_ kind: Kind, before: UInt8, after bytes: Span<UInt8>, _ next: Int) -> Bool {
    if kind == .point { return isDigit(before) && isDigit(bytes[next]) }
    return !isDigit(before) && !isDigit(bytes[next]) && self.kind(bytes, next).kind == .word
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private enum Kind { case word, apostrophe, point, other }

  /// What stands at an offset, and its length in bytes.
  private static func kind(_ bytes: Span<UInt8>, _ offset: Int) -> (kind: Kind, length: Int) {
    let byte = bytes[offset]
    if byte < 0x80 {
      if (byte | 0x20) &- 0x61 < 26 || isDigit(byte) { return (.word, 1) }
      return (byte == UInt8(ascii: "'") ? .apostrophe : byte == UInt8(ascii: ".") ? .point : .other, 1)
    }
    let (value, length) = Folding.decode(bytes, offset, bytes.count)
    switch value {
    case 0x2019, 0x02BC: return (.apostrophe, length)
    case 0xC0..<0x250: return (value == 0xD7 || value == 0xF7 ? .other : .word, length)
    case 0xAD, 0x200C, 0x200D, 0x2060: return (.word, length)
    default:
      guard let scalar = Unicode.Scalar(value) else { return (.other, length) }
      let properties = scalar.properties
      switch properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: return (.word, length)
      default: return (properties.isAlphabetic || properties.numericType != nil ? .word : .other, length)
      }
    }
  }
}
