package import JSONText
import KnowledgeBase
import Memory
import Questions
package import Study

/// A study session as a dialogue of JSON lines, for editors and scripts: a question goes out, an answer comes in, a
/// result goes out once it is on disk. The objects are in `StudyDialogueLines`.
package struct StudyDialogue: Sendable {
  /// What one line led to: the entries have to be on disk before the lines are written.
  package struct Output: Sendable {
    package internal(set) var entries: [LogEntry] = []
    /// Without line feeds.
    package internal(set) var lines: [JSON] = []
    package internal(set) var next = StudyNext.input
  }

  private enum Phase: Sendable {
    case asking(AskedCard)
    /// The back of a flashcard has been sent.
    case grading(AskedCard)
    case ended
    case over
  }

  package private(set) var session: Session
  private var phase = Phase.ended
  /// What was asked and answered last, for a result that is changed.
  private var last: (asked: AskedCard, answer: GivenAnswer?)?

  package init(_ session: Session) { self.session = session }

  /// Asks the first question; without one, sums up.
  package mutating func open(in room: StudyRoom, using random: inout some RandomNumberGenerator) -> Output {
    var output = Output()
    askNext(room, &random, &output)
    if case .ended = phase { finish(&output, room) }
    return closed(output)
  }

  /// Follows a line; one that means nothing is answered with an error, and the question stays.
  package mutating func handle(
    line: String, in room: StudyRoom, using random: inout some RandomNumberGenerator
  ) -> Output {
    var output = Output()
    do throws(DialogueProblem) {
      try follow(try DialogueInput(line), room, &random, &output)
    } catch {
      output.lines.append(StudyDialogueLines.error(error.description))
    }
    return closed(output)
  }

  /// Ends the session, as the end of the input does, and sums it up.
  package mutating func finish(in room: StudyRoom) -> Output {
    var output = Output()
    finish(&output, room)
    return closed(output)
  }

  private func closed(_ output: Output) -> Output {
    var output = output
    switch phase {
    case .asking, .grading: output.next = .input
    case .ended: output.next = .inputOrFinish
    case .over: output.next = .over
    }
    return output
  }

  private mutating func follow(
    _ input: DialogueInput, _ room: StudyRoom, _ random: inout some RandomNumberGenerator, _ output: inout Output
  ) throws(DialogueProblem) {
    switch input {
    case .answer(let json, let confidence): try answer(json, confidence, room, &random, &output)
    case .reveal:
      guard let asked, asked.posed.isFlashcard else { throw DialogueProblem("only a flashcard is revealed") }
      _ = try step(.revealed, room, &random, &output)
      phase = .grading(asked)
      output.lines.append(StudyDialogueLines.back(of: asked.posed))
    case .rating(let rating): try rate(rating, room, &random, &output)
    case .override:
      let step = try step(.overridden(isCorrect: true), room, &random, &output)
      writeResult(step, last?.asked, last?.answer, &output)
      askAgain(room, &random, &output)
    case .command(let command):
      _ = try step(command, room, &random, &output)
      if command == .quit { finish(&output, room) } else { askNext(room, &random, &output) }
    }
  }

  /// The card that is shown.
  private var asked: AskedCard? {
    switch phase {
    case .asking(let asked), .grading(let asked): asked
    case .ended, .over: nil
    }
  }

  private mutating func answer(
    _ json: JSON, _ confidence: Confidence?, _ room: StudyRoom, _ random: inout some RandomNumberGenerator,
    _ output: inout Output
  ) throws(DialogueProblem) {
    guard let asked else { throw DialogueProblem(SessionError.nothingShown.description) }
    let answer: GivenAnswer
    do throws(AnswerProblem) { answer = try GivenAnswer(json, to: asked.posed) } catch {
      throw DialogueProblem(error.description)
    }
    let verdict = Judge.verdict(on: answer, to: asked.posed)
    let event = SessionEvent.answered(answer.json, isCorrect: verdict.isCorrect, confidence: confidence)
    let step = try step(event, room, &random, &output)
    last = (asked, answer)
    writeResult(step, asked, answer, &output)
    askNext(room, &random, &output)
  }

  private mutating func rate(
    _ rating: Rating, _ room: StudyRoom, _ random: inout some RandomNumberGenerator, _ output: inout Output
  ) throws(DialogueProblem) {
    if case .grading(let asked) = phase {
      let step = try step(.rated(rating), room, &random, &output)
      last = (asked, nil)
      writeResult(step, asked, nil, &output)
      askNext(room, &random, &output)
    } else {
      let step = try step(.rated(rating), room, &random, &output)
      writeResult(step, last?.asked, last?.answer, &output)
      askAgain(room, &random, &output)
    }
  }

  private func writeResult(_ step: Session.Step, _ asked: AskedCard?, _ answer: GivenAnswer?, _ output: inout Output) {
    guard let result = step.result else { return }
    output.lines.append(StudyDialogueLines.result(result, to: asked?.posed, answer))
  }

  /// After a changed result: the question that is shown has been sent already, unless it is another one now.
  private mutating func askAgain(
    _ room: StudyRoom, _ random: inout some RandomNumberGenerator, _ output: inout Output
  ) {
    if let asked, case .card(let card, _, _) = session.showing, card.id == asked.card.id { return }
    askNext(room, &random, &output)
  }

  private mutating func askNext(
    _ room: StudyRoom, _ random: inout some RandomNumberGenerator, _ output: inout Output
  ) {
    while case .card(let card, let reason, _) = session.showing {
      if let question = room.question(card), let asked = AskedCard(card, reason, question, in: session.replay) {
        output.lines.append(StudyDialogueLines.question(asked.posed))
        phase = .asking(asked)
        return
      }
      output.lines.append(
        StudyDialogueLines.error("question '\(card.id)' cannot be read any more and is skipped"))
      guard (try? step(.skip, room, &random, &output)) != nil else { break }
    }
    phase = .ended
  }

  private mutating func finish(_ output: inout Output, _ room: StudyRoom) {
    if case .over = phase { return }
    phase = .over
    let end: Session.End? = if case .end(let end) = session.showing { end } else { nil }
    output.lines.append(StudyDialogueLines.summary(session.summary, end: end))
  }

  private mutating func step(
    _ event: SessionEvent, _ room: StudyRoom, _ random: inout some RandomNumberGenerator, _ output: inout Output
  ) throws(DialogueProblem) -> Session.Step {
    do throws(SessionError) {
      let step = try session.handle(event, at: room.now, using: &random)
      output.entries += step.entries
      return step
    } catch {
      throw DialogueProblem(error.description)
    }
  }
}

/// Why a line of the dialogue means nothing.
struct DialogueProblem: Error, Hashable, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
