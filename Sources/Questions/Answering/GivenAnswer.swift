package import JSONText

/// What a learner answered.
package enum GivenAnswer: Sendable, Hashable {
  /// "I don't know."
  case unknown
  /// The id of an option.
  case option(String)
  /// The ids of options, sorted, at least one.
  case options([String])
  case truth(Bool)
  /// One text; of a cloze one for each covered place.
  case words([String])
  /// The ids of all steps.
  case order([String])
  /// The id of a right-hand answer for each left-hand side, in the order of these.
  case pairs([Pair])

  package struct Pair: Sendable, Hashable {
    package let left: String
    package let right: String

    package init(left: String, right: String) {
      self.left = left
      self.right = right
    }
  }

  /// As scripts and the log have it.
  package var json: JSON {
    switch self {
    case .unknown: .null
    case .option(let id): .string(id)
    case .options(let ids), .order(let ids): .array(ids.map { .string($0) })
    case .truth(let isTrue): .string(isTrue ? "true" : "false")
    case .words(let words): words.count == 1 ? .string(words[0]) : .array(words.map { .string($0) })
    case .pairs(let pairs): .object(pairs.map { JSON.Member($0.left, .string($0.right)) })
    }
  }
}

/// Why something cannot be the answer to a question: a sentence that says what is expected.
package struct AnswerProblem: Error, Sendable, Hashable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
