import ArgumentParser
import Diagnostics
import JSONText
import KnowledgeBase
import LibraryIndex
import QueryLanguage
import Rendering
import Screens
import Study
import StudyRecords
import StyledText
import Terminal
import Workspace

/// `palpate study [QUERY]`.
struct StudyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "study", abstract: "Answer the questions that are due, by spaced repetition.",
    discussion: """
      At a terminal keys answer; ? shows them. Without one, each line of standard input is an answer: 'b', 'a c',
      'c a b', '1b 2a', or the words. With --json it is a dialogue of JSON lines.

      EXAMPLES
        palpate study                      what is due, and new questions
        palpate study area:ID --new 5      one area, at most five new ones
        palpate study --cram topic:ID      everything of a page, outside the schedule
      """)

  @OptionGroup var global: GlobalOptions

  @ArgumentParser.Option(name: .long, help: "How many answers at most.")
  var limit: Int?

  @ArgumentParser.Option(name: .long, help: "How many new questions at most, instead of the day's number.")
  var new: Int?

  @ArgumentParser.Option(name: .long, help: "How many minutes at most.")
  var minutes: Int?

  @ArgumentParser.Flag(name: .long, help: "Ask everything once, and leave memory as it is.")
  var cram = false

  @Argument(
    parsing: .allUnrecognized, help: ArgumentHelp("Which questions; see 'palpate search --help'.", valueName: "query"))
  var query: [String] = []

  func validate() throws {
    for (name, value) in [("limit", limit), ("new", new), ("minutes", minutes)] {
      if let value, value < (name == "new" ? 0 : 1) { throw ValidationError("--\(name) takes a number from 1") }
    }
  }

  func run() throws {
    let console = Console(global)
    let clock = try Now(console).clock
    let library = try Opening.library(global, console)
    let (query, notices) = try Opening.query(query, library)
    let learner = try Opening.learner(global, console, library: library, at: clock.now)
    let memory = query.fields.contains(where: \.isOfMemory) ? learner.memoryTables(at: clock.now) : nil
    let questions = try Indexed.ask { () throws(IndexError) in
      try library.index.questions(matching: query, scope: .study, memory: memory)
    }
    if !console.isJSON { for notice in notices { console.note(notice) } }
    if questions.isEmpty, !query.isEverything, !console.isJSON {
      console.note("no question fits; 'palpate questions list' shows what there is")
    }
    let session = Session(
      library.cards(of: questions), learner.replay, learner: learner.name,
      options: SessionOptions(limit: limit, new: new, minutes: minutes, isCram: cram), at: clock.now)
    let sitting = StudySitting(
      console: console, clock: clock, library: library, learner: learner,
      isFirst: learner.replay.memories.isEmpty)
    if console.isJSON {
      try sitting.converse(StudyDialogue(session))
    } else if console.isInteractive, !console.isPlain {
      try sitting.keys(StudyScreen(session, manner: .keys, isCram: cram))
    } else {
      let manner: StudyScreen.Manner = StandardStream.input.isTerminal ? .lines : .script
      try sitting.lines(StudyScreen(session, manner: manner, isCram: cram))
    }
  }
}

/// A session in a place: keys or lines come in, entries are on disk before anything is said of them.
struct StudySitting {
  let console: Console
  let clock: Clock
  let library: OpenLibrary
  let learner: OpenLearner
  let isFirst: Bool

  // MARK: ways to sit

  /// Key by key, at a terminal.
  func keys(_ opened: StudyScreen) throws {
    var screen = opened
    var random = SystemRandomNumberGenerator()
    welcome()
    var raw: RawMode
    do { raw = try RawMode() } catch { return try lines(opened) }
    var output = screen.open(in: room, using: &random)
    try record(output.entries)
    console.print(lines: output.lines)
    while output.next == .input {
      showPrompt(screen.prompt)
      switch raw.next() {
      case .timeout: continue
      case .redraw: continue
      case .ended:
        output = screen.finish(in: room)
        try record(output.entries)
      case .key(let key):
        var next = screen
        output = next.handle(.key(key), in: room, using: &random)
        // What cannot be written has not happened: the screen stays as it was.
        try record(output.entries)
        screen = next
        if output.lines.isEmpty { continue }
        ProcessStreams.write("\r\u{1B}[K\n", to: .output)
      }
      console.print(lines: output.lines)
    }
    if output.next == .inputOrFinish { console.print(lines: screen.finish(in: room).lines) }
  }

  /// How long a script that has answered everything may take to change its last result.
  private static let lastWordMilliseconds: Int32 = 300

  /// Line by line, from a person or a script.
  func lines(_ opened: StudyScreen) throws {
    var screen = opened
    var input = LineInput()
    var random = SystemRandomNumberGenerator()
    welcome()
    var output = screen.open(in: room, using: &random)
    try record(output.entries)
    console.print(lines: output.lines)
    while output.next != .over {
      if StandardStream.input.isTerminal { showPrompt(screen.prompt) }
      var next = screen
      switch input.next(milliseconds: output.next == .inputOrFinish ? Self.lastWordMilliseconds : nil) {
      case .line(let line): output = next.handle(.line(line), in: room, using: &random)
      case .end, .timeout: output = next.finish(in: room)
      }
      try record(output.entries)
      screen = next
      console.print(lines: output.lines)
    }
  }

  /// As a dialogue of JSON lines.
  func converse(_ opened: StudyDialogue) throws {
    var dialogue = opened
    var input = LineInput()
    var random = SystemRandomNumberGenerator()
    var output = dialogue.open(in: room, using: &random)
    try record(output.entries)
    for line in output.lines { console.print(json: line) }
    while output.next != .over {
      var next = dialogue
      switch input.next(milliseconds: output.next == .inputOrFinish ? Self.lastWordMilliseconds : nil) {
      case .line(let line):
        if line.allSatisfy(\.isWhitespace) { continue }
        output = next.handle(line: line, in: room, using: &random)
      case .end, .timeout: output = next.finish(in: room)
      }
      try record(output.entries)
      dialogue = next
      for line in output.lines { console.print(json: line) }
    }
  }

  // MARK: the place

  private var room: StudyRoom {
    let sources = SourceTexts(library)
    return StudyRoom(
      now: clock.now,
      text: TerminalContext(
        width: console.width, isLinear: console.isPlain, link: { _ in nil }, source: { sources.text(of: $0) }),
      question: { card in
        guard let slice = try? library.index.question(card.id.question) else { return nil }
        return QuestionReader.read(
          slice: slice.markdown, definitions: slice.definitions, topic: card.topic, path: slice.question.path)
      })
  }

  private func showPrompt(_ prompt: StyledString) {
    guard !prompt.plain.isEmpty else { return }
    let shown = prompt.clipped(to: console.columns - 1)
    ProcessStreams.write("\r\u{1B}[K" + console.output.print(shown), to: .output)
  }

  private func record(_ entries: [LogEntry]) throws {
    guard !entries.isEmpty else { return }
    do {
      if let failure = try learner.records.append(entries, at: clock.now.instant) {
        console.note(StyledString("palpate: no backup was made: \(failure.description)", .warning))
      }
    } catch {
      throw Failure(error)
    }
  }

  /// What a learner reads before the very first question.
  private func welcome() {
    guard isFirst else { return }
    if let notice = library.declaration.notice {
      for line in StyledString(notice, .quiet).wrapped(to: min(console.width ?? .max, 100)) { console.note(line) }
    }
    console.note("")
  }
}

/// The texts of sources, asked for one by one.
private struct SourceTexts: Sendable {
  let library: OpenLibrary

  init(_ library: OpenLibrary) { self.library = library }

  func text(of key: String) -> String? {
    (try? library.index.sources([SourceKey(key)]))?.first.map(SourceStyle.plain)
  }
}
