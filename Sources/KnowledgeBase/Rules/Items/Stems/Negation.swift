import Words

/// Whether a stem asks for what is not so.
enum Negation {
  enum Finding: Sendable, Hashable {
    case plain(String)
    /// In bold, italics or capitals, so that it is not overlooked.
    case emphasized(String)
  }

  private static let questionWords: Set<String> = ["which", "what", "who", "whom", "where", "when"]
  /// Behind *least* these ask for what is not so; *which moves least* asks for what is.
  private static let unlikely: Set<String> = ["likely", "probable", "appropriate", "suitable", "true"]
  /// What begins a clause that the question is not about.
  private static let clauseWords: Set<String> = [
    "that", "who", "which", "whose", "if", "when", "because", "while", "where", "why", "how", "whether", "after",
    "before",
  ]

  /// Looks in the question's own clause: *which … is not …*; *what holds a rope that does not …* asks for nothing negative.
  static func found(in item: ChoiceItem) -> Finding? {
    guard item.stemWords.contains(where: { English.negations.contains($0) || $0 == "least" }) else { return nil }
    let stem = item.question.stem
    let sentence = stem.plain.split(separator: ".").last.map(String.init) ?? stem.plain
    let words = Tokens.words(of: sentence)
    guard let start = words.firstIndex(where: { questionWords.contains($0.text) }) else { return nil }
    for (index, word) in words.enumerated().dropFirst(start + 1) {
      if clauseWords.contains(word.text) { return nil }
      let next = index + 1 < words.count ? words[index + 1].text : ""
      let isNegative = English.negations.contains(word.text) || word.text == "least" && unlikely.contains(next)
      guard isNegative else { continue }
      if word.text == "not", next == "only" { continue }
      let written = String(decoding: Array(sentence.utf8)[word.range], as: UTF8.self)
      let isCapital = written.utf8.allSatisfy { !(0x61...0x7A).contains($0) }
      let isMarked = ["*\(written)*", "_\(written)_", "*\(written) ", "_\(written) "].contains {
        stem.markdown.contains($0)
      }
      return isCapital || isMarked ? .emphasized(written) : .plain(written)
    }
    return nil
  }
}
