import JSONText
import KnowledgeBase
import Memory
import Study
import Testing

/// A session with its clock, its chance, and the entries that it has written.
private struct Sitting {
  var session: Session
  var now: Moment
  var written: [LogEntry] = []
  private var random = SeededGenerator(seed: 31)
  private let before: [LogEntry]

  init(
    _ cards: [StudyCard], before: [LogEntry] = [], options: SessionOptions = SessionOptions(),
    at now: String = "2026-11-25T10:00:00Z"
  ) throws {
    self.before = before
    self.now = try moment(now)
    session = Session(cards, Replay(before), learner: "me", options: options, at: self.now)
  }

  @discardableResult
  mutating func does(_ event: SessionEvent, after milliseconds: Int = 5000) throws -> Session.Result? {
    now = Moment(now.instant.advanced(byMilliseconds: milliseconds), offsetMinutes: now.offsetMinutes)
    let step = try session.handle(event, at: now, using: &random)
    written += step.entries
    return step.result
  }

  var shown: CardID? {
    if case .card(let card, _, _) = session.showing { return card.id }
    return nil
  }

  /// The log read again from its lines.
  func replayed() throws -> Replay {
    let reader = LogLineReader(library: "other", learner: "other")
    return Replay(try (before + written).map { try reader.entry($0.line) })
  }
}

private let right = SessionEvent.answered(.string("b"), isCorrect: true, confidence: .high)
private let wrong = SessionEvent.answered(.null, isCorrect: false, confidence: nil)

@Suite struct SessionTests {
  private let three = ["a", "b", "c"].enumerated().map { studyCard(QuestionID($1), position: $0) }

  @Test(arguments: [
    (true, Optional(Confidence.high), Rating.good), (true, .medium, .good), (true, .low, .hard), (true, nil, .good),
    (false, .high, .again), (false, nil, .again),
  ])
  func `A rating follows from the answer and how sure it was`(isCorrect: Bool, confidence: Confidence?, rating: Rating)
  {
    #expect(Rating(isCorrect: isCorrect, confidence: confidence) == rating)
  }

  @Test func `An answer is written with everything that is known of it`() throws {
    var sitting = try Sitting(three)
    let result = try #require(try sitting.does(.answered(.string("b"), isCorrect: true, confidence: .low), after: 4200))
    #expect(
      sitting.written.map(\.line.utf8.count).count == 1
        && sitting.written[0].action
          == .review(
            Review(
              card: CardID("a"), kind: .known(.single), rating: .hard, isCorrect: true, confidence: .low,
              milliseconds: 4200, mode: .known(.study), answer: .string("b"), wording: "0123456789abcdef",
              due: sitting.now.instant.advanced(byMilliseconds: 330_000)))
    )
    #expect(sitting.written[0].library == "knots")
    #expect(sitting.written[0].learner == "me")
    #expect(sitting.written[0].moment == sitting.now)
    #expect(result.due == sitting.now.instant.advanced(byMilliseconds: 330_000))
    #expect(result.memory == sitting.session.replay.memory(of: CardID("a")))
    #expect(sitting.shown == CardID("b"))
  }

  @Test func `A session goes on until nothing is left, steps ahead included`() throws {
    var sitting = try Sitting(three)
    try sitting.does(right)
    try sitting.does(wrong)
    try sitting.does(.answered(.string("x"), isCorrect: true, confidence: nil))
    #expect(sitting.shown == CardID("b"))
    try sitting.does(.rated(.easy))
    #expect(sitting.session.summary.count(of: .easy) == 1)
    var asked = 0
    while sitting.shown != nil {
      try sitting.does(right)
      asked += 1
      try #require(asked < 10)
    }
    guard case .end(.done(let nextDue)) = sitting.session.showing else {
      Issue.record("a session that runs out is done")
      return
    }
    #expect(
      nextDue
        == sitting.session.replay.memories.values.compactMap { $0.dueInstant(offsetMinutes: 0, rollover: .standard) }
        .min())
  }

  @Test func `A flashcard is revealed, then rated`() throws {
    var sitting = try Sitting([studyCard("card", kind: .flashcard), studyCard("other", position: 1)])
    #expect(throws: SessionError.flashcardIsRated) { try sitting.does(right) }
    #expect(throws: SessionError.notRevealed) { try sitting.does(.rated(.good)) }
    try sitting.does(.revealed)
    let result = try #require(try sitting.does(.rated(.easy)))
    #expect(result.answer.isCorrect)
    #expect(result.answer.milliseconds == 20_000)
    #expect(throws: SessionError.nothingShown) { try sitting.does(.revealed) }
  }

  @Test func `An override undoes the answer and gives a new one`() throws {
    var sitting = try Sitting(three)
    try sitting.does(.answered(.string("bowlin"), isCorrect: false, confidence: .low))
    let first = sitting.written[0]
    let shown = sitting.shown
    let result = try #require(try sitting.does(.overridden(isCorrect: true)))
    #expect(sitting.written.count == 3)
    #expect(sitting.written[1].action == .undo(first.id))
    guard case .review(let review) = sitting.written[2].action else {
      Issue.record("no new review")
      return
    }
    #expect(review.rating == .hard)
    #expect(review.isCorrect == true)
    #expect(review.answer == .string("bowlin"))
    #expect(review.milliseconds == 5000)
    #expect(result.memory.progress == Replay([sitting.written[2]]).memory(of: CardID("a")).progress)
    #expect(sitting.shown == shown)
    #expect(sitting.session.summary.answers.count == 1)
    try sitting.does(.rated(.easy))
    #expect(sitting.session.summary.count(of: .easy) == 1)
    #expect(try sitting.replayed().memories == sitting.session.replay.memories)
  }

  @Test func `Undo goes back, answer by answer, and asks again`() throws {
    var sitting = try Sitting(three)
    try sitting.does(right)
    try sitting.does(wrong)
    try sitting.does(.overridden(isCorrect: true))
    try sitting.does(.suspend)
    #expect(sitting.shown != CardID("c"))
    try sitting.does(.undo)
    #expect(sitting.shown == CardID("c"))
    try sitting.does(.undo)
    #expect(sitting.shown == CardID("b"))
    try sitting.does(.undo)
    #expect(sitting.shown == CardID("a"))
    #expect(throws: SessionError.nothingToUndo) { try sitting.does(.undo) }
    #expect(sitting.session.replay.memories.values.allSatisfy { $0 == CardMemory() })
    #expect(sitting.session.summary.answers.isEmpty)
    #expect(try sitting.replayed().memories.values.allSatisfy { $0 == CardMemory() })
  }

  @Test func `What is skipped, suspended or buried is out of the way`() throws {
    var sitting = try Sitting(three)
    try sitting.does(.skip)
    #expect(sitting.written.isEmpty)
    try sitting.does(.suspend)
    #expect(sitting.written.last?.action == .suspend(CardID("b")))
    try sitting.does(.bury)
    let until = try #require(Instant(iso8601: "2026-11-26T04:00:00Z"))
    #expect(sitting.written.last?.action == .bury(CardID("c"), until: until))
    #expect(sitting.session.showing == .end(.done(nextDue: nil)))
    let summary = sitting.session.summary
    #expect((summary.skipped, summary.suspended, summary.buried) == (1, 1, 1))
    #expect(throws: SessionError.nothingShown) { try sitting.does(.skip) }
    try sitting.does(.undo)
    #expect(sitting.shown == CardID("c"))
  }

  @Test func `A card that was skipped and comes back by undo is asked like any other`() throws {
    var sitting = try Sitting([studyCard("a")])
    try sitting.does(wrong)
    #expect(sitting.shown == CardID("a"))
    try sitting.does(.skip)
    #expect(sitting.shown == nil)
    try sitting.does(.undo)
    #expect(sitting.session.summary.skipped == 0)
    try sitting.does(wrong)
    #expect(sitting.shown == CardID("a"))
  }

  @Test func `A session ends at its limits`() throws {
    var limited = try Sitting(three, options: SessionOptions(limit: 2))
    try limited.does(.skip)
    try limited.does(right)
    #expect(limited.session.showing == .end(.limit))
    try limited.does(.undo)
    #expect(limited.shown == CardID("b"))
    var few = try Sitting(three, options: SessionOptions(new: 1))
    try few.does(.answered(.string("b"), isCorrect: true, confidence: nil))
    #expect(few.shown == CardID("a"))
    try few.does(right)
    guard case .end(.done) = few.session.showing else {
      Issue.record("one new card and no more")
      return
    }
    var short = try Sitting(three, options: SessionOptions(minutes: 1))
    try short.does(right, after: 59_999)
    #expect(short.shown == CardID("b"))
    try short.does(right, after: 1)
    #expect(short.session.showing == .end(.time))
    var none = try Sitting(three, options: SessionOptions(limit: 0))
    #expect(none.session.showing == .end(.limit))
    #expect(throws: SessionError.nothingToChange) { try none.does(.overridden(isCorrect: true)) }
    var left = try Sitting(three)
    try left.does(.quit)
    #expect(left.session.showing == .end(.quit))
  }

  @Test func `Cramming asks everything until it is right, and leaves memory alone`() throws {
    let before = try log([(CardID("a"), .easy, "2026-11-24T10:00:00Z", "2026-12-03T04:00:00Z")])
    var sitting = try Sitting(three, before: before, options: SessionOptions(isCram: true))
    let memory = sitting.session.replay.memories
    #expect(sitting.shown == CardID("a"))
    try sitting.does(wrong)
    try sitting.does(right)
    try sitting.does(wrong)
    #expect(sitting.shown == CardID("a"))
    try sitting.does(.overridden(isCorrect: true))
    let result = try sitting.does(right)
    #expect(result?.due?.description == "2026-12-03T04:00:00.000Z")
    #expect(sitting.session.showing == .end(.done(nextDue: nil)))
    try sitting.does(.undo)
    #expect(sitting.shown == CardID("a"))
    try sitting.does(right)
    #expect(sitting.session.showing == .end(.done(nextDue: nil)))
    #expect(sitting.session.replay.memories.filter { $0.value != CardMemory() } == memory)
    #expect(
      sitting.written.allSatisfy {
        if case .review(let review) = $0.action { review.mode == .known(.cram) && review.due == nil } else { true }
      })
  }

  @Test func `While the clock stands, entries keep their order`() throws {
    var sitting = try Sitting([studyCard("a")])
    for event in [wrong, right, right] { try sitting.does(event, after: 0) }
    #expect(Set(sitting.written.map(\.moment)).count == 1)
    #expect(sitting.written == sitting.written.sorted(by: LogEntry.precedes))
    #expect(try sitting.replayed().memories == sitting.session.replay.memories)
  }

  @Test func `Replaying the log comes to every state that was shown, step by step`() throws {
    var random = SeededGenerator(seed: 77)
    let cards =
      (0..<6).map { studyCard(QuestionID("q\($0)"), position: $0) } + [
        studyCard("splice", gap: "c1", position: 9, kind: .cloze),
        studyCard("splice", gap: "c2", position: 9, kind: .cloze),
        studyCard("card", position: 10, kind: .flashcard),
      ]
    for round in 0..<8 {
      var sitting = try Sitting(cards)
      var entries: [LogEntry] = []
      for _ in 0..<8 {
        for _ in 0..<20 {
          let events: [SessionEvent] = [
            right, right, wrong, .answered(.null, isCorrect: true, confidence: .low), .revealed, .rated(.easy),
            .rated(.again), .overridden(isCorrect: true), .undo, .skip, .bury,
          ]
          let count = sitting.written.count
          let result = try? sitting.does(
            events.randomElement(using: &random) ?? .quit, after: Int.random(in: 0..<90_000, using: &random))
          let replayed = Replay(entries + sitting.written)
          if let result {
            try #require(replayed.memory(of: result.answer.card.id) == result.memory, "round \(round)")
            if case .review(let review) = sitting.written.last?.action { try #require(review.due == result.due) }
          }
          try #require(sitting.written.count == count || replayed.memories == sitting.session.replay.memories)
        }
        entries += sitting.written
        let days = Int.random(in: 0..<6, using: &random)
        let later = sitting.now.instant.advanced(byMilliseconds: days * 86_400_000 + 3_600_000)
        sitting = try Sitting(cards, before: entries, at: later.description)
      }
    }
  }
}
