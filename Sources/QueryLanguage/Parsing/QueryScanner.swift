import Diagnostics
import Words

/// A piece of a query.
struct Lexeme {
  enum Kind {
    case open, close
    case minus
    case or, and, not
    case text(TextMatch)
    /// A known field with a value.
    case field(FieldReader, FieldValue, Range<Int>)
    /// What stands before the colon of an unknown field; the value follows as a piece of its own.
    case unknownField(String)
    /// What holds no word.
    case nothing
  }

  let kind: Kind
  let range: Range<Int>
  /// Whether the next piece follows without white space.
  let isGlued: Bool
}

/// The pieces of a query, one after the other; each byte is looked at once.
struct QueryScanner {
  private let bytes: [UInt8]
  private var offset = 0
  private let vocabulary: QueryVocabulary
  private(set) var notices: [QueryNotice] = []

  init(_ bytes: [UInt8], _ vocabulary: QueryVocabulary) {
    self.bytes = bytes
    self.vocabulary = vocabulary
  }

  mutating func next() -> Lexeme? {
    skipSpace()
    guard offset < bytes.count else { return nil }
    let start = offset
    let kind = kind(from: start)
    return Lexeme(kind: kind, range: start..<offset, isGlued: offset < bytes.count && spaceLength(offset) == 0)
  }

  private mutating func kind(from start: Int) -> Lexeme.Kind {
    switch bytes[start] {
    case UInt8(ascii: "("):
      offset += 1
      return .open
    case UInt8(ascii: ")"):
      offset += 1
      return .close
    case UInt8(ascii: "-"):
      while offset < bytes.count, bytes[offset] == UInt8(ascii: "-") { offset += 1 }
      return .minus
    default:
      if quoteLength(start) > 0 { return match(quoted(), isQuoted: true, start) }
      return word(from: start)
    }
  }

  private mutating func word(from start: Int) -> Lexeme.Kind {
    var end = nameEnd(from: start)
    if end > start, end < bytes.count, bytes[end] == UInt8(ascii: ":") { return field(from: start, colon: end) }
    end = wordEnd(from: end)
    offset = end
    let text = text(start..<end)
    switch text {
    case "OR": return .or
    case "AND": return .and
    case "NOT": return .not
    default: return match(text, isQuoted: false, start)
    }
  }

  private mutating func field(from start: Int, colon: Int) -> Lexeme.Kind {
    let name = text(start..<colon)
    offset = colon + 1
    guard let reader = FieldReader.named(name, vocabulary) else {
      let known = FieldReader.all.map(\.name) + vocabulary.relations.flatMap { [$0.word] + $0.aliases }
      notices.append(
        QueryNotice(.unknownField(name, nearest: Nearest.name(to: name, in: known)), start..<offset))
      return .unknownField(name)
    }
    if quoteLength(offset) > 0 {
      let from = offset
      let value = quoted()
      if !value.isEmpty { return .field(reader, FieldValue(text: value, isQuoted: true), from..<offset) }
    } else {
      let end = wordEnd(from: offset)
      if end > offset {
        defer { offset = end }
        return .field(reader, FieldValue(text: text(offset..<end), isQuoted: false), offset..<end)
      }
    }
    notices.append(QueryNotice(.fieldWithoutValue(name), start..<offset))
    return .text(.word(name))
  }

  private mutating func match(_ text: String, isQuoted: Bool, _ start: Int) -> Lexeme.Kind {
    if let match = TextMatch(written: text, isQuoted: isQuoted) { return .text(match) }
    notices.append(QueryNotice(.noWord(self.text(start..<offset)), start..<offset))
    return .nothing
  }

  /// What stands between the quote here and the next, or the end.
  private mutating func quoted() -> String {
    let open = offset
    offset += quoteLength(offset)
    let start = offset
    while offset < bytes.count, quoteLength(offset) == 0 { offset += 1 }
    let text = text(start..<offset)
    if offset < bytes.count {
      offset += quoteLength(offset)
    } else {
      notices.append(QueryNotice(.openQuote, open..<offset))
    }
    return text
  }

  /// A name begins with a letter and goes on with letters, digits and hyphens; all beyond ASCII counts as letter.
  private func nameEnd(from start: Int) -> Int {
    func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }
    guard isLetter(bytes[start]), spaceLength(start) == 0 else { return start }
    var end = start
    while end < bytes.count, spaceLength(end) == 0, quoteLength(end) == 0,
      isLetter(bytes[end]) || bytes[end] &- 0x30 < 10 || bytes[end] == UInt8(ascii: "-")
    {
      end += 1
    }
    return end
  }

  /// A word ends at white space, or at a bracket that closes more than the word has opened.
  private func wordEnd(from start: Int) -> Int {
    var end = start
    var depth = 0
    while end < bytes.count, spaceLength(end) == 0 {
      if bytes[end] == UInt8(ascii: "(") { depth += 1 }
      if bytes[end] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      end += 1
    }
    return end
  }

  private mutating func skipSpace() {
    while offset < bytes.count {
      let length = spaceLength(offset)
      if length == 0 { return }
      offset += length
    }
  }

  /// The length of the white space or control character at an offset; 0 where there is none.
  private func spaceLength(_ offset: Int) -> Int {
    let byte = bytes[offset]
    if byte <= 0x20 || byte == 0x7F { return 1 }
    if byte == 0xC2, offset + 1 < bytes.count, bytes[offset + 1] == 0xA0 { return 2 }
    guard offset + 2 < bytes.count else { return 0 }
    switch (byte, bytes[offset + 1], bytes[offset + 2]) {
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80): return 3
    default: return 0
    }
  }

  /// The length of the quote `"`, `“`, `”` or `„` at an offset; 0 where there is none.
  private func quoteLength(_ offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    if bytes[offset] == UInt8(ascii: "\"") { return 1 }
    guard offset + 2 < bytes.count, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80 else { return 0 }
    return (0x9C...0x9E).contains(bytes[offset + 2]) ? 3 : 0
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension TextMatch {
  /// What a text of the query asks for; nil where it holds no word. What would read differently without quotes is a
  /// phrase: a word with quotes, brackets or a colon inside, a word that is an operator.
  init?(written text: String, isQuoted: Bool) {
    guard !Tokens.words(of: text).isEmpty else { return nil }
    let scalars = text.unicodeScalars
    let isOdd =
      ["AND", "OR", "NOT"].contains(text)
      || scalars.contains { TextMatch.parts($0) || "():".unicodeScalars.contains($0) }
    if isQuoted || isOdd {
      self = .phrase(scalars.split(whereSeparator: TextMatch.parts).map(String.init).joined(separator: " "))
    } else if scalars.last == "*" {
      self = .prefix(String(scalars.prefix(scalars.count - scalars.reversed().prefix { $0 == "*" }.count)))
    } else {
      self = .word(text)
    }
  }

  /// White space, control characters and quotes.
  private static func parts(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar.value == 0x7F || "\"“”„".unicodeScalars.contains(scalar)
      || scalar.properties.isWhitespace
  }
}
