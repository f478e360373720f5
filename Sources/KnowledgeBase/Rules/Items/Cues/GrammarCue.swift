import Diagnostics

/// The article at a stem's end fits some options only (NBME; Haladyna, Downing and Rodriguez 2002, rule 28c).
enum GrammarCue: ItemRule {
  static let description = RuleDescription(
    "grammar-cue", .warning, "the article at the stem's end fits some options only",
    remedy: "Grammar then answers the question. End the stem before the article and put it into each option.")
  static let isEnglish = true

  static func check(_ item: ChoiceItem) -> [Diagnostic] {
    guard let last = item.stemWords.last, last == "a" || last == "an" else { return [] }
    let vowels = item.choices.map { $0.words.first?.first.map { "aeiou".contains($0) } ?? false }
    guard Set(vowels).count > 1 else { return [] }
    return [finding("the stem ends with '\(last)'", at: item, help: "put 'a' or 'an' into each option")]
  }
}
