import Diagnostics

/// A number lies in two options (Haladyna, Downing and Rodriguez 2002, rule 22).
enum OverlappingNumbers: ItemRule {
  static let description = RuleDescription(
    "overlapping-numbers", .error, "a number lies in two options",
    remedy: "If the smaller option is right the larger is right too. Choose ranges that lie apart.")
  static let isEnglish = false

  static func check(_ item: ChoiceItem) -> [Diagnostic] {
    let spans = item.choices.map { NumberSpan($0.option.text.plain) }
    for (index, choice) in item.choices.enumerated() {
      guard let span = spans[index] else { continue }
      for before in 0..<index {
        guard let other = spans[before], span.overlaps(other) else { continue }
        return [
          finding(
            "'\(choice.option.text.plain)' and '\(item.choices[before].option.text.plain)' overlap", at: choice,
            of: item, help: "choose ranges that lie apart")
        ]
      }
    }
    return []
  }
}
