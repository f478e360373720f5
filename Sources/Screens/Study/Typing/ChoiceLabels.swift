import Questions

/// The letters under which choices are shown and typed.
enum ChoiceLabels: Sendable, Hashable {
  /// The ids themselves, listed in their order: for scripts, which know them.
  case ids
  /// By the place on the screen, from `a`: for people.
  case places

  /// The choices as they are listed, each with its label.
  func listed(_ choices: [PosedQuestion.Choice]) -> [(label: String, choice: PosedQuestion.Choice)] {
    switch self {
    case .ids:
      choices.map { ($0.id, $0) }.sorted { ($0.0.utf8.count, $0.0) < ($1.0.utf8.count, $1.0) }
    case .places: choices.enumerated().map { (ChoiceLabel.letters($0.offset), $0.element) }
    }
  }

  /// The label of an id.
  func label(of id: String, in posed: PosedQuestion) -> String {
    guard self == .places, let choices = posed.shuffledChoices, let place = choices.firstIndex(where: { $0.id == id })
    else { return id }
    return ChoiceLabel.letters(place)
  }

  /// An answer in which ids stand for labels, with the ids that were meant.
  func meant(_ answer: GivenAnswer, in posed: PosedQuestion) -> GivenAnswer {
    guard self == .places, let choices = posed.shuffledChoices else { return answer }
    let labels = Dictionary(
      listed(choices).map { ($0.label, $0.choice.id) }, uniquingKeysWith: { first, _ in first })
    switch answer {
    case .option(let label): return .option(labels[label] ?? label)
    case .options(let typed):
      return .options(typed.map { labels[$0] ?? $0 }.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) })
    case .unknown, .truth, .words, .order, .pairs: return answer
    }
  }
}

extension PosedQuestion {
  /// The options whose order is the seed's; nil where letters are not the places' anyway.
  fileprivate var shuffledChoices: [Choice]? {
    switch form {
    case .single(let choices), .multiple(let choices): choices
    case .trueFalse, .short, .order, .match, .cloze, .flashcard: nil
    }
  }
}
