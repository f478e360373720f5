package import KnowledgeBase

/// A question, or one gap of a cloze, as a learner sees it; it can be answered and judged.
package struct PosedQuestion: Sendable, Hashable {
  /// Something that an answer names.
  package struct Choice: Sendable, Hashable {
    /// `a`, `b`, `c` … of options in the source's order; `true` and `false`; of steps and right-hand answers dealt by a
    /// shuffle; `1`, `2`, `3` … of left-hand sides.
    package let id: String
    package let text: Passage
  }

  /// What is asked for; choices are in the order in which they are shown.
  package enum Form: Sendable, Hashable {
    case single([Choice])
    case multiple([Choice])
    case trueFalse([Choice])
    case short
    /// To be put in order.
    case order([Choice])
    case match(left: [Choice], right: [Choice])
    /// The hint of each gap that is asked, where it has one.
    case cloze(hints: [String?])
    case flashcard(back: Passage)
  }

  package let question: Question
  /// The gap that is asked; nil of a question that is no cloze.
  package let gap: GapID?
  /// Of a cloze its text, the asked gap as `[…]`.
  package let stem: Passage
  /// What stands between stem and answer; of a cloze whose gaps stand below the stem, the stem too.
  package let caseText: Passage?
  package let form: Form

  /// Poses a question; the seed decides the order of options that are not fixed. `gap` is a cloze's, the first where it
  /// is nil; nil is made of a gap that the question does not have.
  package init?(_ question: Question, gap: GapID? = nil, seed: UInt64) {
    guard question.gaps.contains(gap) || (gap == nil && question.kind == .cloze) else { return nil }
    self.question = question
    var stem = question.stem
    var caseText = question.caseText
    var asked: GapID?
    switch question.answer {
    case .single(let options): form = .single(Self.shuffled(options, seed: seed))
    case .multiple(let options): form = .multiple(Self.shuffled(options, seed: seed))
    case .trueFalse(_, let options):
      form = .trueFalse(options.map { Choice(id: $0.text.plain.lowercased(), text: $0.text) })
    case .short: form = .short
    case .order(let items):
      let dealt = Dealing.steps(items.count, of: question)
      form = .order(dealt.enumerated().map { Choice(id: ChoiceLabel.letters($0.offset), text: items[$0.element]) })
    case .match(let pairs, let extras):
      let dealt = Dealing.rights(pairs, extras, of: question)
      form = .match(
        left: pairs.enumerated().map { Choice(id: String($0.offset + 1), text: $0.element.left) },
        right: dealt.enumerated().map { Choice(id: ChoiceLabel.letters($0.offset), text: $0.element) })
    case .cloze(let text):
      guard let first = gap ?? text.gaps.first else { return nil }
      let cloze = PosedCloze(text, asking: first)
      asked = first
      if !text.isStem {
        caseText = Passage(
          markdown: ([stem.markdown] + (caseText.map { [$0.markdown] } ?? [])).joined(separator: "\n\n"),
          plain: ([stem.plain] + (caseText.map { [$0.plain] } ?? [])).joined(separator: "\n"))
      }
      stem = cloze.text
      form = .cloze(hints: cloze.hints)
    case .flashcard(let back): form = .flashcard(back: back)
    }
    self.gap = asked
    self.stem = stem
    self.caseText = caseText
  }

  package var isFlashcard: Bool {
    switch form {
    case .flashcard: true
    case .single, .multiple, .trueFalse, .short, .order, .match, .cloze: false
    }
  }

  /// Options in an order that the seed decides; those that are fixed keep their places.
  private static func shuffled(_ options: [Option], seed: UInt64) -> [Choice] {
    let choices = options.enumerated().map { Choice(id: ChoiceLabel.letters($0.offset), text: $0.element.text) }
    var random = SeededGenerator(seed: seed)
    var free = random.shuffled(choices.indices.filter { !options[$0].isFixed })[...]
    return choices.indices.map { options[$0].isFixed ? choices[$0] : choices[free.removeFirst()] }
  }
}

/// The letters by which choices are named.
package enum ChoiceLabel {
  /// `a` to `z`, then `aa`, `ab` …
  package static func letters(_ index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26)))
    return index < 26 ? letter : letters(index / 26 - 1) + letter
  }
}
