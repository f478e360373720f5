import ArgumentParser
import JSONText
import KnowledgeBase
import LibraryIndex
import QueryLanguage
import Screens
import Workspace

/// `palpate search QUERY…`.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find the sections that say it, best first.",
    discussion: """
      QUERY
        neck pain              both words              "trigger point"     the phrase
        neck OR shoulder       either                  -pregnancy          without
        stretch*               beginning so            ( … )               together
        area:ID kind:ID title:WORD topic:ID            of pages
        form:single level:2 outline:BLUEPRINT/PART     of questions; is:question
        evidence:>=moderate year:1800..1900            of rows
        is:due is:new recall:<0.8 due:<=3d seen:>=5    of your own memory

      EXAMPLES
        palpate search blood clot
        palpate search --limit 3 'evidence:high sleep'
      """)

  @OptionGroup var global: GlobalOptions

  @ArgumentParser.Option(name: .long, help: "How many hits at most.")
  var limit = 10

  @Argument(parsing: .allUnrecognized, help: "What to look for.")
  var query: [String] = []

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a number from 1") }
  }

  func run() throws {
    let console = Console(global)
    guard !QueryWords.joined(query).allSatisfy(\.isWhitespace) else {
      throw Failure("nothing to look for; write words behind 'palpate search'", .usage)
    }
    let library = try Opening.library(global, console)
    let (query, notices) = try Opening.query(query, library)
    let memory = try Memories.asked(by: query, global, console, library)
    let result = try Indexed.ask { () throws(IndexError) in
      try library.index.search(query, limit: limit, memory: memory)
    }
    if console.isJSON {
      console.print(
        json: .object([
          .init("v", .number(1)), .init("query", .string(query.description)), .init("total", .number(result.total)),
          .init("relaxed", .array(result.relaxed.map { .string($0.rawValue) })), .init("didYouMean", .null),
          .init("notices", .array(notices.map(JSON.string))), .init("hits", .array(result.hits.map(\.json))),
        ]))
    } else {
      Pager.show(SearchScreen(result: result, notices: notices).lines(width: console.width), console, isWanted: true)
    }
    if result.hits.isEmpty {
      if !console.isJSON { console.note("nothing found") }
      throw ExitStatus.no
    }
  }
}

extension SearchHit {
  fileprivate var json: JSON {
    let type: String
    var section: String?
    var members: [JSON.Member] = []
    switch thing {
    case .section(let id): (type, section) = ("section", id?.text)
    case .row(let id): (type, section) = ("row", id?.text)
    case .term(let id):
      type = "term"
      members.append(.init("term", .string(id.text)))
    case .question(let id):
      type = "question"
      members.append(.init("question", .string(id.text)))
    }
    return .object(
      [
        .init("type", .string(type)), .init("topic", JSON(topic?.text)), .init("section", JSON(section)),
        .init("title", .string(title)), .init("area", JSON(area?.text)), .init("kind", JSON(kind?.text)),
        .init("score", JSON(score)), .init("snippet", .string(snippet.text)),
        .init(
          "highlights", .array(snippet.highlights.map { .array([.number($0.lowerBound), .number($0.upperBound)]) })),
        .init("file", .string(file)), .init("lines", .array([.number(lines.lowerBound), .number(lines.upperBound)])),
      ] + members)
  }
}
