import Questions
package import Study
package import StyledText
package import Terminal

/// A study session at the terminal. What was typed becomes an answer or a command here; what these do to the session is
/// in `StudySteps`, how things look in the views.
///
/// An input leads to entries and lines. The entries have to be written first; a caller that cannot write them goes on
/// with the screen it had before, where nothing has happened.
package struct StudyScreen: Sendable {
  /// How the learner types.
  package enum Manner: Sendable, Hashable {
    /// Key by key; choices are known by their places on the screen, and a result stays until a key is pressed.
    case keys
    /// Whole lines, by a person.
    case lines
    /// Whole lines, by a script: choices are known by their ids, and nothing but answers is asked for.
    case script
  }

  package enum Input: Sendable, Hashable {
    case key(Key)
    case line(String)
    /// The end of the input.
    case end
  }

  enum Phase: Sendable {
    case asking(AskedCard)
    case askingConfidence(AskedCard, TypedAnswer)
    /// The back of a flashcard is shown.
    case grading(AskedCard)
    /// The result is shown until a key is pressed.
    case told
    /// Nothing is left to ask.
    case ended
    case over
  }

  package internal(set) var session: Session
  let manner: Manner
  let isCram: Bool
  var phase = Phase.ended
  private var buffer = LineBuffer()
  private var hasShown = false

  /// `isCram` says of a session that leaves memory as it is.
  package init(_ session: Session, manner: Manner, isCram: Bool = false) {
    self.session = session
    self.manner = manner
    self.isCram = isCram
  }

  var labels: ChoiceLabels { manner == .script ? .ids : .places }

  /// Shows the first question, or says that there is none.
  package mutating func open(in room: StudyRoom, using random: inout some RandomNumberGenerator) -> StudyOutput {
    var output = StudyOutput()
    showNext(in: room, &random, &output)
    if case .ended = phase { finish(in: room, &output) }
    return closed(output)
  }

  /// Follows an input.
  package mutating func handle(
    _ input: Input, in room: StudyRoom, using random: inout some RandomNumberGenerator
  ) -> StudyOutput {
    var output = StudyOutput()
    switch input {
    case .line(let text): take(text.trimmed, in: room, &random, &output)
    case .key(let key): if let text = line(after: key) { take(text.trimmed, in: room, &random, &output) }
    case .end: finish(in: room, &output)
    }
    return closed(output)
  }

  /// Ends the session and sums it up.
  package mutating func finish(in room: StudyRoom) -> StudyOutput {
    var output = StudyOutput()
    finish(in: room, &output)
    return closed(output)
  }

  /// What was shown before is parted by an empty line from what follows, but for a word about what was typed.
  private mutating func closed(_ output: StudyOutput) -> StudyOutput {
    var output = output
    if hasShown, let first = output.lines.first, first.pieces.first?.role != .error {
      output.lines.insert(StyledString(), at: 0)
    }
    hasShown = hasShown || !output.lines.isEmpty
    switch phase {
    case .over: output.next = .over
    case .ended: output.next = .inputOrFinish
    case .asking, .askingConfidence, .grading, .told: output.next = .input
    }
    return output
  }

  /// What is asked for, and what has been typed so far; empty for scripts and at the end.
  package var prompt: StyledString {
    guard manner != .script else { return StyledString() }
    let words: String
    switch phase {
    case .asking(let asked): words = QuestionView.prompt(for: asked.posed.form)
    case .askingConfidence: words = "How sure are you? l low, m medium, h high: "
    case .grading: words = "Your grade, 1 to 4: "
    case .told: words = "Enter goes on: "
    case .ended: words = "Enter ends: "
    case .over: return StyledString()
    }
    return StyledString(words, .quiet) + StyledString(buffer.text)
  }

  // MARK: keys

  /// The line that a key completes; one key is enough where one sign says all.
  private mutating func line(after key: Key) -> String? {
    if key == .control("c") || key == .control("d") { return ":q" }
    if buffer.text.isEmpty || buffer.text == ":", case .character(let character) = key, isWhole(character) {
      let text = buffer.text + String(character)
      buffer = LineBuffer()
      return text
    }
    return buffer.take(key)
  }

  private func isWhole(_ character: Character) -> Bool {
    if character == ":" { return false }
    if character == "?" || buffer.text == ":" { return true }
    switch phase {
    case .told, .askingConfidence, .grading: return true
    case .asking(let asked):
      switch asked.posed.form {
      case .single, .trueFalse: return character != " "
      case .flashcard: return true
      case .multiple, .order, .match, .short, .cloze: return false
      }
    case .ended, .over: return false
    }
  }
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
