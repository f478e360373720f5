import Diagnostics

/// Options differ in *often* and *rarely* (NBME).
enum VagueFrequency: ItemRule {
  static let description = RuleDescription(
    "vague-frequency", .note, "options differ in a vague frequency",
    remedy: "No two people mean the same by 'often'. Say how often with a number, or ask for something else.")
  static let isEnglish = true

  static func check(_ item: ChoiceItem) -> [Diagnostic] {
    let found = item.choices.compactMap { choice in
      choice.words.first { English.frequencies.contains($0) }.map { (choice, $0) }
    }
    guard Set(found.map(\.1)).count > 1, let (choice, word) = found.last else { return [] }
    return [
      finding(
        "'\(found[0].1)' and '\(word)' are the difference", at: choice, of: item, help: "say how often, with a number")
    ]
  }
}
