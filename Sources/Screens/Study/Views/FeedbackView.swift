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
