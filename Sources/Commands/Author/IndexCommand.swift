import ArgumentParser
import JSONText
import KnowledgeBase
import LibraryIndex
import StyledText
import Workspace

/// `palpate index`.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Bring the index into step with the library; it may be deleted at any time.")

  @OptionGroup var global: GlobalOptions

  @Flag(name: .long, help: "Forget the index that is there and make it anew.")
  var rebuild = false

  func run() throws {
    let console = Console(global)
    let library = try Opening.library(global, console, isRebuilt: rebuild)
    let pages = try Indexed.ask { () throws(IndexError) in try library.index.pages().count }
    let questions = try Indexed.ask { () throws(IndexError) in try library.index.questions().count }
    if console.isJSON {
      console.print(
        json: .object([
          .init("v", .number(1)), .init("library", .string(library.declaration.id.text)),
          .init("read", .number(library.work.read)), .init("removed", .number(library.work.removed)),
          .init("unchanged", .number(library.work.unchanged)), .init("pages", .number(pages)),
          .init("questions", .number(questions)),
        ]))
    } else {
      let work = library.work
      console.print(
        "\(Counted.pages(pages)), \(Counted.questions(questions)): \(Counted.of(work.read, "file", "files")) read, "
          + "\(work.removed) removed, \(work.unchanged) unchanged")
    }
  }
}
