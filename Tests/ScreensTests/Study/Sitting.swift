import JSONText
import KnowledgeBase
import Memory
import Questions
import Rendering
import Screens
import Study
import StyledText
import Terminal
import Testing

/// Questions of a small library, and a session over them with a clock that only moves when told.
struct Sitting {
  private var questions: [CardID: Question]
  private(set) var screen: StudyScreen
  private(set) var dialogue: StudyDialogue
  private(set) var entries: [LogEntry] = []
  private(set) var next = StudyNext.input
  private(set) var lastBeganWithEmptyLine = false
  var seconds = 0
  var isLinear = false
  private var random = SeededGenerator(seed: 1)

  /// Each text is a question from its stem on.
  init(
    _ texts: String..., manner: StudyScreen.Manner = .script, settings: [(String, String)] = [], isCram: Bool = false,
    limit: Int? = nil
  ) throws {
    var questions: [CardID: Question] = [:]
    var cards: [StudyCard] = []
    for (position, text) in texts.enumerated() {
      let question = try #require(
        QuestionReader.read(slice: "### " + text, definitions: "", topic: "page", path: "page.md"), "\(text)")
      for gap in question.gaps {
        let id = CardID(question.id, gap: gap)
        questions[id] = question
        cards.append(
          StudyCard(
            id: id, library: "lib", topic: question.topic, kind: question.kind, level: question.level,
            position: position, wording: question.wording, revised: question.revised))
      }
    }
    self.questions = questions
    let start = Self.start(0)
    var replay = Replay()
    for (index, setting) in settings.enumerated() {
      replay.add(
        LogEntry(
          id: EntryID("s\(index)"), library: "lib", learner: "me", moment: start,
          action: .setting(key: setting.0, value: .string(setting.1))))
    }
    let session = Session(
      cards, replay, learner: "me", options: SessionOptions(limit: limit, isCram: isCram), at: start)
    screen = StudyScreen(session, manner: manner, isCram: isCram)
    dialogue = StudyDialogue(session)
  }

  private static func start(_ seconds: Int) -> Moment {
    Moment(Instant(milliseconds: 1_795_600_800_000 + seconds * 1000), offsetMinutes: 60)
  }

  private var room: StudyRoom {
    let context = TerminalContext(width: 60, isLinear: isLinear, source: { "Source \($0)." })
    let questions = questions
    return StudyRoom(now: Self.start(seconds), text: context) { questions[$0.id] }
  }

  /// Forgets a question, as when its page is edited during the session.
  func without(_ id: CardID) -> Sitting {
    var sitting = self
    sitting.questions[id] = nil
    return sitting
  }

  private mutating func shown(_ output: StudyOutput) -> String {
    entries += output.entries
    next = output.next
    // The empty line that parts an output from the one before says nothing here.
    let lines = output.lines.first?.pieces.isEmpty == true ? output.lines.dropFirst() : output.lines[...]
    lastBeganWithEmptyLine = lines.count < output.lines.count
    return lines.map(\.plain).joined(separator: "\n")
  }

  mutating func open() -> String { shown(screen.open(in: room, using: &random)) }

  mutating func type(_ line: String) -> String { shown(screen.handle(.line(line), in: room, using: &random)) }

  mutating func press(_ keys: Key...) -> String {
    keys.map { shown(screen.handle(.key($0), in: room, using: &random)) }.filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  /// Presses the keys of a text.
  mutating func press(_ text: String) -> String {
    text.map { press(.character($0)) }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  mutating func end() -> String { shown(screen.handle(.end, in: room, using: &random)) }

  private mutating func said(_ output: StudyDialogue.Output) -> [JSON] {
    entries += output.entries
    next = output.next
    return output.lines
  }

  mutating func openDialogue() -> [JSON] { said(dialogue.open(in: room, using: &random)) }

  mutating func send(_ line: String) -> [JSON] { said(dialogue.handle(line: line, in: room, using: &random)) }

  mutating func endDialogue() -> [JSON] { said(dialogue.finish(in: room)) }

  /// The answers written, without those that were undone.
  var reviews: [Review] {
    var undone: Set<EntryID> = []
    for case .undo(let id) in entries.map(\.action) { undone.insert(id) }
    return entries.compactMap { entry in
      if case .review(let review) = entry.action, !undone.contains(entry.id) { review } else { nil }
    }
  }
}

extension JSON {
  subscript(key: String) -> JSON? {
    if case .object(let members) = self { return members.first { $0.key == key }?.value }
    return nil
  }

  var type: String? {
    if case .string(let text) = self["type"] { return text }
    return nil
  }
}
