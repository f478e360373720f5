package import KnowledgeBase
package import Rendering
package import Study
package import StyledText

/// Where a session takes place: what the screen cannot know by itself.
package struct StudyRoom {
  package let now: Moment
  /// How text is laid out.
  package let text: TerminalContext
  /// The question of a card; nil where it is gone or cannot be read.
  package let question: (StudyCard) -> Question?

  package init(now: Moment, text: TerminalContext, question: @escaping (StudyCard) -> Question?) {
    self.now = now
    self.text = text
    self.question = question
  }
}

/// What can follow what was shown.
package enum StudyNext: Sendable, Hashable {
  /// Something has to be typed.
  case input
  /// Nothing is left to ask. An input can still change the last answer; `finish` sums up.
  case inputOrFinish
  /// The session has been summed up.
  case over
}

/// What one input led to: the entries have to be on disk before the lines are shown.
package struct StudyOutput: Sendable {
  package internal(set) var entries: [LogEntry] = []
  package internal(set) var lines: [StyledString] = []
  package internal(set) var next = StudyNext.input

  /// Appends lines after an empty one.
  mutating func append(_ more: [StyledString]) {
    guard !more.isEmpty else { return }
    if !lines.isEmpty { lines.append(StyledString()) }
    lines += more
  }

  /// Appends a sentence about what was typed.
  mutating func say(_ words: String, _ role: Role) { append([StyledString(words, role)]) }
}
