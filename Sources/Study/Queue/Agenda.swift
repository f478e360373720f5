import KnowledgeBase
import Memory

/// What there is to do now, each list in the order in which it is asked.
package struct Agenda: Sendable {
  /// On a step that has come due.
  package private(set) var learning: [StudyCard] = []
  /// Due by their day, within the day's limit.
  package private(set) var reviews: [StudyCard] = []
  /// Never answered, within the day's limit.
  package private(set) var new: [StudyCard] = []
  /// On a step that comes due within twenty minutes: asked when nothing else is left.
  package private(set) var ahead: [StudyCard] = []
  /// When the next card comes due that is not due yet.
  package private(set) var nextDue: Instant?
  /// Cards of which another gap has been answered today: they wait until nothing but steps ahead is left.
  private var siblings: Set<CardID> = []

  package static let aheadMilliseconds = 20 * 60_000

  /// Why a card is asked.
  package enum Reason: Sendable, Hashable { case learning, review, new, ahead }

  /// Sorts cards by what the log says of them; `newLimit` stands in for what the settings leave of today's new ones.
  package init(_ cards: [StudyCard], _ replay: Replay, at now: Moment, newLimit: Int? = nil) {
    let rollover = replay.settings.rollover
    let today = Day(now, rollover: rollover)
    let horizon = now.instant.advanced(byMilliseconds: Self.aheadMilliseconds)
    var steps: [(due: Instant, card: StudyCard)] = []
    var soon: [(due: Instant, card: StudyCard)] = []
    var due: [ReviewRank] = []
    for card in cards {
      let memory = replay.memory(of: card.id)
      guard !memory.isSuspended, !memory.isBuried(at: now.instant) else { continue }
      if card.id.gap != nil, replay.isSiblingAnswered(card.id, on: today) { siblings.insert(card.id) }
      switch memory.progress {
      case .new: new.append(card)
      case .reviewed(let reviewed):
        let start = reviewed.due.instant(offsetMinutes: now.offsetMinutes, rollover: rollover)
        let isDue = reviewed.due.isReached(now, rollover: rollover)
        if case .review = reviewed.phase {
          let isRevised =
            card.revised.map { Day($0) > Day(reviewed.last, rollover: rollover) && Day($0) <= today } ?? false
          if isDue || isRevised {
            due.append(ReviewRank(card, due: start, isSibling: siblings.contains(card.id), today: today))
            continue
          }
        } else if isDue {
          steps.append((start, card))
          continue
        } else if start <= horizon {
          soon.append((start, card))
        }
        nextDue = min(nextDue ?? start, start)
      }
    }
    let counts = replay.counts(on: today)
    learning = steps.sorted { ($0.due, $0.card.id) < ($1.due, $1.card.id) }.map(\.card)
    ahead = soon.sorted { ($0.due, $0.card.id) < ($1.due, $1.card.id) }.map(\.card)
    reviews = due.sorted().prefix(max(0, replay.settings.reviewsPerDay - counts.reviews)).map(\.card)
    new.sort {
      (siblings.contains($0.id) ? 1 : 0, $0.position, $0.id) < (siblings.contains($1.id) ? 1 : 0, $1.position, $1.id)
    }
    new = Array(new.prefix(max(0, newLimit ?? replay.settings.newPerDay - counts.new)))
  }

  /// The card to ask now: steps, then reviews, then new ones; after them those that keep apart from a sibling, and at
  /// last steps ahead of their time.
  package var next: (card: StudyCard, reason: Reason)? {
    if let card = learning.first { return (card, .learning) }
    if let card = reviews.first, !siblings.contains(card.id) { return (card, .review) }
    if let card = new.first, !siblings.contains(card.id) { return (card, .new) }
    if let card = reviews.first { return (card, .review) }
    if let card = new.first { return (card, .new) }
    if let card = ahead.first { return (card, .ahead) }
    return nil
  }
}

/// The place of a due card among the others: longest due first; those of one day in an order that mixes topics and is
/// another one each day.
private struct ReviewRank: Comparable {
  let card: StudyCard
  private let isSibling: Bool
  private let due: Instant
  private let mix: UInt64

  init(_ card: StudyCard, due: Instant, isSibling: Bool, today: Day) {
    self.card = card
    self.due = due
    self.isSibling = isSibling
    mix = StableHash(card.id.description, today.number).value
  }

  static func < (left: ReviewRank, right: ReviewRank) -> Bool {
    (left.isSibling ? 1 : 0, left.due, left.mix, left.card.id)
      < (right.isSibling ? 1 : 0, right.due, right.mix, right.card.id)
  }
}
