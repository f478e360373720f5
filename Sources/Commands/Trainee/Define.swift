import ArgumentParser
import JSONText
import KnowledgeBase
import LibraryIndex
import StyledText
import Workspace

/// `palpate define TERM`.
struct Define: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "define", abstract: "Say what a word means: from the glossary, else the first paragraph of its page.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("A term, one of its other names, or a page.", valueName: "term"))
  var term: [String]

  func run() throws {
    let console = Console(global)
    let library = try Opening.library(global, console)
    let name = term.joined(separator: " ")
    if let entry = try Indexed.ask({ () throws(IndexError) in try library.index.term(named: name) }) {
      try answer(
        title: entry.title, aliases: entry.aliases, text: entry.text, keys: entry.sources, topic: nil, console, library)
      return
    }
    switch try Indexed.ask({ () throws(IndexError) in try library.index.resolve(name) }) {
    case .topic(let topic):
      if let page = try Indexed.ask({ () throws(IndexError) in try library.index.page(topic) }),
        let text = page.definition
      {
        try answer(
          title: page.title, aliases: page.aliases, text: text, keys: [], topic: page.topic, console, library)
        return
      }
    case .term, .several: break
    case .nothing(let nearest):
      if console.isJSON {
        console.print(
          json: .object([.init("v", .number(1)), .init("term", .null), .init("didYouMean", JSON(nearest))]))
      } else {
        console.note("no term '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
      }
      throw ExitStatus.no
    }
    console.note("'\(name)' is not defined")
    throw ExitStatus.no
  }

  private func answer(
    title: String, aliases: [String], text: Passage, keys: [SourceKey], topic: TopicID?, _ console: Console,
    _ library: OpenLibrary
  ) throws {
    let sources = try Indexed.ask { () throws(IndexError) in try library.index.sources(keys) }
    if console.isJSON {
      console.print(
        json: .object([
          .init("v", .number(1)), .init("term", .string(title)), .init("aliases", .array(aliases.map(JSON.string))),
          .init("text", .string(text.plain)), .init("topic", JSON(topic?.text)),
          .init("sources", .array(sources.map(\.json))),
        ]))
      return
    }
    var head = StyledString(title, .strong)
    if !aliases.isEmpty { head.append("  also: \(aliases.joined(separator: ", "))", .quiet) }
    console.print(head)
    console.print(lines: StyledString(text.plain).wrapped(to: min(console.width ?? .max, 100)))
    for source in sources {
      console.print(lines: StyledString(SourceStyle.plain(source), .quiet).wrapped(to: min(console.width ?? .max, 100)))
    }
    if let topic { console.print(StyledString("palpate read \(topic)", .quiet)) }
  }
}

extension Source {
  /// As `read` and `define` give it to scripts.
  var json: JSON {
    .object([.init("key", .string(key.text)), .init("text", .string(SourceStyle.plain(self)))])
  }
}
