import KnowledgeBase
import Memory
import Questions
import Study

/// A card as it is asked.
struct AskedCard: Sendable {
  let card: StudyCard
  let reason: Agenda.Reason
  let posed: PosedQuestion

  /// Poses the question of a card, its options in another order each time it comes up.
  init?(_ card: StudyCard, _ reason: Agenda.Reason, _ question: Question, in replay: Replay) {
    let reviews: Int =
      switch replay.memory(of: card.id).progress {
      case .new: 0
      case .reviewed(let reviewed): reviewed.reviews
      }
    var random = SeededGenerator(seed: card.id.description, String(reviews))
    guard let posed = PosedQuestion(question, gap: card.id.gap, seed: random.next()) else { return nil }
    self.card = card
    self.reason = reason
    self.posed = posed
  }
}

/// An answer that waits for the word on how sure it was.
struct TypedAnswer: Sendable {
  let answer: GivenAnswer
  let at: Moment
}
