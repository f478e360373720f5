import Diagnostics

/// The right option is the one that the others are made of (NBME).
enum Convergence: ItemRule {
  static let description = RuleDescription(
    "convergence", .note, "the right option has most in common with the others",
    remedy: "Who knows nothing takes what recurs. Give the wrong options features in common with each other too.")
  static let isEnglish = false

  static func check(_ item: ChoiceItem) -> [Diagnostic] {
    guard let key = item.key, item.choices.count > 2, let parts = parts(of: key, in: item), parts.isMade,
      !item.distractors.contains(where: { self.parts(of: $0, in: item)?.isMade ?? false })
    else { return [] }
    return [
      finding(
        "the other options are pieces of this one: \(parts.shared.sorted().map { "'\($0)'" }.joined(separator: ", "))",
        at: key, of: item, help: "let wrong options share pieces too")
    ]
  }

  /// What an option is made of, words that all options have left out; nil where it has fewer than two such words.
  private static func parts(of choice: ChoiceItem.Choice, in item: ChoiceItem) -> Parts? {
    let others = item.choices.filter { $0.option.range != choice.option.range }.map { Set($0.words) }
    let telling = Set(choice.words).filter { word in
      word.utf8.count > 3 && !English.common.contains(word) && !others.allSatisfy { $0.contains(word) }
    }
    guard telling.count > 1 else { return nil }
    return Parts(telling: telling, shared: others.map { $0.intersection(telling) })
  }

  private struct Parts {
    let telling: Set<String>
    /// With each other option.
    let pieces: [Set<String>]
    let shared: Set<String>

    init(telling: Set<String>, shared pieces: [Set<String>]) {
      self.telling = telling
      self.pieces = pieces.filter { !$0.isEmpty }
      shared = Set(pieces.joined())
    }

    /// Whether the whole of it stands in others, in no one of them more than a piece.
    var isMade: Bool { shared.count == telling.count && Set(pieces).count > 1 && !pieces.contains(telling) }
  }
}
