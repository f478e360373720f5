import Memory
import Testing

@Suite struct ScheduleTests {
  @Test(arguments: [
    ([], Rating.good, "review", nil),
    ([1, 10], Rating.again, "learning", 1.0),
    ([1, 10], Rating.hard, "learning", 5.5),
    ([10], Rating.hard, "learning", 15.0),
    ([1, 10], Rating.good, "learning", 10.0),
    ([1, 10], Rating.easy, "review", nil),
    ([10], Rating.good, "review", nil),
  ])
  func `A first answer climbs the learning steps`(
    minutes: [Int], rating: Rating, state: String, waitMinutes: Double?
  ) throws {
    let schedule = try Schedule(learningSteps: minutes.map { try Step(milliseconds: $0 * 60_000) }, relearningSteps: [])
    let next = schedule.answer(.new, rating, elapsedDays: 0)
    #expect(next.state.name == state)
    switch next.wait {
    case .step(let milliseconds): #expect(Double(milliseconds) / 60_000 == waitMinutes)
    case .days: #expect(waitMinutes == nil)
    }
  }

  @Test func `A card on a step that the ladder no longer has leaves it with any passing answer`() throws {
    let memory = MemoryState(stability: Stability(days: 2), difficulty: Difficulty(5))
    let schedule = try Schedule(learningSteps: [Step(milliseconds: 60_000)], relearningSteps: [])
    for step in 1...2 {
      let left = CardState.reviewed(.learning(step: step), memory)
      for rating in [Rating.hard, .good, .easy] {
        #expect(schedule.answer(left, rating, elapsedDays: 0).state.name == "review")
      }
      #expect(schedule.answer(left, .again, elapsedDays: 0).wait == .step(milliseconds: 60_000))
    }
  }

  @Test func `No run of answers and waits leads to a number that is none`() throws {
    var random = SeededGenerator(seed: 7)
    let corners = [Weights.bounds.map(\.lowerBound), Weights.bounds.map(\.upperBound)]
    for round in 0..<300 {
      let values = Weights.bounds.enumerated().map { index, bounds in
        round < 2 ? corners[round][index] : Double.random(in: bounds, using: &random)
      }
      let schedule = try Schedule(
        model: FSRS6(weights: Weights(values)), learningSteps: [Step(milliseconds: 60_000)], relearningSteps: [])
      var state = CardState.new
      for _ in 0..<300 {
        let days =
          Int.random(in: -5...1_000_000_000, using: &random) / (Bool.random(using: &random) ? 1 : 1_000_000_000)
        let chance = schedule.retrievability(of: state, elapsedDays: days)
        #expect((0...1).contains(chance))
        let next = schedule.answer(state, Rating.allCases.randomElement(using: &random) ?? .good, elapsedDays: days)
        try #require(next.memory.stability.days.isFinite && next.memory.stability.days >= 0.001)
        try #require((1...10).contains(next.memory.difficulty.value))
        if case .days(let rounded, _) = next.wait { try #require((1...36_500).contains(rounded)) }
        state = next.state
      }
    }
  }

  @Test func `Values that cannot be are refused with a reason`() {
    #expect(throws: MemoryError.wrongNumberOfWeights(20)) { try Weights([Double](repeating: 1, count: 20)) }
    #expect(throws: MemoryError.weightOutOfBounds(index: 4, value: 0.5, bounds: 1...10)) {
      var values = Weights.standard.values
      values[4] = 0.5
      return try Weights(values)
    }
    #expect(throws: MemoryError.self) {
      var values = Weights.standard.values
      values[20] = .nan
      return try Weights(values)
    }
    #expect(throws: MemoryError.retentionOutOfBounds(1)) { try Retention(1) }
    #expect(throws: MemoryError.stepOutOfBounds(milliseconds: 0)) { try Step(milliseconds: 0) }
    #expect(
      MemoryError.weightOutOfBounds(index: 4, value: 0.5, bounds: 1...10).description
        == "weight 4 is 0.5: it must lie between 1.0 and 10.0")
  }

  @Test func `The default weights lie within their bounds`() throws {
    #expect(try Weights(Weights.standard.values) == .standard)
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
