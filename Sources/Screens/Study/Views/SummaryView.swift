import Memory
import Study
import StyledText

/// What a session came to, as lines.
struct SummaryView {
  let summary: SessionSummary
  let end: Session.End?
  let now: Moment
  let rollover: Rollover

  var lines: [StyledString] {
    var lines: [StyledString] = []
    if summary.answers.isEmpty {
      switch end {
      case .done: lines.append(StyledString("Nothing is due."))
      case .limit, .time, .quit, nil: lines.append(StyledString("No answer was given."))
      }
    } else {
      let count = summary.answers.count
      let percent = (200 * summary.correct + count) / (2 * count)
      var text = "\(DueWords.counted(count, "answer")), \(summary.correct) right (\(percent) %)"
      if summary.new > 0 { text += ", \(summary.new) new" }
      text += ", \(DueWords.duration(milliseconds: summary.milliseconds))."
      lines.append(StyledString(text, .strong))
      let grades = Rating.allCases.filter { summary.count(of: $0) > 0 }
      lines.append(
        StyledString(grades.map { "\($0.rawValue) \(summary.count(of: $0))" }.joined(separator: ", ") + ".", .quiet))
    }
    let put = [("skipped", summary.skipped), ("suspended", summary.suspended), ("buried", summary.buried)]
      .filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
    if !put.isEmpty { lines.append(StyledString(put.joined(separator: ", ") + ".", .quiet)) }
    switch end {
    case .done(let due?):
      let wait = DueWords.wait(until: due, from: now, rollover: rollover)
      lines.append(StyledString("The next question comes \(wait).", .quiet))
    case .limit: lines.append(StyledString("The limit of this session is reached.", .quiet))
    case .time: lines.append(StyledString("The time of this session is up.", .quiet))
    case .done(nil), .quit, nil: break
    }
    return lines
  }
}
