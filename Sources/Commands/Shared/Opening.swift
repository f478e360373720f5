import Diagnostics
import KnowledgeBase
import LibraryIndex
import QueryLanguage
import StyledText
import Study
import StudyRecords
import Terminal
import Workspace

/// Opens what a command works on, with failures as sentences.
enum Opening {
  /// The one library that is authored: the uppermost layer that was named, or the one that is found.
  static func folder(_ options: GlobalOptions, _ console: Console) throws -> LibraryFolder {
    do {
      let folders = try LibraryLocation.folders(options: options.content, surroundings: console.surroundings)
      return try LibraryFolder(folders[folders.count - 1])
    } catch {
      throw Failure(error)
    }
  }

  /// All layers with their index; what there is to say of it goes to standard error.
  static func library(
    _ options: GlobalOptions, _ console: Console, isRebuilt: Bool = false
  ) throws -> OpenLibrary {
    do {
      var folders = try LibraryLocation.folders(options: options.content, surroundings: console.surroundings)
      if let own = OpenLearner.ownLibrary(
        name: try learnerName(options), dataFolder: console.surroundings.dataFolder(option: options.data)),
        !folders.contains(own)
      {
        folders.append(own)
      }
      let progress = Progress("Reading the library", console)
      let library: OpenLibrary
      do {
        defer { progress.end() }
        library = try OpenLibrary(
          folders: folders, surroundings: console.surroundings, isRebuilt: isRebuilt, progress: progress.show)
      }
      for notice in library.notices { console.note(StyledString("palpate: \(notice)", .note)) }
      return library
    } catch let failure as LibraryFailure {
      throw Failure(failure)
    }
  }

  /// The records of the learner; they are begun where there are none.
  static func learner(
    _ options: GlobalOptions, _ console: Console, library: OpenLibrary, at now: Moment
  ) throws -> OpenLearner {
    let name = try learnerName(options)
    do {
      return try OpenLearner(
        name: name, dataFolder: console.surroundings.dataFolder(option: options.data),
        aliases: try library.questionAliases(), at: now.instant)
    } catch let error as RecordsError {
      throw Failure(error)
    } catch let error as IndexError {
      throw Failure(error)
    }
  }

  /// The learner's records where there are some: who has none is asked nothing and leaves no trace.
  static func knownLearner(
    _ options: GlobalOptions, _ console: Console, library: OpenLibrary, at now: Moment
  ) throws -> OpenLearner? {
    let path = try recordsPath(options, console)
    return StudyRecords.exists(at: path) ? try learner(options, console, library: library, at: now) : nil
  }

  /// The records alone, without a library; nil where there are none yet.
  static func records(
    _ options: GlobalOptions, _ console: Console, at now: Moment
  ) throws -> StudyRecords? {
    let path = try recordsPath(options, console)
    guard StudyRecords.exists(at: path) else { return nil }
    do { return try StudyRecords(path: path, at: now.instant) } catch { throw Failure(error) }
  }

  static func recordsPath(_ options: GlobalOptions, _ console: Console) throws -> String {
    OpenLearner.recordsPath(
      name: try learnerName(options), dataFolder: console.surroundings.dataFolder(option: options.data))
  }

  static func learnerName(_ options: GlobalOptions) throws -> String {
    guard OpenLearner.isName(options.learner) else {
      throw Failure("'\(options.learner)' cannot be a learner's name; it becomes a folder", .usage)
    }
    return options.learner
  }

  /// The words of a command line as a query, and what was read differently than it may have been meant.
  static func query(_ words: [String], _ library: OpenLibrary) throws -> (query: Query, notices: [String]) {
    let text = QueryWords.joined(words)
    do {
      let parsed = try library.query(text)
      return (parsed.query, parsed.notices.map(\.message))
    } catch {
      throw Failure(error)
    }
  }
}

/// The words of a command line that make a query.
enum QueryWords {
  /// One text; the first `--` ends the options and is dropped.
  static func joined(_ words: [String]) -> String {
    var words = words
    if let end = words.firstIndex(of: "--") { words.remove(at: end) }
    return words.joined(separator: " ")
  }
}

/// A bar for work that takes long, on a terminal only.
final class Progress {
  private let title: String
  private let isShown: Bool
  private var shown = ""

  init(_ title: String, _ console: Console) {
    self.title = title
    isShown = StandardStream.error.isTerminal && !console.isPlain && !console.isJSON
  }

  /// Shown from the fiftieth step on: what is done sooner needs no bar.
  func show(done: Int, of total: Int) {
    guard isShown, total > 50, done % 10 == 0 else { return }
    let filled = total == 0 ? 20 : done * 20 / total
    let text = "\r\(title) [" + String(repeating: "#", count: filled) + String(repeating: " ", count: 20 - filled) + "]"
    guard text != shown else { return }
    shown = text
    ProcessStreams.write(text, to: .error)
  }

  func end() {
    guard !shown.isEmpty else { return }
    ProcessStreams.write("\r\u{1B}[K", to: .error)
  }
}
