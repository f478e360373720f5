import ArgumentParser
import Diagnostics
import JSONText
import KnowledgeBase
import LibraryIndex
import Screens
import Workspace

/// `palpate read TOPIC[#SECTION]`.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Show a page, or one section of it.",
    discussion: """
      TOPIC is an id, a title, another name of the page, or a term; SECTION the id that 'search' shows behind #.
      What is longer than the screen goes through the pager: PALPATE_PAGER, PAGER, else less.
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(name: .long, inversion: .prefixedNo, help: "Use the pager for what is longer than the screen.")
  var pager = true

  @Argument(help: ArgumentHelp("What to read, as 'ID#SECTION'.", valueName: "topic"))
  var topic: [String]

  func run() throws {
    let console = Console(global)
    let library = try Opening.library(global, console)
    let text = topic.joined(separator: " ")
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let page = try Resolving.page(parts[0], library)
    let index = library.index
    let sections = try Indexed.ask { () throws(IndexError) in try index.sections(of: page.topic) }
    let section = try parts.count > 1 ? section(parts[1], of: page, among: sections) : nil
    let relations = try Indexed.ask { () throws(IndexError) in try index.relations(of: page.topic) }
    let keys = try Indexed.ask { () throws(IndexError) in try index.citedSources(of: page.topic) }
    let sources = try Indexed.ask { () throws(IndexError) in try index.sources(keys) }
    if console.isJSON {
      console.print(json: json(page, sections: sections, section: section, relations: relations, sources: sources))
      return
    }
    var titles: [TopicID: String] = [:]
    for topic in relations.flatMap(\.members).map(\.topic) where titles[topic] == nil {
      titles[topic] = try Indexed.ask { () throws(IndexError) in try index.page(topic)?.title }
    }
    let questions = try Indexed.ask { () throws(IndexError) in try index.questions(of: page.topic) }
    let screen = PageScreen(
      topic: page, areaTitle: library.declaration.areas.first { $0.id == page.area }?.title,
      kindTitle: library.declaration.kinds.first { $0.id == page.kind }?.title, sections: sections,
      relations: relations, titles: titles,
      sources: Dictionary(sources.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first }),
      questionCount: questions.count { $0.status.isAsked && $0.use != .exam }, notice: library.declaration.notice)
    Pager.show(
      screen.lines(section: section, width: console.width, isLinear: console.isPlain), console, isWanted: pager)
  }

  private func section(
    _ name: String, of page: IndexedTopic, among sections: [IndexedSection]
  ) throws -> SectionID {
    if let found = sections.first(where: { $0.id?.text == name }) ?? sections.first(where: { $0.title == name }),
      let id = found.id
    {
      return id
    }
    let known = sections.compactMap { $0.id?.text }
    let near =
      Nearest.name(to: name, in: known).map { "did you mean '#\($0)'?" } ?? "there are \(known.joined(separator: ", "))"
    throw Failure("'\(page.topic)' has no section '#\(name)'; \(near)", .notFound)
  }

  private func json(
    _ page: IndexedTopic, sections: [IndexedSection], section: SectionID?, relations: [RelatedTopics], sources: [Source]
  ) -> JSON {
    let shown = sections.filter { !$0.holdsQuestions && (section == nil || $0.id == section) }
    return .object([
      .init("v", .number(1)), .init("topic", .string(page.topic.text)), .init("title", .string(page.title)),
      .init("area", JSON(page.area?.text)), .init("kind", .string(page.kind.text)),
      .init("definition", JSON(page.definition?.plain)),
      .init(
        "sections",
        .array(
          shown.map {
            .object([
              .init("id", JSON($0.id?.text)), .init("title", .string($0.title)), .init("text", .string($0.plain)),
            ])
          })),
      .init(
        "relations",
        .object(
          relations.map { group in
            .init(group.relation.text, .array(group.members.map { .string($0.topic.text) }))
          })),
      .init("sources", .array(sources.map(\.json))),
    ])
  }
}

/// Finds the page that a name means.
enum Resolving {
  static func page(_ name: String, _ library: OpenLibrary) throws -> IndexedTopic {
    switch try Indexed.ask({ () throws(IndexError) in try library.index.resolve(name) }) {
    case .topic(let topic):
      if let page = try Indexed.ask({ () throws(IndexError) in try library.index.page(topic) }) { return page }
      throw Failure("no page '\(name)'", .notFound)
    case .term(let term): throw Failure("'\(name)' is a term; 'palpate define \(term)' says what it means", .notFound)
    case .several(let candidates):
      let list = candidates.map { "  \($0.id)  \($0.title)" }.joined(separator: "\n")
      throw Failure("'\(name)' fits several pages:\n\(list)", .notFound)
    case .nothing(let nearest):
      throw Failure(
        "no page '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "; 'palpate topics' lists them"), .notFound)
    }
  }
}
