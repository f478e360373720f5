import KnowledgeBase
import Memory
import Questions
import Rendering
import Study
import StyledText

// What a line means in each phase of a session, and what follows.

extension StudyScreen {
  mutating func take(
    _ text: String, in room: StudyRoom, _ random: inout some RandomNumberGenerator, _ output: inout StudyOutput
  ) {
    switch phase {
    case .asking(let asked): takeAnswer(text, asked, in: room, &random, &output)
    case .askingConfidence(let asked, let typed):
      if text.isEmpty {
        judge(typed, asked, nil, in: room, &random, &output)
      } else if let confidence = Confidence(typed: text) {
        judge(typed, asked, confidence, in: room, &random, &output)
      } else if let command = StudyCommand(text, besides: nil), command == .help || command == .quit {
        run(command, in: room, &random, &output)
      } else {
        output.say("press l, m or h, or Enter if you cannot say", .error)
      }
    case .grading:
      if let rating = Rating(typed: text) {
        grade(rating, in: room, &random, &output)
      } else if let command = StudyCommand(text, besides: nil) {
        run(command, in: room, &random, &output)
      } else {
        output.say("grade yourself: 1 again, 2 hard, 3 good, 4 easy", .error)
      }
    case .told, .ended:
      if text.isEmpty {
        goOn(in: room, &random, &output)
      } else if let rating = Rating(typed: text) {
        change(.rated(rating), "Graded \(rating.rawValue).", in: room, &random, &output)
      } else if let command = StudyCommand(text, besides: nil) {
        run(command, in: room, &random, &output)
      } else {
        output.say("'\(text)' means nothing here; ? shows the keys", .error)
      }
    case .over: break
    }
  }

  private mutating func takeAnswer(
    _ text: String, _ asked: AskedCard, in room: StudyRoom, _ random: inout some RandomNumberGenerator,
    _ output: inout StudyOutput
  ) {
    if let command = StudyCommand(text, besides: asked.posed.form) {
      run(command, in: room, &random, &output)
      return
    }
    if asked.posed.isFlashcard {
      reveal(asked, in: room, &random, &output)
      // A script may grade at once.
      if manner == .script, let rating = Rating(typed: text) { grade(rating, in: room, &random, &output) }
      return
    }
    do throws(AnswerProblem) {
      let answer = labels.meant(try GivenAnswer(line: text, to: asked.posed), in: asked.posed)
      let typed = TypedAnswer(answer: answer, at: room.now)
      if manner != .script, answer != .unknown, session.replay.settings.asksConfidence {
        phase = .askingConfidence(asked, typed)
      } else {
        judge(typed, asked, nil, in: room, &random, &output)
      }
    } catch {
      output.say(error.description, .error)
    }
  }

  private mutating func judge(
    _ typed: TypedAnswer, _ asked: AskedCard, _ confidence: Confidence?, in room: StudyRoom,
    _ random: inout some RandomNumberGenerator, _ output: inout StudyOutput
  ) {
    let verdict = Judge.verdict(on: typed.answer, to: asked.posed)
    let event = SessionEvent.answered(typed.answer.json, isCorrect: verdict.isCorrect, confidence: confidence)
    // The time to think ended with the answer, not with the word on how sure it was.
    guard let step = follow(event, at: typed.at, &random, &output) else { return }
    let view = FeedbackView(posed: asked.posed, answer: typed.answer, verdict: verdict, labels: labels)
    output.append(view.lines(room.text, next: nextWords(step.result, room)))
    told(in: room, &random, &output)
  }

  private mutating func reveal(
    _ asked: AskedCard, in room: StudyRoom, _ random: inout some RandomNumberGenerator, _ output: inout StudyOutput
  ) {
    guard follow(.revealed, at: room.now, &random, &output) != nil else { return }
    phase = .grading(asked)
    let memory = session.replay.memory(of: asked.card.id)
    let outcomes = isCram ? nil : session.replay.scheduler.outcomes(of: memory, card: asked.card.id, at: room.now)
    let back = BackView(
      posed: asked.posed, outcomes: outcomes, now: room.now, rollover: session.replay.settings.rollover)
    output.append(back.lines(room.text))
  }

  private mutating func grade(
    _ rating: Rating, in room: StudyRoom, _ random: inout some RandomNumberGenerator, _ output: inout StudyOutput
  ) {
    guard let step = follow(.rated(rating), at: room.now, &random, &output) else { return }
    output.append([StyledString(joined("Graded \(rating.rawValue).", nextWords(step.result, room)), .quiet)])
    // The grade was the last word on the card: nothing is left to read.
    next(in: room, &random, &output)
  }

  // MARK: commands

  private mutating func run(
    _ command: StudyCommand, in room: StudyRoom, _ random: inout some RandomNumberGenerator,
    _ output: inout StudyOutput
  ) {
    switch command {
    case .undo: put(.undo, "Taken back.", in: room, &random, &output)
    case .suspend: putShown(.suspend, "Suspended: it is not asked any more.", in: room, &random, &output)
    case .bury: putShown(.bury, "Buried until tomorrow.", in: room, &random, &output)
    case .skip: putShown(.skip, "Skipped.", in: room, &random, &output)
    case .override:
      if session.summary.answers.last?.isCorrect == true {
        output.say("the last answer counts as right already", .error)
      } else {
        change(.overridden(isCorrect: true), "Counted as right.", in: room, &random, &output)
      }
    case .help: output.append(KeysView(phase: phase).lines)
    case .quit:
      _ = follow(.quit, at: room.now, &random, &output)
      finish(in: room, &output)
    }
  }

  /// Something that is done to the card which is shown, so that it needs one.
  private mutating func putShown(
    _ event: SessionEvent, _ words: String, in room: StudyRoom, _ random: inout some RandomNumberGenerator,
    _ output: inout StudyOutput
  ) {
    switch phase {
    case .asking, .grading: put(event, words, in: room, &random, &output)
    case .askingConfidence, .told, .ended, .over: output.say("go on to a question first", .error)
    }
  }

  private mutating func put(
    _ event: SessionEvent, _ words: String, in room: StudyRoom, _ random: inout some RandomNumberGenerator,
    _ output: inout StudyOutput
  ) {
    guard follow(event, at: room.now, &random, &output) != nil else { return }
    output.append([StyledString(words, .quiet)])
    next(in: room, &random, &output)
  }

  /// Gives the last answer another result.
  private mutating func change(
    _ event: SessionEvent, _ words: String, in room: StudyRoom, _ random: inout some RandomNumberGenerator,
    _ output: inout StudyOutput
  ) {
    guard let step = follow(event, at: room.now, &random, &output) else { return }
    output.append([StyledString(joined(words, nextWords(step.result, room)), .quiet)])
    switch phase {
    case .asking(let asked), .grading(let asked):
      if case .card(let card, _, _) = session.showing, card.id == asked.card.id { return }
      showNext(in: room, &random, &output)
    case .ended: showNext(in: room, &random, &output)
    case .askingConfidence, .told, .over: break
    }
  }

  // MARK: what comes next

  /// Shows the next question, where one is left.
  mutating func showNext(
    in room: StudyRoom, _ random: inout some RandomNumberGenerator, _ output: inout StudyOutput
  ) {
    while case .card(let card, let reason, let isRevealed) = session.showing {
      guard let question = room.question(card), let asked = AskedCard(card, reason, question, in: session.replay) else {
        output.say("question '\(card.id)' cannot be read any more and is skipped", .warning)
        if follow(.skip, at: room.now, &random, &output) == nil { break }
        continue
      }
      let summary = session.summary
      let view = QuestionView(
        posed: asked.posed, number: summary.answers.count + summary.skipped + 1, reason: reason, labels: labels)
      output.append(view.lines(room.text))
      phase = .asking(asked)
      if isRevealed { reveal(asked, in: room, &random, &output) }
      return
    }
    phase = .ended
  }

  /// After a result: at once to the next question where nobody presses keys.
  private mutating func told(
    in room: StudyRoom, _ random: inout some RandomNumberGenerator, _ output: inout StudyOutput
  ) {
    if manner == .keys { phase = .told } else { showNext(in: room, &random, &output) }
  }

  /// Enter: on to the next question, or to the end.
  private mutating func goOn(
    in room: StudyRoom, _ random: inout some RandomNumberGenerator, _ output: inout StudyOutput
  ) {
    if case .ended = phase { finish(in: room, &output) } else { next(in: room, &random, &output) }
  }

  /// The next question; without one, who presses keys has seen all and is at the end.
  private mutating func next(
    in room: StudyRoom, _ random: inout some RandomNumberGenerator, _ output: inout StudyOutput
  ) {
    showNext(in: room, &random, &output)
    if manner == .keys, case .ended = phase { finish(in: room, &output) }
  }

  mutating func finish(in room: StudyRoom, _ output: inout StudyOutput) {
    if case .over = phase { return }
    let end: Session.End? = if case .end(let end) = session.showing { end } else { nil }
    phase = .over
    output.append(
      SummaryView(summary: session.summary, end: end, now: room.now, rollover: session.replay.settings.rollover).lines)
  }

  /// Does something to the session; nil, and a sentence, where it cannot be done.
  private mutating func follow(
    _ event: SessionEvent, at now: Moment, _ random: inout some RandomNumberGenerator, _ output: inout StudyOutput
  ) -> Session.Step? {
    do throws(SessionError) {
      let step = try session.handle(event, at: now, using: &random)
      output.entries += step.entries
      return step
    } catch {
      output.say(error.description, .error)
      return nil
    }
  }

  /// When a card comes again.
  private func nextWords(_ result: Session.Result?, _ room: StudyRoom) -> String {
    guard let result else { return "" }
    if isCram { return result.answer.rating == .again ? "It comes again in this session." : "" }
    guard let due = result.due else { return "" }
    return "Next time \(DueWords.wait(until: due, from: room.now, rollover: session.replay.settings.rollover))."
  }

  private func joined(_ words: String...) -> String { words.filter { !$0.isEmpty }.joined(separator: " ") }
}

extension Confidence {
  /// Reads `l`, `m`, `h` or the words.
  init?(typed text: String) {
    switch text.lowercased() {
    case "l", "low": self = .low
    case "m", "medium": self = .medium
    case "h", "high": self = .high
    default: return nil
    }
  }
}
