import KnowledgeBase

/// Judges answers.
package enum Judge {
  /// What is said of an answer to a posed question; a flashcard's learner judges alone, so that nothing is right here.
  package static func verdict(on answer: GivenAnswer, to posed: PosedQuestion) -> Verdict {
    let parts = parts(of: answer, to: posed)
    return Verdict(
      isCorrect: !parts.isEmpty && parts.allSatisfy(\.isCorrect), parts: parts, key: key(of: posed),
      keyIDs: options(of: posed).filter(\.option.isKey).map(\.id), optionFeedback: optionFeedback(on: answer, to: posed)
    )
  }

  private static func parts(of answer: GivenAnswer, to posed: PosedQuestion) -> [Verdict.Part] {
    switch (posed.question.answer, answer) {
    case (.single(let options), .option(let id)):
      return options.indices.filter { ChoiceLabel.letters($0) == id }.map {
        Verdict.Part(id: id, isCorrect: options[$0].isKey)
      }
    case (.multiple(let options), .options(let ids)):
      return options.enumerated().map { index, option in
        let id = ChoiceLabel.letters(index)
        return Verdict.Part(id: id, isCorrect: option.isKey == ids.contains(id))
      }
    case (.trueFalse(let isTrue, _), .truth(let given)):
      return [Verdict.Part(id: given ? "true" : "false", isCorrect: given == isTrue)]
    case (.short(let forms), .words(let words)):
      return words.map { Verdict.Part(id: "1", isCorrect: AcceptedForms.accept($0, forms)) }
    case (.order(let items), .order(let ids)):
      return order(ids, items, posed)
    case (.match(let pairs, _), .pairs(let given)):
      return match(given, pairs, posed)
    case (.cloze(let text), .words(let words)):
      guard let gap = posed.gap else { return [] }
      let hidden = PosedCloze(text, asking: gap).hidden
      return hidden.indices.map { index in
        let isCorrect = index < words.count && AcceptedForms.accept(words[index], [.text(hidden[index])])
        return Verdict.Part(id: String(index + 1), isCorrect: isCorrect)
      }
    case (.single, _), (.multiple, _), (.trueFalse, _), (.short, _), (.order, _), (.match, _), (.cloze, _),
      (.flashcard, _):
      return []
    }
  }

  /// Each step at its place; steps of the same words stand for each other.
  private static func order(_ ids: [String], _ items: [Passage], _ posed: PosedQuestion) -> [Verdict.Part] {
    guard case .order(let choices) = posed.form else { return [] }
    let texts = Dictionary(choices.map { ($0.id, $0.text.plain) }, uniquingKeysWith: { first, _ in first })
    return zip(ids, items).map { id, item in Verdict.Part(id: id, isCorrect: texts[id] == item.plain) }
  }

  /// Right-hand answers of the same words stand for each other.
  private static func match(_ given: [GivenAnswer.Pair], _ pairs: [MatchPair], _ posed: PosedQuestion) -> [Verdict.Part]
  {
    guard case .match(let left, let right) = posed.form else { return [] }
    let texts = Dictionary(right.map { ($0.id, $0.text.plain) }, uniquingKeysWith: { first, _ in first })
    return zip(left, pairs).map { choice, pair in
      let chosen = given.first { $0.left == choice.id }.flatMap { texts[$0.right] }
      return Verdict.Part(id: choice.id, isCorrect: chosen == pair.right.plain)
    }
  }

  private static func optionFeedback(on answer: GivenAnswer, to posed: PosedQuestion) -> [Verdict.OptionFeedback] {
    let chosen: [String]
    switch answer {
    case .option(let id): chosen = [id]
    case .options(let ids): chosen = ids
    case .truth(let isTrue): chosen = [isTrue ? "true" : "false"]
    case .unknown, .words, .order, .pairs: return []
    }
    return options(of: posed).compactMap { id, option in
      guard chosen.contains(id), let feedback = option.feedback else { return nil }
      return Verdict.OptionFeedback(id: id, option: option.text, feedback: feedback, isKey: option.isKey)
    }
  }

  /// The options with their ids, in the source's order.
  private static func options(of posed: PosedQuestion) -> [(id: String, option: Option)] {
    switch posed.question.answer {
    case .single(let all), .multiple(let all): all.enumerated().map { (ChoiceLabel.letters($0.offset), $0.element) }
    case .trueFalse(_, let all): all.map { ($0.text.plain.lowercased(), $0) }
    case .short, .order, .match, .cloze, .flashcard: []
    }
  }

  /// The right answer to a posed question, in words.
  package static func key(of posed: PosedQuestion) -> [String] {
    switch posed.question.answer {
    case .single(let options), .multiple(let options), .trueFalse(_, let options):
      options.filter(\.isKey).map(\.text.plain)
    case .short(let forms): [AcceptedForms.key(forms)]
    case .order(let items): items.map(\.plain)
    case .match(let pairs, _): pairs.map { "\($0.left.plain): \($0.right.plain)" }
    case .cloze(let text): posed.gap.map { PosedCloze(text, asking: $0).hidden } ?? []
    case .flashcard(let back): [back.plain]
    }
  }
}
