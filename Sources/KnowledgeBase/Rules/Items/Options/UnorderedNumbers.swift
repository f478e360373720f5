import Diagnostics

/// Numbers that keep their places stand in no order (Haladyna, Downing and Rodriguez 2002, rule 21).
enum UnorderedNumbers: ItemRule {
  static let description = RuleDescription(
    "unordered-numbers", .note, "numbers that keep their places stand in no order",
    remedy: "Readers look for a number in its order. Sort the options, or remove {.fixed} and let them be shuffled.")
  static let isEnglish = false

  static func check(_ item: ChoiceItem) -> [Diagnostic] {
    guard item.choices.allSatisfy(\.option.isFixed) else { return [] }
    let starts = item.choices.compactMap { NumberSpan($0.option.text.plain)?.low }
    guard starts.count == item.choices.count, starts != starts.sorted(), starts != starts.sorted(by: >) else {
      return []
    }
    return [finding("these numbers neither rise nor fall", at: item, help: "sort them")]
  }
}
