import ArgumentParser
import Handbook
import JSONText
import LibraryIndex
import Workspace

/// `palpate export`.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the library in another form.", subcommands: [ExportHandbook.self])
}

/// `palpate export handbook DIR [QUERY]`.
struct ExportHandbook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handbook", abstract: "Write the pages as a site that opens in any browser.",
    discussion: """
      Everything is made before anything is written; only what changed is written. What an earlier export did not
      write is neither overwritten nor deleted. A link to a page that QUERY leaves out becomes text.

      EXAMPLES
        palpate export handbook site                    the whole library; open site/index.html
        palpate export handbook site area:history       one area
        palpate export handbook site --theme ours       with the files of ours/handbook laid over the theme's
      """)

  @OptionGroup var global: GlobalOptions

  @ArgumentParser.Option(
    name: .long,
    help: ArgumentHelp("A folder whose 'handbook' is laid over the theme: page.html, handbook.css.", valueName: "dir"))
  var theme: String?

  @Argument(help: ArgumentHelp("The folder; it is made where it is missing.", valueName: "dir"))
  var folder: String

  @Argument(
    parsing: .allUnrecognized, help: ArgumentHelp("Which pages; see 'palpate search --help'.", valueName: "query"))
  var query: [String] = []

  func run() throws {
    let console = Console(global)
    let theme = try handbookTheme(console)
    let library = try Opening.library(global, console)
    let (query, notices) = try Opening.query(query, library)
    let memory = try Memories.asked(by: query, global, console, library)
    let selected = try Indexed.ask { () throws(IndexError) in
      try library.index.pages(matching: query, memory: memory)
    }
    if !console.isJSON { for notice in notices { console.note(notice) } }
    if selected.isEmpty {
      if console.isJSON { report(PublishedWork(), notices, console) } else { console.note("no page fits") }
      throw ExitStatus.no
    }
    let progress = Progress("Making the pages", console)
    let work: PublishedWork
    do {
      work = try HandbookExport.run(
        library, selected: selected, theme: theme, into: console.surroundings.absolute(folder), progress: progress.show)
    } catch {
      progress.end()
      throw Failure(error)
    }
    progress.end()
    report(work, notices, console)
  }

  private func handbookTheme(_ console: Console) throws -> HandbookTheme {
    do {
      return try HandbookTheme(
        try ThemeLocation.files(of: "handbook", over: theme, surroundings: console.surroundings))
    } catch let failure as ThemeFailure {
      throw Failure(failure)
    } catch let error as ThemeError {
      throw Failure(error.description, .badData)
    }
  }

  private func report(_ work: PublishedWork, _ notices: [String], _ console: Console) {
    if console.isJSON {
      console.print(
        json: .object([
          .init("v", .number(1)), .init("folder", .string(folder)), .init("pages", .number(work.pages)),
          .init("files", .number(work.files)), .init("written", .number(work.written)),
          .init("unchanged", .number(work.unchanged)), .init("removed", .number(work.removed)),
          .init("kept", .array(work.kept.map(JSON.string))), .init("notices", .array(notices.map(JSON.string))),
        ]))
      return
    }
    for file in work.kept { console.note("'\(file)' was changed since it was written: it is kept, delete it yourself") }
    console.print(
      "\(folder)/index.html: \(Counted.pages(work.pages)); \(Counted.of(work.written, "file", "files")) written, "
        + "\(work.unchanged) unchanged, \(work.removed) removed")
  }
}

extension Failure {
  fileprivate init(_ failure: ThemeFailure) {
    switch failure {
    case .notFound:
      self.init("the theme is not beside the program; install it with 'make install'", .notFound)
    case .noPart(let theme, let part):
      self.init("no folder '\(theme)/\(part)'; put there what shall differ from the theme", .notFound)
    case .unreadable(let path, let error):
      self.init("cannot read '\(path)': \(error.reason)", .inputOutput)
    }
  }

  fileprivate init(_ failure: PublishingFailure) {
    switch failure {
    case .inTheWay(let files):
      let shown =
        files.prefix(5).map { "\n  \($0)" }.joined() + (files.count > 5 ? "\n  and \(files.count - 5) more" : "")
      self.init(
        "\(Counted.of(files.count, "file is", "files are")) in the way that no export wrote, or that were changed since; "
          + "nothing was written. Move them away, or choose another folder:\(shown)", .inputOutput)
    case .notOurs(let path):
      self.init("'\(path)' is not what an export leaves there; choose another folder, or delete it", .badData)
    case .isLibrary(let folder):
      self.init("'\(folder)' lies in the library; choose a folder outside of it", .usage)
    case .cannotRead(let path, let error):
      self.init("cannot read '\(path)': \(error.reason); nothing was written", .inputOutput)
    case .cannotWrite(let path, let error):
      self.init(
        "cannot write '\(path)': \(error.reason); run it again when that is mended, it goes on from there", .inputOutput
      )
    case .index(let error): self.init(error)
    }
  }
}
