import Diagnostics

/// Stem and option are both negative (Haladyna, Downing and Rodriguez 2002, rule 27).
enum DoubleNegative: ItemRule {
  static let description = RuleDescription(
    "double-negative", .error, "stem and option are both negative",
    remedy: "Nobody can tell what a 'not' under a 'not' means. Word the stem or the option positively.")
  static let isEnglish = true

  static func check(_ item: ChoiceItem) -> [Diagnostic] {
    guard Negation.found(in: item) != nil else { return [] }
    return item.choices.compactMap { choice in
      choice.words.first { English.negations.contains($0) }.map {
        finding("'\($0)' stands under a negative stem", at: choice, of: item, help: "word one of them positively")
      }
    }
  }
}
