extension GivenAnswer {
  /// Reads an answer as people type it: `b` · `a c` · `true` · `c a b` · `1b 2a` · the words; where a gap stands in
  /// several places, `;` between them. An empty line is "I don't know".
  package init(line: String, to posed: PosedQuestion) throws(AnswerProblem) {
    let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if text.isEmpty, !posed.isFlashcard {
      self = .unknown
      return
    }
    let shape = AnswerShape(posed: posed)
    switch posed.form {
    case .single(let choices): self = try shape.option(Self.bare(text), among: choices)
    case .trueFalse: self = try shape.truth(text)
    case .multiple(let choices): self = try shape.options(Self.letters(text, of: choices), among: choices)
    case .short: self = .words([text])
    case .cloze(let hints):
      let parts =
        hints.count == 1 ? [text] : text.split(separator: ";", omittingEmptySubsequences: false).map(Self.trimmed)
      self = try shape.words(parts, places: hints.count)
    case .order(let choices): self = try shape.order(Self.letters(text, of: choices), of: choices)
    case .match(let left, let right): self = try shape.pairs(try Self.pairs(text), left: left, right: right)
    case .flashcard: throw AnswerProblem("rate a flashcard: again, hard, good or easy")
    }
  }

  /// An option's letter without the bracket or point that lists put behind it.
  private static func bare(_ text: String) -> String {
    guard let last = text.last, last == ")" || last == ".", text.count > 1 else { return text }
    return String(text.dropLast())
  }

  /// Letters apart or, where all have one letter, together.
  private static func letters(_ text: String, of choices: [PosedQuestion.Choice]) -> [String] {
    let words = text.split { $0 == " " || $0 == "," || $0 == ";" }.map { bare(String($0)) }
    guard words.count == 1, let word = words.first, choices.allSatisfy({ $0.id.count == 1 }) else { return words }
    return word.map { String($0) }
  }

  /// Digits and the letters behind them, whatever signs stand between.
  private static func pairs(_ text: String) throws(AnswerProblem) -> [(left: String, right: String)] {
    var pairs: [(left: String, right: String)] = []
    var rest = text[...]
    func skip() { rest = rest.drop { !$0.isLetter && !$0.isNumber } }
    skip()
    while !rest.isEmpty {
      let left = rest.prefix(while: \.isNumber)
      rest.removeFirst(left.count)
      skip()
      let right = rest.prefix(while: \.isLetter)
      rest.removeFirst(right.count)
      skip()
      guard !left.isEmpty, !right.isEmpty else {
        throw AnswerProblem("write pairs of a number and a letter, as '1b 2a'")
      }
      pairs.append((String(left), String(right)))
    }
    if pairs.isEmpty { throw AnswerProblem("write pairs of a number and a letter, as '1b 2a'") }
    return pairs
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
