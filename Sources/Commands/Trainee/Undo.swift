import ArgumentParser
import JSONText
import KnowledgeBase
import Study
import StudyRecords
import Workspace

/// `palpate undo`.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the last answer, suspension, burial, reset or flag.",
    discussion: "The log keeps both: an undo is an entry of its own. Call it again for the one before.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let console = Console(global)
    let now = try Now(console).clock.now
    let library = try Opening.library(global, console)
    guard let learner = try Opening.knownLearner(global, console, library: library, at: now),
      let target = learner.replay.lastUndoable
    else { throw Failure("nothing to undo", .no) }
    var random = SystemRandomNumberGenerator()
    let entry = LogEntry(
      id: learner.replay.nextID(at: now.instant, using: &random), library: library.declaration.id,
      learner: learner.name, moment: now, action: .undo(target))
    do {
      let entries = try learner.records.entries()
      try learner.records.append([entry], at: now.instant)
      let undone = entries.first { $0.id == target }
      if console.isJSON {
        console.print(
          json: .object([
            .init("v", .number(1)), .init("undoes", .string(target.text)),
            .init("entry", JSON(undone?.action.name)), .init("question", JSON(undone?.action.question?.text)),
          ]))
      } else {
        let what = undone.map { $0.action.name + ($0.action.question.map { " of '\($0)'" } ?? "") } ?? target.text
        console.print("undone: \(what)")
      }
    } catch {
      throw Failure(error)
    }
  }
}

extension LogAction {
  /// The question that it is about; nil where it is about something else.
  fileprivate var question: QuestionID? {
    switch self {
    case .review(let review): review.card.question
    case .suspend(let card), .unsuspend(let card), .bury(let card, _), .reset(let card): card.question
    case .reschedule(let question, _): question
    case .undo, .setting, .flag, .other: nil
    }
  }
}
