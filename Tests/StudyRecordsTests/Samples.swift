import JSONText
import KnowledgeBase
import Memory
import Study

/// Entries made by chance: few questions, so that they meet.
enum Samples {
  static let start = 1_795_599_000_000

  static func entry(using random: inout SeededGenerator, after: [LogEntry] = [], within days: Int = 200) -> LogEntry {
    let moment = Moment(
      Instant(milliseconds: start + Int.random(in: 0..<days * 86_400_000, using: &random)),
      offsetMinutes: [0, 60, -480, 330].randomElement(using: &random) ?? 0)
    return LogEntry(
      id: EntryID(at: moment.instant, using: &random), library: "knots", learner: "ada", moment: moment,
      action: action(moment, after, using: &random),
      unknown: Bool.random(using: &random) ? [] : [JSON.Member("later", .array([.number("1.50"), .null]))])
  }

  static func card(using random: inout SeededGenerator) -> CardID {
    let question = QuestionID("q\(Int.random(in: 0..<4, using: &random))")
    return question == "q0" ? CardID(question, gap: ["c1", "c2"].randomElement(using: &random)) : CardID(question)
  }

  static func review(_ moment: Moment, using random: inout SeededGenerator) -> Review {
    Review(
      card: card(using: &random), kind: Word("single"), rating: Rating.allCases.randomElement(using: &random) ?? .good,
      isCorrect: [true, false, nil].randomElement(using: &random) ?? nil,
      confidence: Confidence.allCases.randomElement(using: &random),
      milliseconds: Int.random(in: 0..<60_000, using: &random),
      mode: ReviewMode.allCases.randomElement(using: &random).map(Word.known),
      answer: [.null, .string("b\u{1}\u{2028}\"é"), .array([.string("a")])].randomElement(using: &random) ?? .null,
      wording: "0123456789abcdef",
      due: Bool.random(using: &random)
        ? nil : moment.instant.advanced(byMilliseconds: Int.random(in: 60_000..<8_640_000_000, using: &random)))
  }

  private static func action(
    _ moment: Moment, _ before: [LogEntry], using random: inout SeededGenerator
  ) -> LogAction {
    switch Int.random(in: 0..<20, using: &random) {
    case 0: .suspend(card(using: &random))
    case 1: .unsuspend(CardID(card(using: &random).question))
    case 2: .bury(card(using: &random), until: moment.instant.advanced(byMilliseconds: 86_400_000))
    case 3: .reset(card(using: &random))
    case 4:
      .reschedule(card(using: &random).question, due: moment.instant.advanced(byMilliseconds: 864_000_000))
    case 5:
      [
        LogAction.setting(key: "learning", value: .string("none")),
        .setting(key: "rollover", value: .string("00:00")), .setting(key: "fuzz", value: .string("off")),
        .setting(key: "retention", value: .number("0.8")), .setting(key: "colour", value: .null),
      ].randomElement(using: &random) ?? .other("rest")
    case 6: .flag(.question("q1"), why: "why")
    case 7: .flag(.topic("bowline"), why: "")
    case 8: .other("applause")
    case 9, 10, 11: .undo(before.randomElement(using: &random)?.id ?? EntryID("nothing"))
    default: .review(review(moment, using: &random))
    }
  }
}
