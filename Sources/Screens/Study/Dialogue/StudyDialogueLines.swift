import JSONText
import KnowledgeBase
import Memory
import Questions
import Study

/// The objects of the dialogue. What does not belong to a kind of question is null.
enum StudyDialogueLines {
  static func question(_ posed: PosedQuestion) -> JSON {
    var options = JSON.null
    var left = JSON.null
    var right = JSON.null
    var hint = JSON.null
    switch posed.form {
    case .single(let choices), .multiple(let choices), .trueFalse(let choices), .order(let choices):
      options = list(choices)
    case .match(let numbered, let lettered):
      left = list(numbered)
      right = list(lettered)
    case .cloze(let hints):
      let words = hints.map { $0.map { JSON.string($0) } ?? .null }
      hint = words.count == 1 ? words[0] : .array(words)
    case .short, .flashcard: break
    }
    return object(
      "question",
      [
        .init("id", .string(posed.question.id.text)),
        .init("gap", posed.gap.map { .string($0.text) } ?? .null),
        .init("kind", .string(posed.question.kind.rawValue)),
        .init("topic", .string(posed.question.topic.text)),
        .init("case", posed.caseText.map { .string($0.plain) } ?? .null),
        .init("stem", .string(posed.stem.plain)),
        .init("options", options), .init("left", left), .init("right", right), .init("hint", hint),
      ])
  }

  static func back(of posed: PosedQuestion) -> JSON {
    guard case .flashcard(let back) = posed.form else { return object("back", [.init("text", .null)]) }
    return object("back", [.init("text", .string(back.plain))])
  }

  /// `key` says the right answer in words; `feedback` what the author says to the options chosen and to all.
  static func result(_ result: Session.Result, to posed: PosedQuestion?, _ answer: GivenAnswer?) -> JSON {
    var stability = JSON.null
    var difficulty = JSON.null
    if case .reviewed(let reviewed) = result.memory.progress {
      stability = .number("\(reviewed.memory.stability.days)")
      difficulty = .number("\(reviewed.memory.difficulty.value)")
    }
    return object(
      "result",
      [
        .init("correct", .bool(result.answer.isCorrect)),
        .init("rating", .string(result.answer.rating.rawValue)),
        .init("feedback", feedback(to: posed, answer)),
        .init("stability", stability), .init("difficulty", difficulty),
        .init("due", result.due.map { .string($0.description) } ?? .null),
        .init("key", posed.map { .array(Judge.key(of: $0).map { .string($0) }) } ?? .null),
      ])
  }

  private static func feedback(to posed: PosedQuestion?, _ answer: GivenAnswer?) -> JSON {
    guard let posed else { return .null }
    let options = answer.map { Judge.verdict(on: $0, to: posed).optionFeedback.map(\.feedback.plain) } ?? []
    let texts = options + (posed.question.feedback.map { [$0.plain] } ?? [])
    return texts.isEmpty ? .null : .string(texts.joined(separator: "\n"))
  }

  static func error(_ message: String) -> JSON { object("error", [.init("message", .string(message))]) }

  static func summary(_ summary: SessionSummary, end: Session.End?) -> JSON {
    var nextDue = JSON.null
    if case .done(let due?) = end { nextDue = .string(due.description) }
    let grades = Rating.allCases.map { JSON.Member($0.rawValue, .number(summary.count(of: $0))) }
    return object(
      "summary",
      [
        .init("answers", .number(summary.answers.count)), .init("correct", .number(summary.correct)),
        .init("new", .number(summary.new)),
      ] + grades + [
        .init("skipped", .number(summary.skipped)), .init("suspended", .number(summary.suspended)),
        .init("buried", .number(summary.buried)), .init("ms", .number(summary.milliseconds)),
        .init("nextDue", nextDue),
      ])
  }

  private static func list(_ choices: [PosedQuestion.Choice]) -> JSON {
    .array(choices.map { .object([.init("id", .string($0.id)), .init("text", .string($0.text.plain))]) })
  }

  private static func object(_ type: String, _ members: [JSON.Member]) -> JSON {
    .object([.init("v", .number(1)), .init("type", .string(type))] + members)
  }
}
