import Diagnostics

/// An option names others by their letters (Haladyna, Downing and Rodriguez 2002, rule 9).
enum CombinedOptions: ItemRule {
  static let description = RuleDescription(
    "combined-options", .error, "an option names others by letter",
    remedy: "Options are shuffled and letters change. Mark several with [x] in a question that asks for several.")
  static let isEnglish = true

  private static let joints: Set<String> = ["and", "or", "both", "only", "but", "not", "options", "option", "answers"]

  private static let allLetters = ["a", "b", "c", "d", "e", "f", "g", "h"]

  static func check(_ item: ChoiceItem) -> [Diagnostic] {
    let letters = allLetters.prefix(item.choices.count)
    return item.choices.filter { choice in
      choice.words.count { letters.contains($0) } > 1
        && choice.words.allSatisfy { letters.contains($0) || joints.contains($0) }
    }.map {
      finding(
        "'\($0.option.text.plain)' names other options by letter", at: $0, of: item,
        help: "mark each right option with [x]")
    }
  }
}
