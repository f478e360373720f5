import Diagnostics

/// The longest option is right far more often than chance would have it (NBME).
enum LongestKeyShare: LibraryRule {
  static let description = RuleDescription(
    "longest-key-share", .note, "the longest option is right too often",
    remedy: "Over the whole library, choosing the longest option pays. Lengthen wrong options, or shorten right ones.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    guard review.files.paths.contains(FileRole.declarationPath) else { return [] }
    let longest = review.items.compactMap { item -> (isKey: Bool, chance: Double)? in
      guard item.key != nil, let length = item.choices.map(\.length).max() else { return nil }
      let candidates = item.choices.filter { $0.length == length }
      return (candidates.count == 1 && candidates[0].isKey, 1 / Double(item.choices.count))
    }
    guard longest.count >= 30 else { return [] }
    let share = Double(longest.count(where: \.isKey)) / Double(longest.count)
    let chance = longest.map(\.chance).reduce(0, +) / Double(longest.count)
    guard share > chance + 0.15 else { return [] }
    return [
      finding(
        "in \(percent(share)) % of \(longest.count) questions the longest option is right, where chance would give \(percent(chance)) %",
        in: FileRole.declarationPath, at: 0..<1, help: "'palpate check' names the worst as longest-option-key")
    ]
  }

  private static func percent(_ share: Double) -> Int { Int((100 * share).rounded()) }
}
