import ArgumentParser
import Diagnostics
import JSONText
import KnowledgeBase
import Workspace

/// `palpate new KIND TITLE`.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a page of a kind, with all that the kind needs.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("A kind that library.yaml declares.", valueName: "kind"))
  var kind: String

  @Argument(help: ArgumentHelp("The page's title; its file is named after it.", valueName: "title"))
  var title: [String]

  @ArgumentParser.Option(
    name: .long, help: ArgumentHelp("The folder; else where most pages of the kind are.", valueName: "id"))
  var area: String?

  func run() throws {
    let console = Console(global)
    let folder = try Opening.folder(global, console)
    let library = LibraryReader.read(folder.files().files).library
    let today = try Now(console).today
    let page: NewPage
    do {
      page = try NewPage(
        kind: kind, title: title.joined(separator: " "), area: area, today: today, in: library)
    } catch {
      throw Failure(error)
    }
    let path = folder.path + "/" + page.path
    if WholeFile.exists(path) { throw Failure("'\(page.path)' is there already", .usage) }
    if let slash = path.lastIndex(of: "/") { try Files.makeFolder(String(path[..<slash])) }
    try Files.write(Array(page.text.utf8), to: path)
    if console.isJSON {
      console.print(json: .object([.init("v", .number(1)), .init("path", .string(page.path))]))
    } else {
      console.print(path)
    }
  }
}

extension Failure {
  fileprivate init(_ failure: NewPage.Failure) {
    switch failure {
    case .unknownKind(let kind, let known):
      let near =
        Nearest.name(to: kind, in: known).map { "did you mean '\($0)'?" }
        ?? "declared are \(known.joined(separator: ", "))"
      self.init("no kind '\(kind)' is declared; \(near)", .usage)
    case .unknownArea(let area, let known):
      let near =
        Nearest.name(to: area, in: known).map { "did you mean '\($0)'?" }
        ?? "declared are \(known.joined(separator: ", "))"
      self.init("no area '\(area)' is declared; \(near)", .usage)
    case .taken(let id, let path): self.init("the id '\(id)' is taken by '\(path)'", .usage)
    case .noName(let title): self.init("no file can be named after '\(title)'; use letters and digits", .usage)
    }
  }
}
