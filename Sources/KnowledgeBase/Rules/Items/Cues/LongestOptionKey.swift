import Diagnostics

/// The right option is much longer than the others (NBME; Haladyna, Downing and Rodriguez 2002, rule 24).
enum LongestOptionKey: ItemRule {
  static let description = RuleDescription(
    "longest-option-key", .warning, "the right option is much longer than the others",
    remedy: "Who knows nothing takes the longest. Shorten it to what is asked, or give the others as much detail.")
  static let isEnglish = false

  static func check(_ item: ChoiceItem) -> [Diagnostic] {
    guard let key = item.key, let usual = usualLength(of: item.distractors) else { return [] }
    guard Double(key.length) >= 1.4 * usual, Double(key.length) > usual + 12 else { return [] }
    return [
      finding(
        "the right option has \(key.length) characters, the others about \(Int(usual.rounded()))", at: key, of: item,
        help: "move what explains it into the feedback")
    ]
  }

  /// The median, in characters; nil where there are fewer than two.
  private static func usualLength(of choices: [ChoiceItem.Choice]) -> Double? {
    let lengths = choices.map(\.length).sorted()
    guard lengths.count > 1 else { return nil }
    let middle = lengths.count / 2
    return lengths.count.isMultiple(of: 2) ? Double(lengths[middle - 1] + lengths[middle]) / 2 : Double(lengths[middle])
  }
}
