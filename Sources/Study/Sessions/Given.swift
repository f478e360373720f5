import JSONText
import KnowledgeBase
import Memory

/// An answer of this session, before or after its result was changed.
struct Given: Sendable {
  let card: StudyCard
  let reason: Agenda.Reason
  var rating: Rating
  var isCorrect: Bool
  let confidence: Confidence?
  let answer: JSON
  let milliseconds: Int

  /// The same answer with another grade; a flashcard is right unless it is asked again.
  func rated(_ rating: Rating) -> Given {
    var given = self
    given.rating = rating
    if card.kind == .flashcard { given.isCorrect = rating != .again }
    return given
  }

  /// The same answer, right or wrong after all.
  func overridden(_ isCorrect: Bool) -> Given {
    var given = self
    given.rating = Rating(isCorrect: isCorrect, confidence: confidence)
    given.isCorrect = isCorrect
    return given
  }

  func standing(_ entry: EntryID) -> SessionAnswer {
    SessionAnswer(
      entry: entry, card: card, reason: reason, rating: rating, isCorrect: isCorrect, milliseconds: milliseconds)
  }

  func review(mode: ReviewMode, due: Instant?) -> Review {
    Review(
      card: card.id, kind: .known(card.kind), rating: rating, isCorrect: isCorrect, confidence: confidence,
      milliseconds: milliseconds, mode: .known(mode), answer: answer, wording: card.wording, due: due)
  }
}
