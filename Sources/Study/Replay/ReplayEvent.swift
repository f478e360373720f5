package import JSONText
package import KnowledgeBase
package import Memory

/// What an entry means to memory, without what only people read: enough to replay a log.
package struct ReplayEvent: Sendable {
  package enum Kind: Sendable {
    /// Without a gap, all but an answer hold for all gaps.
    case card(QuestionID, gap: GapID?, CardEvent)
    case undo(EntryID)
    case setting(key: String, value: JSON)
    case flag(FlagTarget, why: String)
    case other
  }

  /// Something that happened to a card.
  package enum CardEvent: Sendable {
    case answer(Rating, promised: Instant?, isStudy: Bool)
    /// An answer that leaves memory alone.
    case crammed
    case suspend(Bool)
    case bury(until: Instant)
    case reset
    case reschedule(Instant)
  }

  package let id: EntryID
  package let moment: Moment
  package let kind: Kind

  package init(id: EntryID, moment: Moment, kind: Kind) {
    self.id = id
    self.moment = moment
    self.kind = kind
  }

  package init(_ entry: LogEntry) {
    let kind: Kind =
      switch entry.action {
      case .review(let review):
        .card(review.card.question, gap: review.card.gap, CardEvent(review.rating, review.due, mode: review.mode?.text))
      case .suspend(let card): .card(card.question, gap: card.gap, .suspend(true))
      case .unsuspend(let card): .card(card.question, gap: card.gap, .suspend(false))
      case .bury(let card, let until): .card(card.question, gap: card.gap, .bury(until: until))
      case .reset(let card): .card(card.question, gap: card.gap, .reset)
      case .reschedule(let question, let due): .card(question, gap: nil, .reschedule(due))
      case .undo(let target): .undo(target)
      case .setting(let key, let value): .setting(key: key, value: value)
      case .flag(let target, let why): .flag(target, why: why)
      case .other: .other
      }
    self.init(id: entry.id, moment: entry.moment, kind: kind)
  }

  /// Entries are ordered by time, those of one millisecond by id.
  var order: LogOrder { LogOrder(instant: moment.instant, id: id) }
}

extension ReplayEvent.CardEvent {
  /// An answer by its mode: all but cram move memory, and an imported one without a mode was studied.
  package init(_ rating: Rating, _ promised: Instant?, mode: String?) {
    if mode == ReviewMode.cram.rawValue {
      self = .crammed
    } else {
      self = .answer(rating, promised: promised, isStudy: mode == nil || mode == ReviewMode.study.rawValue)
    }
  }
}
