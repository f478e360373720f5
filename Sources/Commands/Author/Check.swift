import ArgumentParser
import Diagnostics
import JSONText
import KnowledgeBase
import StyledText
import Workspace

/// `palpate check`: the linter of content and questions.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find what is wrong in the pages and questions of a library.",
    discussion: """
      Each finding names its place, shows the line, and says what to do. 'palpate explain RULE' says more.
      A page keeps a finding on purpose with 'waive' in its front matter.

      EXAMPLES
        palpate check                      the whole library
        palpate check history/1813.md      one page
        palpate check --as-of 2026-11-25   with reviews that were old on that day
        palpate check --fix                mend what has one obvious mend, and show what changed
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(name: .long, help: "Mend what has one obvious mend, and show the changes.")
  var fix = false

  @Flag(name: .long, help: "Count warnings as errors.")
  var strict = false

  @ArgumentParser.Option(
    name: .long,
    help: ArgumentHelp("Warn of reviews that are more than two years old on that day.", valueName: "date"))
  var asOf: String?

  @Argument(help: ArgumentHelp("Only what is in these files or folders.", valueName: "path"))
  var paths: [String] = []

  func run() throws {
    let console = Console(global)
    let day = try asOf.map { text in
      guard let day = CalendarDate(iso: text) else {
        throw Failure("--as-of takes a day as 2026-11-20, not '\(text)'", .usage)
      }
      return day
    }
    let folder = try Opening.folder(global, console)
    var (files, found) = folder.files()
    var reading = LibraryReader.read(files, asOf: day)
    if fix {
      let mended = try mend(found + reading.diagnostics, files: files, folder: folder, console: console)
      if mended > 0 {
        (files, found) = try LibraryFolder(folder.path).files()
        reading = LibraryReader.read(files, asOf: day)
      }
    }
    let diagnostics = try selected(found + reading.diagnostics, folder: folder, console: console)
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    let notes = diagnostics.count - errors - warnings
    let texts = files.texts
    if console.isJSON {
      console.print(
        json: .object([
          .init("v", .number(1)), .init("errors", .number(errors)), .init("warnings", .number(warnings)),
          .init("diagnostics", .array(diagnostics.map { $0.json(in: texts[$0.place.path]) })),
        ]))
    } else {
      let printer = DiagnosticPrinter(width: console.width ?? 120) { texts[$0] }
      for diagnostic in diagnostics { console.print(printer.print(diagnostic)) }
      console.print(
        summary(
          errors: errors, warnings: warnings, notes: notes, pages: files.pages.count,
          questions: reading.library.questions.count))
    }
    if errors > 0 || strict && warnings > 0 { throw ExitStatus.no }
  }

  private func summary(errors: Int, warnings: Int, notes: Int, pages: Int, questions: Int) -> StyledString {
    let counts = "\(Counted.pages(pages)), \(Counted.questions(questions))"
    let noted = notes > 0 ? ", \(Counted.of(notes, "note", "notes"))" : ""
    if errors == 0, warnings == 0 { return StyledString("\(counts): nothing to mend\(noted)", .good) }
    return StyledString(
      "\(counts): \(Counted.errors(errors)), \(Counted.warnings(warnings))\(noted)", errors > 0 ? .error : .warning)
  }

  /// Writes the mended files and shows what changed in them.
  private func mend(
    _ diagnostics: [Diagnostic], files: LibraryFiles, folder: LibraryFolder, console: Console
  ) throws -> Int {
    let mendable = try selected(diagnostics.filter { !$0.mend.isEmpty }, folder: folder, console: console)
    var count = 0
    for (path, findings) in Dictionary(grouping: mendable, by: \.place.path).sorted(by: { $0.key < $1.key }) {
      guard let source = files.texts[path] else { continue }
      let mending = Mending(of: source, findings)
      guard !mending.mended.isEmpty else { continue }
      do {
        try WholeFile.write(mending.result.utf8, to: folder.path + "/" + path)
      } catch {
        throw Failure("cannot write '\(path)': \(error.reason); nothing of it was changed", .inputOutput)
      }
      count += mending.mended.count
      if !console.isJSON { console.note(UnifiedDiff(from: source, to: mending.result).printed) }
    }
    if !console.isJSON { console.note("mended \(count)") }
    return count
  }

  /// The findings in the files and folders that were named.
  private func selected(
    _ diagnostics: [Diagnostic], folder: LibraryFolder, console: Console
  ) throws -> [Diagnostic] {
    guard !paths.isEmpty else { return diagnostics }
    let prefixes = try paths.map { path in
      let absolute =
        WholeFile.realPath(console.surroundings.absolute(path)) ?? WholeFile.realPath(folder.path + "/" + path)
      guard let absolute else { throw Failure("no file '\(path)'", .notFound) }
      guard absolute == folder.path || absolute.hasPrefix(folder.path + "/") else {
        throw Failure("'\(path)' is not in the library '\(folder.path)'", .usage)
      }
      return String(absolute.dropFirst(folder.path.count + 1))
    }
    return diagnostics.filter { diagnostic in
      prefixes.contains { $0.isEmpty || diagnostic.place.path == $0 || diagnostic.place.path.hasPrefix($0 + "/") }
    }
  }
}

extension LibraryFiles {
  /// All texts, by path.
  var texts: [String: SourceText] {
    let all = pages + blueprints + courses + stations + [glossary, sources, synonyms].compactMap(\.self)
    return Dictionary(all.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Diagnostic {
  /// As scripts read it.
  fileprivate func json(in source: SourceText?) -> JSON {
    let entry = DiagnosticEntry(self, in: source)
    return .object([
      .init("file", .string(entry.file)), .init("line", .number(entry.line)), .init("column", .number(entry.column)),
      .init("severity", .string(entry.severity)), .init("rule", .string(entry.rule)),
      .init("message", .string(entry.message)),
    ])
  }
}
