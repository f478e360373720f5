internal import QueryLanguage
internal import Words

extension Query {
  /// The query with what `relaxation` gives up; nil where there is nothing to give up. Conditions of fields and what
  /// stands behind `-` are kept.
  ///
  /// `isCommon` tells of a word that most of what is searched holds: where one of several is enough, it selects nothing.
  func relaxed(_ relaxation: Relaxation, isCommon: (Query) throws -> Bool) rethrows -> Query? {
    let relaxed =
      switch relaxation {
      case .phrasesAsWords: withoutPhrases
      case .anyWord: try withAnyWord(isCommon)
      }
    return relaxed == self ? nil : relaxed
  }

  private var withoutPhrases: Query {
    switch self {
    case .text(let match): match.asWords
    case .field, .without: self
    case .any(let parts): .any(of: parts.map(\.withoutPhrases))
    case .all(let parts): .all(of: parts.map(\.withoutPhrases))
    }
  }

  /// Only words at the top have to be there all.
  private func withAnyWord(_ isCommon: (Query) throws -> Bool) rethrows -> Query {
    guard case .all(let parts) = self else { return self }
    let words = parts.filter(\.isWords)
    if words.count < 2 { return self }
    let telling = try words.filter { try !isCommon($0) }
    return .all(of: [.any(of: telling.isEmpty ? words : telling)] + parts.filter { !$0.isWords })
  }

  private var isWords: Bool {
    switch self {
    case .text: true
    case .field, .without: false
    case .any(let parts), .all(let parts): parts.allSatisfy(\.isWords)
    }
  }
}

extension TextMatch {
  /// The words of it, which all have to be there in any order.
  fileprivate var asWords: Query {
    let words = Tokens.words(of: text).map { token in Query.text(.word(token.text)) }
    switch self {
    case .prefix: return .text(self)
    case .word, .phrase: return words.count < 2 ? .text(self) : .all(of: words)
    }
  }
}
