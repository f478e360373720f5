import Diagnostics

/// An option is *none of the above* (NBME; Haladyna, Downing and Rodriguez 2002, rule 25).
enum NoneOfTheAbove: ItemRule {
  static let description = RuleDescription(
    "none-of-the-above", .warning, "an option is 'none of the above'",
    remedy:
      "It shows that something is known to be wrong, not that the right thing is known. Name a fourth answer, or drop it."
  )
  static let isEnglish = true

  private static let phrases: Set<String> = [
    "none of these", "none of them", "none", "neither of the above", "none are correct", "none is correct",
    "none of these is correct", "none of these are correct",
  ]

  static func check(_ item: ChoiceItem) -> [Diagnostic] {
    item.choices.filter { $0.folded.hasPrefix("none of the above") || phrases.contains($0.folded) }.map {
      finding("this option is none of the others", at: $0, of: item, help: "three options are enough: drop it")
    }
  }
}
