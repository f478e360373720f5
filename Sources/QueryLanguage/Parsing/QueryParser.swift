/// What a query's text was read as.
package struct ParsedQuery: Sendable, Hashable {
  package let query: Query
  package let notices: [QueryNotice]
}

extension Query {
  /// Reads a query in linear time; any text is one. Throws only where a known field has a value that it cannot have.
  package static func parse(_ text: String, vocabulary: QueryVocabulary) throws(QueryError) -> ParsedQuery {
    var bytes = Array(text.utf8.prefix(QueryLimits.bytes + 1))
    var cut: [QueryNotice] = []
    if bytes.count > QueryLimits.bytes {
      bytes.removeLast()
      while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
      if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
      // The word that was cut through goes too, unless it is all there is.
      if let space = bytes.lastIndex(where: { $0 <= 0x20 }) { bytes.removeSubrange(space...) }
      cut = [QueryNotice(.tooLong, bytes.count..<text.utf8.count)]
    }
    var parser = QueryParser(QueryScanner(bytes, vocabulary), vocabulary)
    let query = parser.parse()
    guard parser.errors.isEmpty else { throw QueryError(values: parser.errors) }
    let notices = (parser.notices + cut).sorted { $0.range.lowerBound < $1.range.lowerBound }
    return ParsedQuery(query: query, notices: Array(notices.prefix(QueryLimits.notices)))
  }
}

/// A query is a list of alternatives; OR joins its neighbors before the space does.
struct QueryParser {
  private var scanner: QueryScanner
  private let vocabulary: QueryVocabulary
  private var lexeme: Lexeme?
  private var parts = 0
  /// Brackets beyond the limit that were opened and not yet closed.
  private var ignoredBrackets = 0
  private var ownNotices: [QueryNotice] = []
  private(set) var errors: [ImpossibleValue] = []

  var notices: [QueryNotice] { ownNotices + scanner.notices }

  init(_ scanner: QueryScanner, _ vocabulary: QueryVocabulary) {
    self.scanner = scanner
    self.vocabulary = vocabulary
    lexeme = self.scanner.next()
  }

  mutating func parse() -> Query {
    var parts: [Query] = []
    while lexeme != nil {
      parts += list(depth: 0)
      if let lexeme {  // only a bracket ends a list before the end
        notice(.unopenedBracket, lexeme.range)
        advance()
      }
    }
    return .all(of: parts)
  }

  private mutating func list(depth: Int) -> [Query] {
    var parts: [Query] = []
    var danglingAnd: Range<Int>?
    while let lexeme {
      switch lexeme.kind {
      case .close:
        if let danglingAnd { notice(.danglingOperator("AND"), danglingAnd) }
        return parts
      case .and:
        if parts.isEmpty || danglingAnd != nil {
          notice(.danglingOperator("AND"), lexeme.range)
        } else {
          danglingAnd = lexeme.range
        }
        advance()
      case .or:
        notice(.danglingOperator("OR"), lexeme.range)
        advance()
      case .open, .minus, .not, .text, .field, .unknownField, .nothing:
        if let part = alternatives(depth: depth) {
          parts.append(part)
          danglingAnd = nil
        }
      }
    }
    if let danglingAnd { notice(.danglingOperator("AND"), danglingAnd) }
    return parts
  }

  private mutating func alternatives(depth: Int) -> Query? {
    var alternatives: [Query] = []
    if let first = signed(depth: depth) { alternatives.append(first) }
    while let or = lexeme, case .or = or.kind {
      advance()
      if alternatives.isEmpty {
        notice(.danglingOperator("OR"), or.range)
      } else if let next = signed(depth: depth) {
        alternatives.append(next)
        continue
      } else {
        notice(.danglingOperator("OR"), or.range)
      }
      if alternatives.isEmpty, let first = signed(depth: depth) { alternatives.append(first) }
    }
    return alternatives.isEmpty ? nil : .any(of: alternatives)
  }

  private mutating func signed(depth: Int) -> Query? {
    var signs: [(text: String, range: Range<Int>)] = []
    while let lexeme {
      if case .not = lexeme.kind {
        signs.append(("NOT", lexeme.range))
      } else if case .minus = lexeme.kind {
        if lexeme.isGlued {
          signs.append(("-", lexeme.range))
        } else {
          notice(.danglingOperator("-"), lexeme.range)
        }
      } else if case .open = lexeme.kind, depth >= QueryLimits.depth {
        notice(.tooDeep, lexeme.range)
        ignoredBrackets += 1
      } else {
        break
      }
      advance()
    }
    guard let primary = primary(depth: depth) else {
      for sign in signs { notice(.danglingOperator(sign.text), sign.range) }
      return nil
    }
    return signs.count.isMultiple(of: 2) ? primary : .without(of: primary)
  }

  private mutating func primary(depth: Int) -> Query? {
    guard let lexeme else { return nil }
    switch lexeme.kind {
    case .close, .or, .and, .minus, .not: return nil
    case .nothing:
      advance()
      return nil
    case .open:
      advance()
      return group(depth: depth, open: lexeme.range)
    case .text(let match):
      advance()
      return counted(.text(match), lexeme.range)
    case .field(let reader, let value, let range):
      advance()
      switch reader.read(value, vocabulary) {
      case .condition(let condition): return counted(.field(condition), lexeme.range)
      case .impossible(let possible, let nearest):
        errors.append(
          ImpossibleValue(field: reader.name, value: value.text, range: range, possible: possible, nearest: nearest))
        return nil
      }
    case .unknownField(let name):
      advance()
      return unknownField(name, lexeme, depth: depth)
    }
  }

  /// The name as a word, and what follows it without white space.
  private mutating func unknownField(_ name: String, _ field: Lexeme, depth: Int) -> Query? {
    var (name, field) = (name, field)
    var parts: [Query] = []
    while true {
      if let match = TextMatch(written: name, isQuoted: false), let word = counted(.text(match), field.range) {
        parts.append(word)
      }
      guard field.isGlued, let next = lexeme else { break }
      guard case .unknownField(let nextName) = next.kind else {
        if let value = primary(depth: depth) { parts.append(value) }
        break
      }
      (name, field) = (nextName, next)
      advance()
    }
    return parts.isEmpty ? nil : .all(of: parts)
  }

  private mutating func group(depth: Int, open: Range<Int>) -> Query? {
    let parts = list(depth: depth + 1)
    if let close = lexeme {
      advance()
      if parts.isEmpty { notice(.emptyBrackets, open.lowerBound..<close.range.upperBound) }
    } else {
      notice(.unclosedBracket, open)
    }
    return parts.isEmpty ? nil : .all(of: parts)
  }

  /// Nil once there are too many.
  private mutating func counted(_ query: Query, _ range: Range<Int>) -> Query? {
    parts += 1
    if parts == QueryLimits.parts + 1 { notice(.tooManyParts, range) }
    return parts <= QueryLimits.parts ? query : nil
  }

  private mutating func advance() {
    lexeme = scanner.next()
    while ignoredBrackets > 0, let lexeme, case .close = lexeme.kind {
      ignoredBrackets -= 1
      self.lexeme = scanner.next()
    }
  }

  private mutating func notice(_ kind: QueryNotice.Kind, _ range: Range<Int>) {
    ownNotices.append(QueryNotice(kind, range))
  }
}
