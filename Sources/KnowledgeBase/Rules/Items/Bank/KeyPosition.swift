import Diagnostics

/// Right options stand too often at one place (Haladyna, Downing and Rodriguez 2002, rule 20).
enum KeyPosition: LibraryRule {
  static let description = RuleDescription(
    "key-position", .warning, "right options stand too often at one place",
    remedy: "Where options are not shuffled, guessing one letter pays. Move keys to the other places.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    guard review.files.paths.contains(FileRole.declarationPath) else { return [] }
    var counts: [Int: [Int]] = [:]
    for item in review.items where item.key != nil {
      guard let position = item.choices.firstIndex(where: \.isKey) else { continue }
      counts[item.choices.count, default: Array(repeating: 0, count: item.choices.count)][position] += 1
    }
    return counts.sorted { $0.key < $1.key }.compactMap { options, keys in
      let total = keys.reduce(0, +)
      // Fewer than five expected at each place, and the χ² distribution does not fit.
      guard options > 1, total >= 5 * options, isUneven(keys) else { return nil }
      return finding(
        "of \(total) questions with \(options) options the right one stands at the places 1 to \(options) "
          + keys.map(String.init).joined(separator: ", ") + " times",
        in: FileRole.declarationPath, at: 0..<1, help: "move some keys to the places that are rare")
    }
  }

  /// Pearson's χ² against uniform, p < .01, by the cube-root approximation of Wilson and Hilferty (1931).
  private static func isUneven(_ counts: [Int]) -> Bool {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    let chiSquare = counts.map { (Double($0) - expected) * (Double($0) - expected) / expected }.reduce(0, +)
    let freedom = Double(counts.count - 1)
    let spread = 2 / (9 * freedom)
    let critical = 1 - spread + 2.326 * spread.squareRoot()
    return chiSquare > freedom * critical * critical * critical
  }
}
