import Diagnostics

/// There are fewer than three or more than five options (Haladyna, Downing and Rodriguez 2002, rule 18).
enum OptionCount: ItemRule {
  static let description = RuleDescription(
    "option-count", .note, "there are fewer than three or more than five options",
    remedy: "Two are a coin's toss, and a sixth is hardly ever chosen. Three plausible options are enough.")
  static let isEnglish = false

  static func check(_ item: ChoiceItem) -> [Diagnostic] {
    let count = item.choices.count
    let usual = item.key == nil ? 3...8 : 3...5
    guard count > 1, !usual.contains(count) else { return [] }
    return [
      finding(
        "there are \(count) options", at: item,
        help: count < usual.lowerBound ? "add what people mistake it for" : "drop those that nobody would choose")
    ]
  }
}
