import Diagnostics

/// A stem asks for what is not so (NBME; Haladyna, Downing and Rodriguez 2002, rule 17).
enum NegativeStem: ItemRule {
  static let description = RuleDescription(
    "negative-stem", .warning, "a stem asks for what is not so",
    remedy: "The 'not' is overlooked, and the wrong thing is learned. Ask for what is so, or emphasize it: **not**.")
  static let isEnglish = true

  static func check(_ item: ChoiceItem) -> [Diagnostic] {
    guard case .plain(let word) = Negation.found(in: item) else { return [] }
    return [finding("'\(word)' is easily overlooked here", at: item, help: "ask for what is so, or write **\(word)**")]
  }
}
