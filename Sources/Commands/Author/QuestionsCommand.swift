import ArgumentParser
import Diagnostics
import JSONText
import KnowledgeBase
import LibraryIndex
import StyledText
import Workspace

/// `palpate questions list|show`.
struct QuestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions", abstract: "List the questions that there are, or show one with its key.",
    subcommands: [ListQuestions.self, ShowQuestion.self], defaultSubcommand: ListQuestions.self)
}

/// `palpate questions list [QUERY]`.
struct ListQuestions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List questions, in reading order.")

  @OptionGroup var global: GlobalOptions

  @Argument(
    parsing: .allUnrecognized, help: ArgumentHelp("Which questions; see 'palpate search --help'.", valueName: "query"))
  var query: [String] = []

  func run() throws {
    let console = Console(global)
    let library = try Opening.library(global, console)
    let (query, notices) = try Opening.query(query, library)
    let memory = try Memories.asked(by: query, global, console, library)
    let questions = try Indexed.ask { () throws(IndexError) in
      try library.index.questions(matching: query, memory: memory)
    }
    if console.isJSON {
      console.print(
        json: .object([
          .init("v", .number(1)), .init("total", .number(questions.count)),
          .init("notices", .array(notices.map(JSON.string))), .init("questions", .array(questions.map(\.json))),
        ]))
    } else {
      for notice in notices { console.note(notice) }
      var lines: [StyledString] = []
      var topic: TopicID?
      for question in questions {
        if question.topic != topic {
          if topic != nil { lines.append(StyledString()) }
          lines.append(StyledString(question.topic.text, .heading))
        }
        topic = question.topic
        let line =
          StyledString("  \(question.kind.rawValue)".padded(to: 12), .quiet) + StyledString(question.stem)
          + StyledString("  \(question.id)", .quiet)
        lines.append(console.width.map { line.clipped(to: $0) } ?? line)
      }
      Pager.show(lines, console, isWanted: true)
    }
    if questions.isEmpty {
      if !console.isJSON { console.note("no question fits") }
      throw ExitStatus.no
    }
  }
}

extension IndexedQuestion {
  /// As `questions list` gives it to scripts.
  fileprivate var json: JSON {
    .object([
      .init("id", .string(id.text)), .init("kind", .string(kind.rawValue)), .init("topic", .string(topic.text)),
      .init("section", JSON(section?.text)), .init("stem", .string(stem)), .init("level", JSON(level)),
      .init("outline", .array(outline.map { .string($0.description) })), .init("origin", .string(origin.rawValue)),
      .init("status", .string(status.rawValue)), .init("file", .string(path)), .init("line", .number(lines.lowerBound)),
    ])
  }
}

extension String {
  /// Filled up with spaces.
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

/// `palpate questions show ID`.
struct ShowQuestion: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a question as its author wrote it, with its key.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("The question's id, or a former one.", valueName: "id"))
  var id: String

  func run() throws {
    let console = Console(global)
    let library = try Opening.library(global, console)
    guard let slice = try Indexed.ask({ () throws(IndexError) in try library.index.question(QuestionID(id)) }) else {
      let known = try Indexed.ask { () throws(IndexError) in try library.index.questions().map(\.id.text) }
      let near = Nearest.name(to: id, in: known).map { "; did you mean '\($0)'?" } ?? ""
      throw Failure("no question '\(id)'\(near)", .notFound)
    }
    let question = slice.question
    if console.isJSON {
      console.print(
        json: .object([
          .init("v", .number(1)), .init("question", question.json), .init("markdown", .string(slice.markdown)),
          .init("wording", .string(question.wording)), .init("use", .string(question.use.rawValue)),
          .init("gaps", .array(question.gaps.map { .string($0.text) })),
        ]))
      return
    }
    let facts =
      [question.kind.rawValue, question.level.map { "level \($0)" }, question.status.rawValue]
      + question.outline.map(\.description)
    console.print(StyledString("\(library.path(ofFile: question.path)):\(question.lines.lowerBound)", .strong))
    console.print(StyledString(facts.compactMap(\.self).joined(separator: " · "), .quiet))
    console.print(slice.markdown)
  }
}
