// Flags in, text out: one file for each command, which opens, calls and prints. `Shared/` holds what all of them take
// and how they answer; `Trainee/` and `Author/` the commands by who uses them.

package import ArgumentParser
import Diagnostics
import JSONText
import Terminal

/// The program.
package struct Palpate: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "palpate",
    abstract: "Learn from a library of Markdown pages: read, search, study, publish.",
    discussion: """
      EXAMPLES
        palpate topics                     what there is
        palpate read TOPIC                 a page
        palpate search words that matter   the section that says it
        palpate study                      today's questions
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Trainee",
        subcommands: [
          Today.self, Topics.self, Read.self, Search.self, Define.self, StudyCommand.self, Stats.self, Undo.self,
          Log.self, Backup.self, Restore.self,
        ]),
      CommandGroup(
        name: "Author",
        subcommands: [
          Initialize.self, New.self, Rename.self, Check.self, Explain.self, QuestionsCommand.self, IndexCommand.self,
          Export.self,
        ]),
    ], defaultSubcommand: Today.self)

  package init() {}

  /// Runs the program with the process's own arguments and ends it.
  package static func run() -> Never {
    ProcessStreams.prepare()
    do {
      try expectKnownCommand()
      var command = try parseAsRoot()
      try command.run()
      ProcessStreams.end(0)
    } catch let status as ExitStatus {
      ProcessStreams.end(status.code)
    } catch let failure as Failure {
      ProcessStreams.end(report(failure))
    } catch {
      if exitCode(for: error).isSuccess || !isJSON { exit(withError: error) }
      ProcessStreams.end(report(Failure(message(for: error), .usage)))
    }
  }

  /// A first word that is no command is said to be none, with the nearest. Every command writes its name down: to
  /// derive it from the type costs a millisecond at each start.
  private static func expectKnownCommand() throws {
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-") else { return }
    let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard !known.contains(word) else { return }
    let near = Nearest.name(to: word, in: known).map { "did you mean '\($0)'?" } ?? "'palpate --help' lists them"
    throw Failure("no command '\(word)'; \(near)", .usage)
  }

  private static var isJSON: Bool { CommandLine.arguments.contains("--json") }

  /// Says why the command cannot go on; with `--json`, as a document.
  private static func report(_ failure: Failure) -> Int32 {
    if isJSON {
      let document = JSON.object([
        .init("v", .number(1)),
        .init(
          "error",
          .object([.init("message", .string(failure.message)), .init("status", .number(Int(failure.status.code)))])),
      ])
      ProcessStreams.write(document.text + "\n", to: .output)
    } else {
      ProcessStreams.write("palpate: \(failure.message)\n", to: .error)
    }
    return failure.status.code
  }
}
