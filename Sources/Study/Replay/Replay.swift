package import KnowledgeBase

/// A doubt that stands.
package struct Flag: Sendable, Hashable {
  package let id: EntryID
  package let target: FlagTarget
  package let why: String
  package let moment: Moment
}

/// What a log comes to: the memory of each card, the settings, the flags.
///
/// The same set of entries comes to the same, in whatever order it arrives: entries count by (time, id), an id counts
/// once, and an undo acts on what it names whenever it arrives.
package struct Replay: Sendable {
  /// What an entry is about, so that an undo finds it.
  private enum Subject: Sendable {
    case question(QuestionID)
    case setting, flag, undo, other
  }

  private let aliases: [QuestionID: QuestionID]
  private var subjects: [EntryID: (subject: Subject, instant: Instant)] = [:]
  private var histories: [QuestionID: History] = [:]
  private var timeline = SettingsTimeline()
  private var undone = Undone()
  private var allFlags: [Flag] = []
  private var latest: LogOrder?
  private var lastAdded: EntryID?

  /// Replays entries; `aliases` lead from a question's former id to its present one.
  package init(_ entries: [LogEntry] = [], aliases: [QuestionID: QuestionID] = [:]) {
    self.init(events: entries.map { ReplayEvent($0) }, aliases: aliases)
  }

  /// Replays what a log means to memory: undos and settings first, then card by card in the order of time.
  package init(events: [ReplayEvent], aliases: [QuestionID: QuestionID] = [:]) {
    self.aliases = aliases
    subjects.reserveCapacity(events.count)
    var undos: [(EntryID, EntryID)] = []
    let new = events.filter { event in
      guard register(event) else { return false }
      if case .undo(let target) = event.kind { undos.append((event.id, target)) }
      if case .setting(let key, let value) = event.kind { timeline.add(event.order, key: key, value: value) }
      return true
    }
    _ = undone.add(undos)
    timeline.settle(undone)
    let isSorted = zip(new, new.dropFirst()).allSatisfy { $0.order < $1.order }
    for event in isSorted ? new : new.sorted(by: { $0.order < $1.order }) {
      switch event.kind {
      case .card(let question, let gap, let kind): follow(event, question, gap, kind)
      case .flag(let target, let why): flag(event, target, why)
      case .undo, .setting, .other: break
      }
    }
  }

  /// Adds one entry, as if it had been there from the beginning.
  package mutating func add(_ entry: LogEntry) {
    let event = ReplayEvent(entry)
    guard register(event) else { return }
    lastAdded = event.id
    switch event.kind {
    case .card(let question, let gap, let kind): follow(event, question, gap, kind)
    case .undo(let target): replay(undone.add([(event.id, target)]))
    case .setting(let key, let value):
      timeline.add(event.order, key: key, value: value)
      replayAll()
    case .flag(let target, let why): flag(event, target, why)
    case .other: break
    }
  }

  package var settings: Settings { timeline.current.settings }

  /// By the settings of now.
  package var scheduler: Scheduler { timeline.current }

  /// What is known of a card; of one that the log does not name, that it is new.
  package func memory(of card: CardID) -> CardMemory {
    histories[present(card.question)]?.memory(of: card.gap) ?? CardMemory()
  }

  /// The cards that the log names, with their memories.
  package var memories: [CardID: CardMemory] {
    var memories: [CardID: CardMemory] = [:]
    for (question, history) in histories {
      for (gap, memory) in history.gaps { memories[CardID(question, gap: gap)] = memory }
    }
    return memories
  }

  /// The flags that are not undone, oldest first.
  package var flags: [Flag] { allFlags.filter { !undone.contains($0.id) } }

  /// The latest entry that an undo without a name would undo: of those about cards and flags, the last that holds.
  package var lastUndoable: EntryID? {
    subjects.filter { id, entry in
      switch entry.subject {
      case .question, .flag: !undone.contains(id)
      case .setting, .undo, .other: false
      }
    }.max { ($0.value.instant, $0.key) < ($1.value.instant, $1.key) }?.key
  }

  /// An id for an entry that is written now, after all entries of the same millisecond.
  package func nextID(at now: Instant, using random: inout some RandomNumberGenerator) -> EntryID {
    EntryID(at: now, after: latest.flatMap { $0.instant == now ? $0.id : nil } ?? lastAdded, using: &random)
  }

  package func isUndone(_ id: EntryID) -> Bool { undone.contains(id) }

  /// How the answers of a day of study count against its limits.
  package func counts(on day: Day) -> (new: Int, reviews: Int) {
    var new = 0
    var reviews = 0
    for history in histories.values {
      for answer in history.answers.reversed().prefix(while: { $0.day >= day }) where answer.day == day {
        switch answer.count {
        case .new: new += 1
        case .review: reviews += 1
        case .step: break
        }
      }
    }
    return (new, reviews)
  }

  /// Whether another gap of the question has been answered that day.
  func isSiblingAnswered(_ card: CardID, on day: Day) -> Bool {
    guard let history = histories[present(card.question)] else { return false }
    return history.gaps.contains { gap, memory in
      guard gap != card.gap, case .reviewed(let reviewed) = memory.progress else { return false }
      return Day(reviewed.last, rollover: settings.rollover) == day
    }
  }

  private func present(_ question: QuestionID) -> QuestionID { aliases[question] ?? question }

  /// Notes an event's id; false if it is there already.
  private mutating func register(_ event: ReplayEvent) -> Bool {
    let subject: Subject =
      switch event.kind {
      case .card(let question, _, _): .question(present(question))
      case .undo: .undo
      case .setting: .setting
      case .flag: .flag
      case .other: .other
      }
    if let first = subjects.updateValue((subject, event.moment.instant), forKey: event.id) {
      subjects[event.id] = first
      return false
    }
    if latest.map({ $0 < event.order }) ?? true { latest = event.order }
    return true
  }

  private mutating func follow(
    _ event: ReplayEvent, _ question: QuestionID, _ gap: GapID?, _ kind: ReplayEvent.CardEvent
  ) {
    let question = present(question)
    histories[question, default: History()].add(
      History.Event(order: event.order, offsetMinutes: event.moment.offsetMinutes, gap: gap, kind: kind),
      of: question, timeline: timeline, undone: undone)
  }

  private mutating func flag(_ event: ReplayEvent, _ target: FlagTarget, _ why: String) {
    let target: FlagTarget =
      switch target {
      case .question(let question): .question(present(question))
      case .topic: target
      }
    let flag = Flag(id: event.id, target: target, why: why, moment: event.moment)
    let place = allFlags.lastIndex { ($0.moment.instant, $0.id) < (flag.moment.instant, flag.id) }
    allFlags.insert(flag, at: place.map { $0 + 1 } ?? 0)
  }

  /// Follows a change of what is undone.
  private mutating func replay(_ changed: Set<EntryID>) {
    var questions: Set<QuestionID> = []
    for id in changed {
      switch subjects[id]?.subject {
      case .question(let question): questions.insert(question)
      case .setting:
        replayAll()
        return
      case .flag, .undo, .other, nil: break
      }
    }
    for question in questions {
      histories[question]?.replay(question, timeline: timeline, undone: undone)
    }
  }

  private mutating func replayAll() {
    timeline.settle(undone)
    for question in Array(histories.keys) {
      histories[question]?.replay(question, timeline: timeline, undone: undone)
    }
  }
}
