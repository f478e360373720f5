import Diagnostics

/// An option is *all of the above* (NBME; Haladyna, Downing and Rodriguez 2002, rule 26).
enum AllOfTheAbove: ItemRule {
  static let description = RuleDescription(
    "all-of-the-above", .error, "an option is 'all of the above'",
    remedy:
      "Who knows two right options knows the answer, and shuffled options have no 'above'. Ask for several, or drop it."
  )
  static let isEnglish = true

  private static let phrases: Set<String> = [
    "all of these", "all of them", "all the above", "all above", "all are correct", "all of these are correct",
    "all are right", "all of these are right", "both of the above", "all three", "all four",
  ]

  static func check(_ item: ChoiceItem) -> [Diagnostic] {
    item.choices.filter { $0.folded.hasPrefix("all of the above") || phrases.contains($0.folded) }.map {
      finding("this option is all the others", at: $0, of: item, help: "mark each right option with [x], or drop it")
    }
  }
}
