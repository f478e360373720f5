import KnowledgeBase
import Memory
import Questions
import Rendering
import Study
import StyledText

/// The back of a flashcard, and what each grade leads to.
struct BackView {
  let posed: PosedQuestion
  /// Nil where memory stays as it is.
  let outcomes: Outcomes?
  let now: Moment
  let rollover: Rollover

  func lines(_ context: TerminalContext) -> [StyledString] {
    var page = QuestionLines(of: posed.question, context)
    if case .flashcard(let back) = posed.form { page.write(back) }
    if let feedback = posed.question.feedback { page.write(feedback) }
    page.writeSources()
    page.write([], indented: Rating.allCases.map(line))
    return page.lines
  }

  private func line(_ rating: Rating) -> StyledString {
    var line = StyledString(String(rating.grade), .marker) + StyledString(" " + rating.rawValue)
    if let outcomes {
      let due = outcomes[rating].due.instant(offsetMinutes: now.offsetMinutes, rollover: rollover)
      line.append(": " + DueWords.wait(until: due, from: now, rollover: rollover), .quiet)
    }
    return line
  }
}
