import KnowledgeBase
import Questions
import Rendering
import Study
import StyledText

/// What is said after an answer: right or wrong, the key, why not what was chosen, why the key, the sources, and when
/// the question comes again.
struct FeedbackView {
  let posed: PosedQuestion
  let answer: GivenAnswer
  let verdict: Verdict
  let labels: ChoiceLabels

  /// `next` says when it comes again.
  func lines(_ context: TerminalContext, next: String) -> [StyledString] {
    var page = QuestionLines(of: posed.question, context)
    if verdict.isCorrect {
      page.write(StyledString("Right.", .good))
    } else {
      page.write(StyledString(answer == .unknown ? "Not known." : "Wrong." + wrongParts, .bad))
    }
    if !verdict.isCorrect, let given { page.write(StyledString("Yours: ", .quiet) + given) }
    writeKey(&page)
    for option in verdict.optionFeedback {
      let label = labels.label(of: option.id, in: posed)
      page.write(
        option.feedback, after: StyledString("\(label) ", .marker) + StyledString("\(option.option.plain): ", .quiet))
    }
    if let feedback = posed.question.feedback { page.write(feedback) }
    page.writeSources()
    if !next.isEmpty { page.write(StyledString(next, .quiet)) }
    return page.lines
  }

  /// Which of several places or pairs were wrong.
  private var wrongParts: String {
    let wrong = verdict.parts.filter { !$0.isCorrect }.map(\.id)
    switch posed.form {
    case .match, .cloze: return verdict.parts.count > 1 ? " Not right: \(wrong.joined(separator: ", "))." : ""
    case .order: return " Not in place: \(wrong.joined(separator: ", "))."
    case .single, .multiple, .trueFalse, .short, .flashcard: return ""
    }
  }

  /// What was answered, since a key that was pressed leaves no trace on the screen.
  private var given: StyledString? {
    switch answer {
    case .unknown: nil
    case .option(let id): chosen([id])
    case .options(let ids): chosen(ids)
    case .truth(let isTrue): StyledString(isTrue ? "True" : "False")
    case .words(let words): StyledString(words.joined(separator: "; "))
    case .order(let ids): StyledString(ids.joined(separator: " "), .marker)
    case .pairs(let pairs): StyledString(pairs.map { $0.left + $0.right }.joined(separator: " "), .marker)
    }
  }

  /// Options with their labels, in the order in which they are listed.
  private func chosen(_ ids: [String]) -> StyledString? {
    guard case .single(let choices) = posed.form else {
      let labels = ids.map { self.labels.label(of: $0, in: posed) }.sorted()
      return StyledString(labels.joined(separator: " "), .marker)
    }
    return labels.listed(choices).first { ids.contains($0.choice.id) }.map {
      StyledString("\($0.label) ", .marker) + StyledString($0.choice.text.plain)
    }
  }

  private func writeKey(_ page: inout QuestionLines) {
    let answer = StyledString("Answer: ", .quiet)
    switch posed.form {
    case .single(let choices), .multiple(let choices):
      let keys = labels.listed(choices).filter { verdict.keyIDs.contains($0.choice.id) }
      page.write(keys.map { answer + StyledString("\($0.label) ", .marker) + StyledString($0.choice.text.plain) })
    case .trueFalse, .short, .cloze: page.write(answer + StyledString(verdict.key.joined(separator: "; ")))
    case .order(let choices):
      page.write(
        [StyledString("Answer:", .quiet)],
        indented: verdict.key.enumerated().map { index, text in
          let id = choices.first { $0.text.plain == text }?.id ?? ""
          return StyledString("\(index + 1). ") + StyledString("\(id) ", .marker) + StyledString(text)
        })
    case .match: page.write([StyledString("Answer:", .quiet)], indented: verdict.key.map { StyledString($0) })
    case .flashcard: break
    }
  }
}
