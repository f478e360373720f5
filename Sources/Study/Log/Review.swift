package import JSONText
package import KnowledgeBase
package import Memory

/// An answer, with all that was known when it was given. What an imported log left out is nil.
package struct Review: Sendable, Hashable {
  package let card: CardID
  package let kind: Word<QuestionKind>?
  package let rating: Rating
  package let isCorrect: Bool?
  package let confidence: Confidence?
  /// How long the answer took.
  package let milliseconds: Int?
  package let mode: Word<ReviewMode>?
  /// As the dialogue takes it; null for "I don't know".
  package let answer: JSON
  /// 16 hex digits of what was asked.
  package let wording: String?
  /// When the learner was promised the card again.
  package let due: Instant?

  package init(
    card: CardID, kind: Word<QuestionKind>? = nil, rating: Rating, isCorrect: Bool? = nil,
    confidence: Confidence? = nil, milliseconds: Int? = nil, mode: Word<ReviewMode>? = nil, answer: JSON = .null,
    wording: String? = nil, due: Instant? = nil
  ) {
    self.card = card
    self.kind = kind
    self.rating = rating
    self.isCorrect = isCorrect
    self.confidence = confidence
    self.milliseconds = milliseconds
    self.mode = mode
    self.answer = answer
    self.wording = wording
    self.due = due
  }

  /// Whether the answer changes memory: every mode but cram does.
  package var movesMemory: Bool { mode != .known(.cram) }
}

/// How sure the learner was before the answer was judged.
package enum Confidence: String, Sendable, Hashable, CaseIterable { case low, medium, high }

/// Where an answer was given.
package enum ReviewMode: String, Sendable, Hashable, CaseIterable {
  case study, quiz, exam, cram, handbook, live, anki
}

/// A word of a set that may grow: one that this program knows, or another that it keeps as it is.
package enum Word<Known>: Sendable, Hashable
where Known: RawRepresentable & Sendable & Hashable, Known.RawValue == String {
  case known(Known)
  case other(String)

  package init(_ text: String) { self = Known(rawValue: text).map(Word.known) ?? .other(text) }

  package var text: String {
    switch self {
    case .known(let value): value.rawValue
    case .other(let text): text
    }
  }
}

extension Rating {
  /// The grade that an answer earns by itself; easy is only said by the learner.
  package init(isCorrect: Bool, confidence: Confidence?) {
    self = !isCorrect ? .again : confidence == .low ? .hard : .good
  }
}
