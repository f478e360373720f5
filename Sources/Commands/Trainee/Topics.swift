import ArgumentParser
import JSONText
import KnowledgeBase
import LibraryIndex
import QueryLanguage
import Screens
import Workspace

/// `palpate topics [QUERY]`.
struct Topics: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics", abstract: "List the pages that there are, area by area.",
    discussion: """
      EXAMPLES
        palpate topics                     all pages
        palpate topics area:ID             one area
        palpate topics is:due              pages with due questions
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    parsing: .allUnrecognized, help: ArgumentHelp("Which pages; see 'palpate search --help'.", valueName: "query"))
  var query: [String] = []

  func run() throws {
    let console = Console(global)
    let library = try Opening.library(global, console)
    let (query, notices) = try Opening.query(query, library)
    let memory = try Memories.asked(by: query, global, console, library)
    let topics = try Indexed.ask { () throws(IndexError) in try library.index.pages(matching: query, memory: memory) }
    if console.isJSON {
      console.print(
        json: .object([
          .init("v", .number(1)), .init("total", .number(topics.count)),
          .init("notices", .array(notices.map(JSON.string))),
          .init("topics", .array(topics.map(\.json))),
        ]))
    } else {
      for notice in notices { console.note(notice) }
      let screen = TopicsScreen(topics: topics, areas: library.declaration.areas)
      Pager.show(screen.lines(width: console.width, isLinear: console.isPlain), console, isWanted: true)
    }
    if topics.isEmpty {
      if !console.isJSON { console.note("no page fits") }
      throw ExitStatus.no
    }
  }
}

extension IndexedTopic {
  fileprivate var json: JSON {
    .object([
      .init("topic", .string(topic.text)), .init("title", .string(title)),
      .init("area", JSON(area?.text)), .init("kind", .string(kind.text)),
      .init("definition", JSON(definition?.plain)), .init("file", .string(file)),
    ])
  }
}
