import ArgumentParser
import Diagnostics
import JSONText
import KnowledgeBase
import Workspace

/// `palpate rename OLD NEW`.
struct Rename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Give a page a new name: file, links and relations follow, and the old name still leads to it.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("The page's id.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("Its new id: small letters, digits, hyphens.", valueName: "new"))
  var new: String

  func run() throws {
    let console = Console(global)
    let folder = try Opening.folder(global, console)
    let files = folder.files().files
    let pages = files.pages.map { PageReader.read($0, declaration: folder.declaration).page }
    let renaming: Renaming
    do {
      renaming = try Renaming(TopicID(old), to: new, in: files, pages: pages)
    } catch {
      throw Failure(error)
    }
    // Everything is made before anything is written, and the file moves last: until then the old name is whole.
    var changed: [(path: String, text: SourceText)] = []
    for (path, edits) in renaming.edits.sorted(by: { $0.key < $1.key }) {
      guard let source = files.texts[path], let text = Mending.applied(edits, to: source) else {
        throw Failure("cannot change '\(path)'; nothing was renamed", .defect)
      }
      changed.append((path, text))
    }
    for (path, text) in changed { try Files.write(text.utf8, to: folder.path + "/" + path) }
    try Files.move(folder.path + "/" + renaming.oldPath, to: folder.path + "/" + renaming.newPath)
    if console.isJSON {
      console.print(
        json: .object([
          .init("v", .number(1)), .init("path", .string(renaming.newPath)),
          .init("changed", .array(changed.map { .string($0.path == renaming.oldPath ? renaming.newPath : $0.path) })),
        ]))
    } else {
      let others = changed.count { $0.path != renaming.oldPath }
      console.print(
        "\(renaming.oldPath) → \(renaming.newPath); \(Counted.of(others, "other file", "other files")) changed")
    }
  }
}

extension Failure {
  fileprivate init(_ failure: Renaming.Failure) {
    switch failure {
    case .unknownTopic(let topic, let nearest):
      self.init("no page '\(topic)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""), .notFound)
    case .badID(let id):
      self.init("'\(id)' cannot be a page's id; use small letters, digits and hyphens", .usage)
    case .taken(let id, let path): self.init("the id '\(id)' is taken by '\(path)'", .usage)
    case .areaPage(let id):
      self.init("'\(id)' is its area's own page and is named after its folder; rename the folder", .usage)
    }
  }
}
