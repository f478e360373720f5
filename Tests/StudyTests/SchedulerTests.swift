import KnowledgeBase
import Memory
import Testing

@testable import Study

@Suite struct SchedulerTests {
  @Test(arguments: [
    (1.0, 1...1000, 1...1), (2.49, 1...1000, 2...2), (2.5, 1...1000, 2...4), (6.9, 3...1000, 5...9),
    (7.0, 1...1000, 5...9), (17.0, 1...1000, 14...20), (19.9, 3...1000, 17...23), (20.1, 3...1000, 17...23),
    (37.0, 1...1000, 33...41), (2.0, 2...1000, 2...2), (2.0, 3...1000, 3...4), (2.0, 3...3, 3...3),
    (100.0, 101...1000, 101...108), (100.0, 1...99, 92...99), (100.0, 97...103, 97...103),
    (1e300, 1...36_500, 34_673...36_500),
  ])
  func `Fuzz chooses among Anki's days`(exact: Double, bounds: ClosedRange<Int>, expected: ClosedRange<Int>) {
    #expect(Fuzz.range(around: exact, within: bounds) == expected)
    let chosen = Set((0..<4000).map { Fuzz(card: CardID("q"), reviews: $0).days(near: exact, within: bounds) })
    #expect(chosen.allSatisfy { expected.contains($0) })
    if expected.count < 100 { #expect(chosen == Set(expected)) }
  }

  @Test func `The same card shows the same interval until it is answered`() {
    let card = CardID("q", gap: "c1")
    #expect(Fuzz(card: card, reviews: 3).fraction == Fuzz(card: card, reviews: 3).fraction)
    #expect(Fuzz(card: card, reviews: 3).fraction == 0.47393159907117766)
    #expect(Fuzz(card: card, reviews: 4).fraction != Fuzz(card: card, reviews: 3).fraction)
    #expect(Fuzz(card: CardID("q", gap: "c2"), reviews: 3).fraction != Fuzz(card: card, reviews: 3).fraction)
  }

  @Test func `A first answer waits by the steps`() throws {
    let now = Moment(try #require(Instant(iso8601: "2026-11-25T10:00:00Z")), offsetMinutes: 60)
    let outcomes = Scheduler(Settings()).outcomes(of: CardMemory(), card: CardID("q"), at: now)
    let minutes = [Rating.again, .hard, .good].map {
      outcomes[$0].due.instant(offsetMinutes: 60, rollover: .standard).milliseconds(since: now.instant) / 60_000
    }
    #expect(minutes == [1, 5, 10])
    #expect(outcomes.hard.due == .instant(now.instant.advanced(byMilliseconds: 330_000)))
    guard case .day(let easy) = outcomes.easy.due else {
      Issue.record("easy leaves the steps")
      return
    }
    #expect((6...10).contains(easy - Day(now, rollover: .standard)))
    #expect(outcomes.easy.memory.stability.days == 8.2956)
  }

  @Test func `A step of days ends with a day`() throws {
    var settings = Settings()
    try settings.set(.learning, to: "1d 3d")
    let now = Moment(try #require(Instant(iso8601: "2026-11-25T23:00:00Z")), offsetMinutes: 0)
    let today = Day(now, rollover: .standard)
    let outcomes = Scheduler(settings).outcomes(of: CardMemory(), card: CardID("q"), at: now)
    #expect(outcomes.again.due == .day(today + 1))
    #expect(outcomes.hard.due == .day(today + 2))
    #expect(outcomes.good.due == .day(today + 3))
  }

  @Test func `Without fuzz each better grade of a review waits a day longer at least`() throws {
    var settings = Settings()
    try settings.set(.fuzz, to: "off")
    let scheduler = Scheduler(settings)
    let now = Moment(try #require(Instant(iso8601: "2026-11-25T10:00:00Z")), offsetMinutes: 0)
    let today = Day(now, rollover: .standard)
    // Asked again on the day on which it was answered: the exact intervals lie close together.
    var memory = CardMemory()
    memory.progress = .reviewed(
      Reviewed(
        phase: .review, memory: MemoryState(stability: Stability(days: 1), difficulty: Difficulty(9)),
        due: .day(today + 1), first: now, last: now, reviews: 2, lapses: 0))
    let outcomes = scheduler.outcomes(of: memory, card: CardID("q"), at: now)
    #expect(outcomes.hard.due == .day(today + 1))
    #expect(outcomes.good.due == .day(today + 2))
    #expect(outcomes.easy.due == .day(today + 3))
  }

  @Test func `An interval that grows grows by a day, whatever fuzz says`() throws {
    let now = Moment(try #require(Instant(iso8601: "2026-11-25T10:00:00Z")), offsetMinutes: 0)
    let today = Day(now, rollover: .standard)
    for reviews in 0..<500 {
      var memory = CardMemory()
      let last = Moment(now.instant.advanced(byMilliseconds: -20 * 86_400_000), offsetMinutes: 0)
      memory.progress = .reviewed(
        Reviewed(
          phase: .review, memory: MemoryState(stability: Stability(days: 18), difficulty: Difficulty(9.9)),
          due: .day(today), first: last, last: last, reviews: reviews, lapses: 0))
      let outcomes = Scheduler(Settings()).outcomes(of: memory, card: CardID("q"), at: now)
      let exact = Scheduler(Settings()).schedule.model.exactIntervalDays(
        of: outcomes.hard.memory.stability, retention: .standard)
      try #require(exact.rounded() > 20 && exact < 24)
      guard case .day(let hard) = outcomes.hard.due else { continue }
      try #require(hard - today >= 21)
    }
  }

  @Test func `An easier grade never waits shorter`() throws {
    var random = SeededGenerator(seed: 5)
    for round in 0..<4000 {
      var settings = Settings()
      try settings.set(.fuzz, to: Bool.random(using: &random) ? "on" : "off")
      try settings.set(.retention, to: ["0.70", "0.90", "0.99"].randomElement(using: &random) ?? "")
      try settings.set(.rollover, to: ["04:00", "00:00", "23:59"].randomElement(using: &random) ?? "")
      let steps = ["none", "1m 10m", "10m", "10m 1m", "15m 2d", "30d", "1d 1m 20h"]
      try settings.set(.learning, to: steps.randomElement(using: &random) ?? "")
      try settings.set(.relearning, to: steps.randomElement(using: &random) ?? "")
      let scheduler = Scheduler(settings)
      let offset = [0, 60, -480, 845].randomElement(using: &random) ?? 0
      var now = Moment(
        Instant(milliseconds: Samples.start + Int.random(in: 0..<86_400_000, using: &random)), offsetMinutes: offset)
      var memory = CardMemory()
      let card = CardID(QuestionID("q\(round)"))
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let outcomes = scheduler.outcomes(of: memory, card: card, at: now)
        let dues = Rating.allCases.map {
          outcomes[$0].due.instant(offsetMinutes: offset, rollover: settings.rollover)
        }
        try #require(dues == dues.sorted(), "round \(round)")
        try #require(dues.allSatisfy { $0 > now.instant })
        let rating = Rating.allCases.randomElement(using: &random) ?? .good
        let outcome = outcomes[rating]
        memory.progress = .reviewed(
          Reviewed(
            phase: outcome.phase, memory: outcome.memory, due: outcome.due, first: now, last: now,
            reviews: Int.random(in: 1..<50, using: &random), lapses: 0))
        let wait = outcome.due.instant(offsetMinutes: offset, rollover: settings.rollover)
        now = Moment(
          wait.advanced(byMilliseconds: Int.random(in: -100_000...5 * 86_400_000, using: &random)),
          offsetMinutes: offset)
      }
    }
  }
}
