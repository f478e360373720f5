/// What was dropped from a query or read in another way than it looks.
package struct QueryNotice: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case openQuote
    case danglingOperator(String)
    case unopenedBracket, unclosedBracket, emptyBrackets
    /// Nothing in it can be searched for.
    case noWord(String)
    case unknownField(String, nearest: String?)
    case fieldWithoutValue(String)
    case tooLong, tooManyParts, tooDeep
  }

  package let kind: Kind
  /// UTF-8 offsets in the query.
  package let range: Range<Int>

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// One sentence for the reader, without a full stop.
  package var message: String {
    switch kind {
    case .openQuote: "the quote is not closed: it ends at the end"
    case .danglingOperator(let text): "'\(text)' has nothing to work on and is left out"
    case .unopenedBracket: "')' closes nothing and is left out"
    case .unclosedBracket: "'(' is not closed: it ends at the end"
    case .emptyBrackets: "'()' holds nothing and is left out"
    case .noWord(let text): "'\(text)' holds no letter or digit and is left out"
    case .unknownField(let name, let nearest):
      "'\(name):' is no field: searched as a word" + (nearest.map { " (did you mean '\($0):'?)" } ?? "")
    case .fieldWithoutValue(let name): "'\(name):' has no value: searched as a word"
    case .tooLong: "the query is too long: only its first \(QueryLimits.bytes) bytes are read"
    case .tooManyParts: "the query is too long: only its first \(QueryLimits.parts) words and conditions are read"
    case .tooDeep: "brackets deeper than \(QueryLimits.depth) are left out"
    }
  }
}

/// What bounds the work that a query can make.
package enum QueryLimits {
  package static let bytes = 4096
  package static let parts = 64
  package static let depth = 8
  static let notices = 16
}
