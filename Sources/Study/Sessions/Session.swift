import JSONText
import KnowledgeBase
import Memory

/// One sitting, as a value: events go in, entries to write come out, and a card is shown until nothing is left.
///
/// A caller that cannot write the entries keeps the session it had before: nothing has happened then.
package struct Session: Sendable {
  /// What the learner sees.
  package enum Showing: Sendable, Hashable {
    case card(StudyCard, Agenda.Reason, isRevealed: Bool)
    case end(End)
  }

  /// Why nothing more is asked.
  package enum End: Sendable, Hashable {
    /// All done; the next card comes due then, if there is one.
    case done(nextDue: Instant?)
    case limit, time, quit
  }

  /// What one event led to.
  package struct Step: Sendable {
    /// To be written together before anything is said.
    package let entries: [LogEntry]
    /// Of an answer or a changed one.
    package let result: Result?
  }

  /// What became of an answer.
  package struct Result: Sendable, Hashable {
    package let answer: SessionAnswer
    /// After the answer.
    package let memory: CardMemory
    /// The instant from which the card is due; nil where it still is new, after cramming.
    package let due: Instant?
  }

  /// Something that can be undone.
  enum Done: Sendable {
    case answer(EntryID, Given)
    case suspension(EntryID, StudyCard)
    case burial(EntryID, StudyCard)

    var entry: EntryID {
      switch self {
      case .answer(let entry, _), .suspension(let entry, _), .burial(let entry, _): entry
      }
    }

    var card: StudyCard {
      switch self {
      case .answer(_, let given): given.card
      case .suspension(_, let card), .burial(_, let card): card
      }
    }
  }

  package internal(set) var showing: Showing
  /// The log with this session's entries.
  package internal(set) var replay: Replay
  let cards: [StudyCard]
  let learner: String
  let options: SessionOptions
  let start: Moment
  /// When the card that is shown was shown first.
  var shownAt: Instant
  var done: [Done] = []
  var skipped: Set<CardID> = []
  /// What is left to cram, the card shown not counted.
  var toCram: [StudyCard]

  package init(_ cards: [StudyCard], _ replay: Replay, learner: String, options: SessionOptions, at now: Moment) {
    self.cards = cards
    self.replay = replay
    self.learner = learner
    self.options = options
    start = now
    shownAt = now.instant
    showing = .end(.quit)
    toCram = cards.filter { !replay.memory(of: $0.id).isSuspended }.sorted {
      ($0.position, $0.id) < ($1.position, $1.id)
    }
    showNext(now)
  }

  package var summary: SessionSummary {
    SessionSummary(
      answers: done.compactMap { if case .answer(let entry, let given) = $0 { given.standing(entry) } else { nil } },
      skipped: skipped.count,
      suspended: done.count { if case .suspension = $0 { true } else { false } },
      buried: done.count { if case .burial = $0 { true } else { false } })
  }

  /// Follows an event. The entries have to be written before the result is shown.
  package mutating func handle(
    _ event: SessionEvent, at now: Moment, using random: inout some RandomNumberGenerator
  ) throws(SessionError) -> Step {
    switch event {
    case .answered(let answer, let isCorrect, let confidence):
      let (card, reason, _) = try shown()
      guard card.kind != .flashcard else { throw .flashcardIsRated }
      return take(
        Given(
          card: card, reason: reason, rating: Rating(isCorrect: isCorrect, confidence: confidence),
          isCorrect: isCorrect, confidence: confidence, answer: answer,
          milliseconds: max(0, now.instant.milliseconds(since: shownAt))),
        now, &random)
    case .revealed:
      let (card, reason, _) = try shown()
      guard card.kind == .flashcard else { throw .nothingShown }
      showing = .card(card, reason, isRevealed: true)
      return Step(entries: [], result: nil)
    case .rated(let rating):
      if case .card(let card, let reason, let isRevealed) = showing, card.kind == .flashcard {
        if isRevealed {
          return take(
            Given(
              card: card, reason: reason, rating: rating, isCorrect: rating != .again, confidence: nil, answer: .null,
              milliseconds: max(0, now.instant.milliseconds(since: shownAt))),
            now, &random)
        }
        guard case .answer? = done.last else { throw .notRevealed }
      }
      return try change(now, &random) { $0.rated(rating) }
    case .overridden(let isCorrect):
      return try change(now, &random) { $0.overridden(isCorrect) }
    case .undo: return try undo(now, &random)
    case .skip:
      let (card, _, _) = try shown()
      skipped.insert(card.id)
      showNext(now)
      return Step(entries: [], result: nil)
    case .suspend:
      let (card, _, _) = try shown()
      return put(.suspend(card.id), of: card, now, &random) { .suspension($0, card) }
    case .bury:
      let (card, _, _) = try shown()
      let rollover = replay.settings.rollover
      let tomorrow = (Day(now, rollover: rollover) + 1).start(offsetMinutes: now.offsetMinutes, rollover: rollover)
      return put(.bury(card.id, until: tomorrow), of: card, now, &random) { .burial($0, card) }
    case .quit:
      showing = .end(.quit)
      return Step(entries: [], result: nil)
    }
  }

  private func shown() throws(SessionError) -> (StudyCard, Agenda.Reason, Bool) {
    guard case .card(let card, let reason, let isRevealed) = showing else { throw .nothingShown }
    return (card, reason, isRevealed)
  }
}
