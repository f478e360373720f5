internal import QueryLanguage

extension QueryCompiler {
  static let cards = "temp.card where card.question = question.question"

  /// `is:…`: what the thing itself is, and what the learner's records say of its questions.
  func condition(_ mark: Mark) -> Condition {
    switch mark {
    case .question: isA(.question, of: "question where question.page = page.id")
    case .row: isA(.row, of: "statement where statement.page = page.id")
    case .term: isA(.term, of: nil)
    case .generated: ofQuestion(Condition("question.origin = 'generated'"))
    case .due: ofQuestion(.exists(Self.cards, Condition("card.is_due")))
    case .leech: ofQuestion(.exists(Self.cards, Condition("card.is_leech")))
    case .suspended: ofQuestion(.exists(Self.cards, Condition("card.is_suspended")))
    case .new: ofQuestion(Condition("question.card_count > (select count(*) from \(Self.cards) and card.seen > 0)"))
    case .flagged: flagged
    }
  }

  /// A page has what is on it.
  private func isA(_ other: Unit, of rows: String?) -> Condition {
    if unit == other { return .always }
    guard unit == .page, let rows else { return .never }
    return .exists(rows, .always)
  }

  private var flagged: Condition {
    let question = Condition("exists (select 1 from temp.flag where flag.question = question.question)")
    let page = Condition("exists (select 1 from temp.flag where flag.topic = page.topic)")
    return unit == .question ? question : .any([ofPage(page), ofQuestion(question)])
  }

  /// Cards of which there is no record were seen 0 times.
  func seen(_ times: Comparison<Int>) -> Condition {
    let recorded = Condition.exists(Self.cards, .compare("card.seen", times))
    if !times.holds(for: 0) { return recorded }
    return .any([recorded, Condition("question.card_count > (select count(*) from \(Self.cards))")])
  }

  /// Of a page, the mean over its cards that were answered.
  func recall(_ probability: Comparison<Double>) -> Condition {
    switch unit {
    case .question: return .exists(Self.cards, .compare("card.recall", probability))
    case .term: return .never
    case .section, .row, .page:
      let mean = """
        (select avg(card.recall) from question join temp.card on card.question = question.question
          where question.page = page.id)
        """
      return .compare(mean, probability)
    }
  }
}
