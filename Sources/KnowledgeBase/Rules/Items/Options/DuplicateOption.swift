import Diagnostics

/// Two options say the same (Haladyna, Downing and Rodriguez 2002, rule 22).
enum DuplicateOption: ItemRule {
  static let description = RuleDescription(
    "duplicate-option", .error, "two options say the same",
    remedy: "Both are right or neither is. Give one another text, or remove it.")
  static let isEnglish = false

  static func check(_ item: ChoiceItem) -> [Diagnostic] {
    var seen: Set<String> = []
    return item.choices.filter { choice in
      // Options that differ in signs only, such as formulas, have few words.
      let text = choice.words.count > 1 ? choice.folded : choice.option.text.plain.lowercased()
      return !seen.insert(text).inserted
    }.map {
      finding(
        "'\($0.option.text.plain)' stands twice", at: $0, of: item, help: "give one another text, or remove it")
    }
  }
}
