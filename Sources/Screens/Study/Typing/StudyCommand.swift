import Memory
import Questions

/// What a learner can type in place of an answer.
enum StudyCommand: Hashable {
  case undo, suspend, bury, skip, override, help, quit

  /// Reads `u`, `s`, `b`, `n`, `o`, `?` or `q` where it can be no answer, and `:u`, `:s` … always.
  init?(_ text: String, besides form: PosedQuestion.Form?) {
    let isMarked = text.hasPrefix(":")
    guard let command = Self.named(String(text.drop { $0 == ":" }).lowercased()) else { return nil }
    if !isMarked, command != .help, let form, Self.isAnswer(text.lowercased(), form) { return nil }
    self = command
  }

  private static func named(_ word: String) -> StudyCommand? {
    switch word {
    case "u", "undo": .undo
    case "s", "suspend": .suspend
    case "b", "bury": .bury
    case "n", "skip": .skip
    case "o", "override": .override
    case "?", "help": .help
    case "q", "quit": .quit
    default: nil
    }
  }

  private static func isAnswer(_ word: String, _ form: PosedQuestion.Form) -> Bool {
    switch form {
    case .single(let choices), .multiple(let choices), .order(let choices): choices.contains { $0.id == word }
    case .short, .cloze: true
    case .trueFalse, .match, .flashcard: false
    }
  }
}

extension Rating {
  /// Reads `1` to `4`, the words, or their first letters.
  init?(typed text: String) {
    switch text.lowercased() {
    case "1", "a", "again": self = .again
    case "2", "h", "hard": self = .hard
    case "3", "g", "good": self = .good
    case "4", "e", "easy": self = .easy
    default: return nil
    }
  }
}
