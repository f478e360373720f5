import ArgumentParser
import JSONText
import KnowledgeBase
import LibraryIndex
import Study
import StyledText
import Workspace

/// `palpate` alone: what is due, and what to do next.
struct Today: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "What is due today, and what to do next.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let console = Console(global)
    let now = try Now(console).clock.now
    let library = try Opening.library(global, console)
    let learner = try Opening.knownLearner(global, console, library: library, at: now)
    let questions = try Indexed.ask { () throws(IndexError) in try library.index.questions(scope: .study) }
    let totals = StudyTotals(
      cards: library.cards(of: questions), replay: learner?.replay ?? Replay([LogEntry]()), now: now)
    if console.isJSON {
      console.print(json: totals.json)
      return
    }
    let pages = try Indexed.ask { () throws(IndexError) in try library.index.pages().count }
    console.print(StyledString(library.declaration.title, .title))
    console.print("\(Counted.pages(pages)), \(Counted.questions(questions.count))")
    if learner == nil {
      if let notice = library.declaration.notice {
        console.print(lines: StyledString(notice, .quiet).wrapped(to: min(console.width ?? .max, 100)))
      }
      console.print("")
      suggest("palpate study", "answer the first questions", console)
      suggest("palpate topics", "see what there is", console)
      suggest("palpate search WORDS", "find the section that says it", console)
      return
    }
    console.print("")
    for line in totals.lines { console.print(line) }
    console.print("")
    if totals.due + totals.agenda.new.count > 0 {
      suggest("palpate study", "\(totals.due) due, \(totals.agenda.new.count) new", console)
    } else if let next = totals.agenda.nextDue {
      console.print("nothing is due; the next question comes at \(next)")
    }
  }

  private func suggest(_ command: String, _ words: String, _ console: Console) {
    let pad = String(repeating: " ", count: max(1, 24 - command.count))
    console.print(StyledString("  \(command)", .strong) + StyledString(pad + words, .quiet))
  }
}
