import Questions
import StyledText

/// The keys that mean something now.
struct KeysView {
  let phase: StudyScreen.Phase

  var lines: [StyledString] {
    rows.map { key, meaning in StyledString("  ") + StyledString(key, .marker) + StyledString("  " + meaning) }
  }

  private var rows: [(String, String)] {
    switch phase {
    case .asking(let asked):
      let answer: (String, String) =
        switch asked.posed.form {
        case .single: ("a, b, c …", "the option")
        case .multiple: ("a c", "the options, then Enter")
        case .trueFalse: ("t, f", "true, false")
        case .short, .cloze: ("words", "then Enter")
        case .order: ("c a b", "all letters in order, then Enter")
        case .match: ("1b 2a", "pairs, then Enter")
        case .flashcard: ("Enter", "shows the back")
        }
      let unknown = asked.posed.isFlashcard ? [] : [("Enter", "I don't know")]
      return [answer] + unknown + shown + always + [(":", "before a letter that could be an answer, as :b")]
    case .grading: return [("1, 2, 3, 4", "again, hard, good, easy")] + shown + always
    case .askingConfidence: return [("l, m, h", "low, medium, high"), ("Enter", "cannot say"), ("q", "ends")]
    case .told, .ended:
      return [("Enter", "goes on"), ("1, 2, 3, 4", "another grade: again, hard, good, easy")] + always
    case .over: return []
    }
  }

  private let shown = [("s", "suspends: never asked again"), ("b", "buries until tomorrow"), ("n", "skips")]
  private let always = [
    ("o", "overrides: the last answer was right"), ("u", "takes back the last answer"), ("?", "these keys"),
    ("q", "ends"),
  ]
}
