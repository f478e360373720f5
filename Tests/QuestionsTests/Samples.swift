import KnowledgeBase
import Questions
import Testing

/// A question as its author writes it below the stem, and posed.
func question(_ body: String, stem: String = "Stem?", id: String = "id") throws -> Question {
  try #require(
    QuestionReader.read(slice: "### \(stem) {#\(id)}\n\n\(body)\n", definitions: "", topic: "page", path: "page.md"))
}

func posed(
  _ body: String, stem: String = "Stem?", id: String = "id", gap: GapID? = nil, seed: UInt64 = 1
) throws -> PosedQuestion {
  try #require(PosedQuestion(try question(body, stem: stem, id: id), gap: gap, seed: seed))
}

extension PosedQuestion {
  /// The ids of what is shown, in the order in which it is shown; of pairs those of the right-hand side.
  var shownIDs: [String] {
    switch form {
    case .single(let choices), .multiple(let choices), .trueFalse(let choices), .order(let choices),
      .match(_, let choices):
      choices.map(\.id)
    case .short, .cloze, .flashcard: []
    }
  }

  /// The id under which a text is shown.
  func id(of text: String) -> String? {
    switch form {
    case .single(let choices), .multiple(let choices), .trueFalse(let choices), .order(let choices),
      .match(_, let choices):
      choices.first { $0.text.plain == text }?.id
    case .short, .cloze, .flashcard: nil
    }
  }
}
