import ArgumentParser
import Diagnostics
import JSONText
import KnowledgeBase
import Markdown
import Workspace

/// `palpate init DIR`.
struct Initialize: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a new library in a folder.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("The folder; it is made where it is missing.", valueName: "dir"))
  var folder: String

  @ArgumentParser.Option(name: .long, help: "The library's title; else the folder's name.")
  var title: String?

  func run() throws {
    let console = Console(global)
    let root = console.surroundings.absolute(folder)
    let name = root.split(separator: "/").last.map(String.init) ?? "library"
    let id = Slug.github(of: name).split(separator: "-").joined(separator: "-")
    let files = NewLibrary.files(id: id.isEmpty ? "library" : id, title: title ?? name)
    for (path, _) in files where WholeFile.exists(root + "/" + path) {
      throw Failure("'\(folder)/\(path)' is there already; choose another folder", .usage)
    }
    for (path, text) in files {
      let path = root + "/" + path
      if let slash = path.lastIndex(of: "/") { try Files.makeFolder(String(path[..<slash])) }
      try Files.write(Array(text.utf8), to: path)
    }
    if console.isJSON {
      console.print(
        json: .object([.init("v", .number(1)), .init("files", .array(files.map { .string($0.path) }))]))
    } else {
      for (path, _) in files { console.print("\(folder)/\(path)") }
      console.note("Now: palpate study --content \(folder)")
    }
  }
}
