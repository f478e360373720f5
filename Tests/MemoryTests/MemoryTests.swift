import Memory
import Testing

@Suite struct MemoryTests {
  @Test func `Every card of py-fsrs has the same memory, state, step and interval`() throws {
    let vectors = try Vectors.read().fsrs6
    var compared = 0
    for (number, card) in vectors.cards.enumerated() {
      let schedule = try Schedule(
        model: FSRS6(weights: Weights(vectors.params[card.p])), retention: Retention(card.dr),
        learningSteps: card.learn_s.map { try Step(milliseconds: $0 * 1000) },
        relearningSteps: card.relearn_s.map { try Step(milliseconds: $0 * 1000) }, maximumIntervalDays: card.max_ivl)
      var state = CardState.new
      for (line, row) in card.rows.enumerated() {
        let place: Comment = "card \(number), review \(line)"
        let days = row.gapSeconds / 86_400
        #expect(
          relativeDifference(schedule.retrievability(of: state, elapsedDays: days), row.recallBefore) <= 1e-12, place)
        let next = schedule.answer(state, try rating(row.rating), elapsedDays: days)
        #expect(relativeDifference(next.memory.stability.days, row.stability) <= 1e-12, place)
        #expect(relativeDifference(next.memory.difficulty.value, row.difficulty) <= 1e-12, place)
        #expect(next.state.name == ["learning", "review", "relearning"][row.state - 1], place)
        #expect(next.phase.step == row.step, place)
        #expect(seconds(next.wait) == row.intervalSeconds, place)
        state = next.state
        compared += 1
      }
    }
    #expect(compared == 1964)
    #expect(try vectors.params.map { try Weights($0) }.count == 81)
  }

  @Test func `The reference of fsrs-rs agrees as far as its single precision reaches`() throws {
    let vectors = try Vectors.read().fsrs6_rs
    let worst = vectors.worst_relative_difference_S_D
    for row in vectors.rows {
      let model = FSRS6(weights: try row.w.map { try Weights($0) } ?? .standard)
      var state: MemoryState?
      for review in row.history {
        let grade = try rating(review[1])
        state = state.map { model.nextState($0, rating: grade, elapsedDays: review[0]) } ?? model.firstState(grade)
      }
      let memory = try #require(state)
      #expect(relativeDifference(memory.stability.days, row.py[0]) <= 1e-12)
      #expect(relativeDifference(memory.difficulty.value, row.py[1]) <= 1e-12)
      #expect(relativeDifference(memory.stability.days, row.rs[0]) <= worst[0] * 1.01)
      #expect(relativeDifference(memory.difficulty.value, row.rs[1]) <= worst[1] * 1.01)
    }
    #expect(vectors.rows.count == 60)
  }

  @Test func `A memory whose stability has passed is recalled nine times in ten`() throws {
    let model = FSRS6()
    #expect(abs(model.retrievability(of: Stability(days: 7), elapsedDays: 7) - 0.9) < 1e-15)
    #expect(model.retrievability(of: Stability(days: 7), elapsedDays: 0) == 1)
    #expect(model.retrievability(of: Stability(days: 7), elapsedDays: -3) == 1)
    #expect(abs(model.exactIntervalDays(of: Stability(days: 7), retention: .standard) - 7) < 1e-12)
  }

  @Test func `An interval of a half day more rounds to the even day`() {
    let model = FSRS6()
    for (days, expected) in [(2.5, 2), (3.5, 4), (4.5, 4), (6.5, 6), (0.2, 1)] {
      #expect(model.exactIntervalDays(of: Stability(days: days), retention: .standard) == days)
      #expect(model.intervalDays(of: Stability(days: days), retention: .standard, maximum: 100) == expected)
    }
    #expect(model.intervalDays(of: Stability(days: 5000), retention: .standard, maximum: 100) == 100)
  }
}

private func seconds(_ wait: Wait) -> Double {
  switch wait {
  case .step(let milliseconds): Double(milliseconds) / 1000
  case .days(let rounded, _): Double(rounded) * 86_400
  }
}
