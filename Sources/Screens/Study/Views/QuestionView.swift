import KnowledgeBase
import Questions
import Rendering
import Study
import StyledText

/// A posed question as lines: why it is asked, its case, its stem, what there is to choose.
struct QuestionView {
  let posed: PosedQuestion
  let number: Int
  let reason: Agenda.Reason
  let labels: ChoiceLabels

  func lines(_ context: TerminalContext) -> [StyledString] {
    var page = QuestionLines(of: posed.question, context)
    let between = context.isLinear ? ", " : " · "
    page.write(
      StyledString(
        ["Question \(number)", word(for: reason), posed.question.topic.text].joined(separator: between), .quiet))
    if let caseText = posed.caseText { page.write(caseText) }
    page.write(posed.stem, in: .strong)
    if case .cloze(let hints) = posed.form { write(hints, &page) }
    write(choices: posed.form, &page)
    return page.lines
  }

  private func word(for reason: Agenda.Reason) -> String {
    switch reason {
    case .new: "new"
    case .review: "review"
    case .learning: "learning"
    case .ahead: "learning, ahead of its time"
    }
  }

  private func write(_ hints: [String?], _ page: inout QuestionLines) {
    let words = hints.compactMap { $0 }
    if !words.isEmpty { page.write(StyledString("Hint: " + words.joined(separator: "; "), .quiet)) }
    if hints.count > 1 { page.write(StyledString("\(hints.count) gaps; put ';' between the words.", .quiet)) }
  }

  private func write(choices form: PosedQuestion.Form, _ page: inout QuestionLines) {
    switch form {
    case .single(let choices): page.write(rows: rows(choices))
    case .multiple(let choices):
      page.write(StyledString("Choose all that are right.", .quiet))
      page.write(rows: rows(choices))
    case .trueFalse: page.write(StyledString("True or false?", .quiet))
    case .order(let choices):
      page.write(StyledString("Put in order, the first step first.", .quiet))
      page.write(rows: rows(choices))
    case .match(let left, let right):
      page.write(StyledString("Match each number with a letter.", .quiet))
      page.write(rows: left.map { ($0.id, $0.text) })
      page.write(rows: rows(right))
    case .short, .cloze, .flashcard: break
    }
  }

  private func rows(_ choices: [PosedQuestion.Choice]) -> [(label: String, text: Passage)] {
    labels.listed(choices).map { ($0.label, $0.choice.text) }
  }

  /// What may be typed, said before the place where it is typed.
  static func prompt(for form: PosedQuestion.Form) -> String {
    switch form {
    case .single(let choices): "a to \(ChoiceLabel.letters(choices.count - 1)), or Enter if you don't know: "
    case .multiple: "Letters, then Enter: "
    case .trueFalse: "t or f, or Enter if you don't know: "
    case .short, .cloze: "Words, then Enter: "
    case .order: "Letters in order, then Enter: "
    case .match(let left, let right): "Pairs as \(left.first?.id ?? "1")\(right.first?.id ?? "a"), then Enter: "
    case .flashcard: "Enter shows the back: "
    }
  }
}
