import ArgumentParser
import JSONText
import Study
import StudyRecords
import Workspace

/// `palpate backup`.
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Make a backup of the study records now; one is made by itself on each day of study.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let console = Console(global)
    let now = try Now(console).clock.now
    guard let records = try Opening.records(global, console, at: now) else {
      throw Failure("no records of '\(global.learner)' yet", .notFound)
    }
    do {
      let backup = try records.backUp(at: now.instant)
      if console.isJSON {
        console.print(json: .object([.init("v", .number(1)), .init("backup", .string(backup))]))
      } else {
        console.print(backup)
      }
    } catch {
      throw Failure(error)
    }
  }
}

/// `palpate restore [BACKUP]`.
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put the study records aside and take a backup in their place, the newest unless one is named.")

  @OptionGroup var global: GlobalOptions

  @ArgumentParser.Flag(name: .long, help: "Put the records aside and begin anew, without a backup.")
  var aside = false

  @Argument(help: ArgumentHelp("A backup's file.", valueName: "backup"))
  var backup: String?

  func run() throws {
    let console = Console(global)
    let now = try Now(console).clock.now
    let path = try Opening.recordsPath(global, console)
    do {
      let old: String?
      let taken: String?
      if aside {
        guard StudyRecords.exists(at: path) else {
          throw Failure("no records of '\(global.learner)' to put aside", .notFound)
        }
        old = try StudyRecords.moveAside(path, at: now.instant)
        taken = nil
      } else {
        guard let chosen = backup.map(console.surroundings.absolute) ?? Backups(recordsPath: path).newest else {
          throw Failure("there is no backup; '--aside' begins anew", .notFound)
        }
        old = try StudyRecords.restore(chosen, to: path, at: now.instant)
        taken = chosen
      }
      if console.isJSON {
        console.print(
          json: .object([.init("v", .number(1)), .init("aside", JSON(old)), .init("restored", JSON(taken))]))
      } else {
        if let taken { console.print("restored from \(taken)") }
        if let old { console.print("what was there lies in \(old)") }
      }
    } catch let error as RecordsError {
      throw Failure(error)
    }
  }
}
