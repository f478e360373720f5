import KnowledgeBase
import Memory

/// Everything that the log says of one question, and what comes of it.
struct History: Sendable {
  /// Something that happened to the question, or to one gap of it.
  struct Event: Sendable {
    let order: LogOrder
    let offsetMinutes: Int
    let gap: GapID?
    let kind: ReplayEvent.CardEvent

    var moment: Moment { Moment(order.instant, offsetMinutes: offsetMinutes) }
  }

  /// What an answer counts as, of the day's limits.
  enum Count: Sendable, Hashable { case new, review, step }

  private var events: [Event] = []
  /// The gaps that the log names, each once; most questions have one card, without a gap.
  private(set) var gaps: [(gap: GapID?, memory: CardMemory)] = []
  /// What a gap without answers of its own has heard: entries that hold for the whole question.
  private var whole = CardMemory()
  /// The answers given in study, oldest first.
  private(set) var answers: [(day: Day, count: Count)] = []

  func memory(of gap: GapID?) -> CardMemory { gaps.first { $0.gap == gap }?.memory ?? whole }

  /// Takes an event and its consequences.
  mutating func add(_ event: Event, of question: QuestionID, timeline: SettingsTimeline, undone: Undone) {
    let isLatest = events.last.map { $0.order < event.order } ?? true
    events.append(event)
    if isLatest {
      follow(event, of: question, timeline: timeline, undone: undone)
    } else {
      replay(question, timeline: timeline, undone: undone)
    }
  }

  /// Goes through all events from the first.
  mutating func replay(_ question: QuestionID, timeline: SettingsTimeline, undone: Undone) {
    events.sort { $0.order < $1.order }
    gaps = []
    whole = CardMemory()
    answers = []
    for event in events { follow(event, of: question, timeline: timeline, undone: undone) }
  }

  private mutating func follow(_ event: Event, of question: QuestionID, timeline: SettingsTimeline, undone: Undone) {
    guard !undone.contains(event.order.id) else { return }
    let scheduler = timeline.scheduler(at: event.order)
    switch event.kind {
    case .answer(let rating, let promised, let isStudy):
      if isStudy {
        let day = Day(event.moment, rollover: scheduler.settings.rollover)
        answers.append((day, memory(of: event.gap).progress.count))
      }
      change(only: event.gap) {
        $0.answer(
          rating, promised: promised, at: event.moment, card: CardID(question, gap: event.gap), scheduler: scheduler)
      }
    case .crammed: break
    case .suspend(let isSuspended): change(event.gap) { $0.isSuspended = isSuspended }
    case .bury(let until): change(event.gap) { $0.buriedUntil = until }
    case .reset: change(event.gap) { $0.progress = .new }
    case .reschedule(let due):
      change(event.gap) {
        $0.promise(due, offsetMinutes: event.offsetMinutes, rollover: scheduler.settings.rollover)
      }
    }
  }

  /// Changes one gap, or without one all that is known of the question.
  private mutating func change(_ gap: GapID?, _ body: (inout CardMemory) -> Void) {
    if let gap {
      change(only: gap, body)
    } else {
      body(&whole)
      for index in gaps.indices { body(&gaps[index].memory) }
    }
  }

  private mutating func change(only gap: GapID?, _ body: (inout CardMemory) -> Void) {
    if let index = gaps.firstIndex(where: { $0.gap == gap }) {
      body(&gaps[index].memory)
    } else {
      var memory = whole
      body(&memory)
      gaps.append((gap, memory))
    }
  }
}

extension Progress {
  fileprivate var count: History.Count {
    switch self {
    case .new: return .new
    case .reviewed(let reviewed):
      if case .review = reviewed.phase { return .review }
      return .step
    }
  }
}

extension CardMemory {
  /// Follows an answer; the due is the one that was promised, or the one that would have been.
  fileprivate mutating func answer(
    _ rating: Rating, promised: Instant?, at moment: Moment, card: CardID, scheduler: Scheduler
  ) {
    let next = scheduler.answer(self, rating, at: moment)
    let due =
      promised.map {
        Due(
          promised: $0, phase: next.phase, offsetMinutes: moment.offsetMinutes,
          rollover: scheduler.settings.rollover)
      } ?? scheduler.outcomes(of: self, card: card, at: moment)[rating].due
    switch progress {
    case .new:
      progress = .reviewed(
        Reviewed(
          phase: next.phase, memory: next.memory, due: due, first: moment, last: moment, reviews: 1, lapses: 0))
    case .reviewed(var reviewed):
      if case .review = reviewed.phase, rating == .again { reviewed.lapses += 1 }
      reviewed.phase = next.phase
      reviewed.memory = next.memory
      reviewed.due = due
      reviewed.last = moment
      reviewed.reviews += 1
      progress = .reviewed(reviewed)
    }
  }

  /// Puts the due where the learner wants it; a new card has none.
  fileprivate mutating func promise(_ due: Instant, offsetMinutes: Int, rollover: Rollover) {
    guard case .reviewed(var reviewed) = progress else { return }
    reviewed.due = Due(promised: due, phase: reviewed.phase, offsetMinutes: offsetMinutes, rollover: rollover)
    progress = .reviewed(reviewed)
  }
}
