import JSONText
import KnowledgeBase
import Memory
import Study
import Testing

/// Writes entries one after the other.
private struct Writer {
  var entries: [LogEntry] = []
  private var random = SeededGenerator(seed: 21)

  @discardableResult
  mutating func write(_ action: LogAction, _ at: String, offset: Int = 0) throws -> LogEntry {
    let instant = try #require(Instant(iso8601: at))
    let entry = LogEntry(
      id: EntryID(at: instant, using: &random), library: "knots", learner: "me",
      moment: Moment(instant, offsetMinutes: offset), action: action)
    entries.append(entry)
    return entry
  }

  @discardableResult
  mutating func review(
    _ card: CardID, _ rating: Rating, _ at: String, offset: Int = 0, mode: ReviewMode = .study, due: String? = nil
  ) throws -> LogEntry {
    let due = try due.map { try #require(Instant(iso8601: $0)) }
    return try write(
      .review(Review(card: card, rating: rating, mode: .known(mode), due: due)), at, offset: offset)
  }
}

extension Replay {
  fileprivate func reviewed(_ card: CardID) -> Reviewed? {
    guard case .reviewed(let reviewed) = memory(of: card).progress else { return nil }
    return reviewed
  }
}

/// All that can be asked of a replay, to compare two.
private struct Whole: Equatable {
  let memories: [CardID: CardMemory]
  let unseen: CardMemory
  let settings: Settings
  let flags: [Flag]
  let lastUndoable: EntryID?

  init(_ replay: Replay) {
    memories = replay.memories
    unseen = replay.memory(of: CardID("q0", gap: "c9"))
    settings = replay.settings
    flags = replay.flags
    lastUndoable = replay.lastUndoable
  }
}

@Suite struct ReplayTests {
  @Test func `A history comes to the memory that the model says`() throws {
    let card = CardID("bowline")
    var writer = Writer()
    try writer.review(card, .good, "2026-11-25T10:00:00Z", due: "2026-11-25T10:10:00Z")
    try writer.review(card, .good, "2026-11-25T10:12:00Z", due: "2026-11-28T04:00:00Z")
    try writer.review(card, .again, "2026-11-29T22:00:00Z", due: "2026-11-29T22:10:00Z")
    let reviewed = try #require(Replay(writer.entries).reviewed(card))
    let model = FSRS6()
    let first = model.firstState(.good)
    let second = model.nextState(first, rating: .good, elapsedDays: 0)
    #expect(reviewed.memory == model.nextState(second, rating: .again, elapsedDays: 4))
    #expect(reviewed.phase == .relearning(step: 0))
    #expect(reviewed.due == .instant(try #require(Instant(iso8601: "2026-11-29T22:10:00Z"))))
    #expect(reviewed.reviews == 3)
    #expect(reviewed.lapses == 1)
    #expect(reviewed.first.instant.description == "2026-11-25T10:00:00.000Z")
  }

  @Test(arguments: [
    // Ten minutes to either side of four o'clock are two days; of midnight, one.
    ("2026-11-25T23:55:00Z", 0, "2026-11-26T00:05:00Z", 0, 0),
    ("2026-11-26T03:55:00Z", 0, "2026-11-26T04:05:00Z", 0, 1),
    // The same instants elsewhere.
    ("2026-11-26T03:55:00Z", 60, "2026-11-26T04:05:00Z", 60, 0),
    // A flight to the west does not make time run backwards.
    ("2026-11-26T04:05:00Z", 0, "2026-11-26T05:00:00Z", -480, 0),
  ])
  func `Elapsed days are counted by the clock where each answer was given`(
    first: String, firstOffset: Int, second: String, secondOffset: Int, days: Int
  ) throws {
    let card = CardID("bowline")
    var writer = Writer()
    try writer.review(card, .easy, first, offset: firstOffset)
    try writer.review(card, .good, second, offset: secondOffset)
    let model = FSRS6()
    let expected = model.nextState(model.firstState(.easy), rating: .good, elapsedDays: days)
    #expect(Replay(writer.entries).reviewed(card)?.memory == expected)
  }

  @Test func `What was promised is kept, though it was not what would be promised`() throws {
    let card = CardID("bowline")
    var writer = Writer()
    try writer.review(card, .easy, "2026-11-25T10:00:00Z", offset: 60, due: "2027-03-01T03:00:00Z")
    #expect(
      Replay(writer.entries).reviewed(card)?.due == .day(Day(try #require(CalendarDate(year: 2027, month: 3, day: 1)))))
  }

  @Test func `Every mode moves memory but cram`() throws {
    for mode in ReviewMode.allCases {
      var writer = Writer()
      try writer.review(CardID("bowline"), .good, "2026-11-25T10:00:00Z", mode: mode)
      #expect((Replay(writer.entries).reviewed(CardID("bowline")) == nil) == (mode == .cram))
    }
  }

  @Test func `An undo acts on what it names, whenever it arrives, and can be undone`() throws {
    let card = CardID("bowline")
    var writer = Writer()
    try writer.review(card, .good, "2026-11-25T10:00:00Z")
    let before = Whole(Replay(writer.entries))
    let second = try writer.review(card, .again, "2026-11-25T10:11:00Z")
    let after = Replay(writer.entries)
    let undo = try writer.write(.undo(second.id), "2026-11-25T10:12:00Z")
    for entries in [writer.entries, writer.entries.reversed()] {
      #expect(Whole(Replay(entries)) == before)
      var stepwise = Replay()
      for entry in entries { stepwise.add(entry) }
      #expect(Whole(stepwise) == before)
      #expect(stepwise.isUndone(second.id))
    }
    try writer.write(.undo(undo.id), "2026-11-25T10:13:00Z")
    #expect(Replay(writer.entries).memories == after.memories)
  }

  @Test func `An id counts once, and its undo finds the first`() throws {
    var writer = Writer()
    let review = try writer.review(CardID("bowline"), .good, "2026-11-25T10:00:00Z")
    let twin = LogEntry(
      id: review.id, library: "knots", learner: "me", moment: review.moment,
      action: .review(Review(card: CardID("sheepshank"), rating: .easy)))
    var replay = Replay([review])
    replay.add(twin)
    #expect(replay.reviewed(CardID("sheepshank")) == nil)
    replay.add(try writer.write(.undo(review.id), "2026-11-25T10:01:00Z"))
    #expect(replay.reviewed(CardID("bowline")) == nil)
    #expect(Replay([review, twin]).reviewed(CardID("sheepshank")) == nil)
  }

  @Test func `Undos in a circle do nothing, and end`() throws {
    let card = CardID("bowline")
    var writer = Writer()
    let review = try writer.review(card, .good, "2026-11-25T10:00:00Z")
    let moment = review.moment
    func undo(_ id: String, _ target: EntryID) -> LogEntry {
      LogEntry(id: EntryID(id), library: "knots", learner: "me", moment: moment, action: .undo(target))
    }
    let circle = [undo("a", EntryID("b")), undo("b", EntryID("a")), undo("self", EntryID("self"))]
    #expect(Replay(writer.entries + circle).reviewed(card)?.reviews == 1)
    #expect(Replay(writer.entries + circle + [undo("c", review.id)]).reviewed(card) == nil)
  }

  @Test func `A card can be suspended, buried and set back, alone or with its siblings`() throws {
    let one = CardID("splice", gap: "c1")
    let two = CardID("splice", gap: "c2")
    let all = CardID("splice")
    var writer = Writer()
    try writer.review(one, .good, "2026-11-25T10:00:00Z")
    try writer.write(.suspend(all), "2026-11-25T11:00:00Z")
    try writer.write(.unsuspend(two), "2026-11-25T12:00:00Z")
    let until = try #require(Instant(iso8601: "2026-11-26T04:00:00Z"))
    try writer.write(.bury(one, until: until), "2026-11-25T13:00:00Z")
    let replay = Replay(writer.entries)
    #expect(replay.memory(of: one).isSuspended)
    #expect(!replay.memory(of: two).isSuspended)
    #expect(replay.memory(of: CardID("splice", gap: "c3")).isSuspended)
    #expect(replay.memory(of: one).isBuried(at: until.advanced(byMilliseconds: -1)))
    #expect(!replay.memory(of: one).isBuried(at: until))
    #expect(!replay.memory(of: two).isBuried(at: until.advanced(byMilliseconds: -1)))
    try writer.write(.reset(all), "2026-11-25T14:00:00Z")
    #expect(Replay(writer.entries).memory(of: one).progress == .new)
    #expect(Replay(writer.entries).memory(of: one).isSuspended)
  }

  @Test func `A card is asked on the day to which it was moved; a new one stays new`() throws {
    var writer = Writer()
    try writer.review(CardID("bowline"), .easy, "2026-11-25T10:00:00Z")
    let due = try #require(Instant(iso8601: "2026-12-24T12:00:00Z"))
    try writer.write(.reschedule("bowline", due: due), "2026-11-25T11:00:00Z")
    try writer.write(.reschedule("sheepshank", due: due), "2026-11-25T11:00:00Z")
    let replay = Replay(writer.entries)
    let day = Day(try #require(CalendarDate(year: 2026, month: 12, day: 24)))
    #expect(replay.reviewed(CardID("bowline"))?.due == .day(day))
    #expect(replay.memory(of: CardID("sheepshank")) == CardMemory())
  }

  @Test func `A setting holds from its entry on`() throws {
    let card = CardID("bowline")
    var writer = Writer()
    try writer.review(card, .good, "2026-11-25T10:00:00Z")
    let setting = try writer.write(.setting(key: "learning", value: .string("none")), "2026-11-25T10:05:00Z")
    try writer.review(CardID("clove-hitch"), .good, "2026-11-25T10:06:00Z")
    try writer.write(.setting(key: "colour", value: .string("red")), "2026-11-25T10:07:00Z")
    try writer.write(.setting(key: "retention", value: .number("7")), "2026-11-25T10:08:00Z")
    let replay = Replay(writer.entries)
    #expect(replay.reviewed(card)?.phase == .learning(step: 1))
    #expect(replay.reviewed(CardID("clove-hitch"))?.phase == .review)
    #expect(replay.settings.value(of: .learning) == "none")
    #expect(replay.settings.retention == .standard)
    try writer.write(.undo(setting.id), "2026-11-25T10:09:00Z")
    #expect(Replay(writer.entries).reviewed(CardID("clove-hitch"))?.phase == .learning(step: 1))
    #expect(Replay(writer.entries).settings == Settings())
  }

  @Test func `A history follows a question to its new id`() throws {
    var writer = Writer()
    try writer.review(CardID("gen:bowline"), .good, "2026-11-25T10:00:00Z")
    try writer.review(CardID("bowline"), .good, "2026-11-25T10:11:00Z")
    try writer.write(.flag(.question("gen:bowline"), why: "unclear"), "2026-11-25T10:12:00Z")
    let replay = Replay(writer.entries, aliases: ["gen:bowline": "bowline"])
    #expect(replay.reviewed(CardID("bowline"))?.reviews == 2)
    #expect(replay.reviewed(CardID("gen:bowline"))?.reviews == 2)
    #expect(replay.flags.map(\.target) == [.question("bowline")])
  }

  @Test func `The day's limits count what was studied`() throws {
    var writer = Writer()
    try writer.review(CardID("a"), .easy, "2026-11-24T10:00:00Z")
    try writer.review(CardID("a"), .good, "2026-11-25T10:00:00Z")
    try writer.review(CardID("b"), .good, "2026-11-25T10:01:00Z")
    try writer.review(CardID("b"), .good, "2026-11-25T10:12:00Z")
    try writer.review(CardID("c"), .good, "2026-11-25T10:13:00Z", mode: .quiz)
    let undone = try writer.review(CardID("d"), .good, "2026-11-25T10:14:00Z")
    try writer.write(.undo(undone.id), "2026-11-25T10:15:00Z")
    try writer.review(CardID("e"), .good, "2026-11-26T10:00:00Z")
    let day = Day(try #require(CalendarDate(year: 2026, month: 11, day: 25)))
    let counts = Replay(writer.entries).counts(on: day)
    #expect(counts.new == 1)
    #expect(counts.reviews == 1)
  }

  @Test func `In whatever order entries arrive, and however often, they come to the same`() throws {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<60 {
      var entries: [LogEntry] = []
      for _ in 0..<60 { entries.append(Samples.entry(using: &random, after: entries)) }
      let sorted = Whole(Replay(entries.sorted(by: LogEntry.precedes)))
      let shuffled = entries.shuffled(using: &random)
      try #require(Whole(Replay(shuffled + entries)) == sorted)
      var stepwise = Replay(Array(shuffled.prefix(20)))
      for entry in shuffled { stepwise.add(entry) }
      try #require(Whole(stepwise) == sorted)
    }
  }
}
