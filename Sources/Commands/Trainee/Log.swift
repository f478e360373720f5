import ArgumentParser
import JSONText
import KnowledgeBase
import Study
import StudyRecords
import StyledText
import Terminal
import Workspace

/// `palpate log export|import|verify`.
struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Your whole history as lines of text, out and in.",
    subcommands: [ExportLog.self, ImportLog.self, VerifyLog.self])
}

/// `palpate log export`.
struct ExportLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write every entry as a line of JSON to standard output, oldest first.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let console = Console(global)
    let now = try Now(console).clock.now
    guard let records = try Opening.records(global, console, at: now) else { return }
    do {
      for entry in try records.entries() { ProcessStreams.write(entry.line + "\n", to: .output) }
    } catch {
      throw Failure(error)
    }
  }
}

/// `palpate log import FILE`.
struct ImportLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Add the entries of an exported log; what is there already stays as it is.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("A file of JSON lines; '-' is standard input.", valueName: "file"))
  var file: String

  func run() throws {
    let console = Console(global)
    let now = try Now(console).clock.now
    let library = try Opening.library(global, console)
    let bytes: [UInt8]
    do {
      bytes = try WholeFile.read(file == "-" ? "/dev/stdin" : console.surroundings.absolute(file))
    } catch {
      throw Failure("cannot read '\(file)': \(error.reason)", error.isNotThere ? .notFound : .inputOutput)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure("'\(file)' is not UTF-8; a log is lines of JSON", .badData)
    }
    let name = try Opening.learnerName(global)
    let (entries, problems) = LogLineReader(library: library.declaration.id, learner: name).entries(text)
    let learner = try Opening.learner(global, console, library: library, at: now)
    let merged: MergeResult
    do { merged = try learner.records.merge(entries, at: now.instant) } catch { throw Failure(error) }
    if console.isJSON {
      console.print(
        json: .object([
          .init("v", .number(1)), .init("added", .number(merged.added)), .init("same", .number(merged.same)),
          .init("refused", .array(merged.refused.map { .string($0.id.text) })),
          .init(
            "problems",
            .array(
              problems.map {
                .object([.init("line", .number($0.line)), .init("message", .string($0.error.description))])
              })),
        ]))
    } else {
      for problem in problems { console.note("\(file):\(problem.line): \(problem.error.description)") }
      for entry in merged.refused {
        console.note("entry '\(entry.id)' is there with other content; what was there is kept")
      }
      console.print("\(merged.added) added, \(merged.same) there already, \(merged.refused.count) refused")
    }
    if !problems.isEmpty || !merged.refused.isEmpty { throw ExitStatus.badData }
  }
}

/// `palpate log verify`.
struct VerifyLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Read every entry and say whether the records are whole.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let console = Console(global)
    let now = try Now(console).clock.now
    guard let records = try Opening.records(global, console, at: now) else {
      throw Failure("no records of '\(global.learner)' yet", .notFound)
    }
    do {
      let (entries, problems) = try records.verify()
      if console.isJSON {
        console.print(
          json: .object([
            .init("v", .number(1)), .init("entries", .number(entries)),
            .init("problems", .array(problems.map(JSON.string))),
          ]))
      } else {
        for problem in problems { console.note(problem) }
        console.print(
          "\(Counted.of(entries, "entry", "entries")), \(problems.isEmpty ? "all whole" : "\(problems.count) problems")"
        )
      }
      if !problems.isEmpty { throw ExitStatus.no }
    } catch let error as RecordsError {
      throw Failure(error)
    }
  }
}
