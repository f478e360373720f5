package import Memory

/// The waits of learning or relearning, written `1m 10m`.
package struct StepList: Sendable, Hashable, CustomStringConvertible {
  package let steps: [Step]

  static let learning = StepList(unchecked: [60_000, 600_000])
  static let relearning = StepList(unchecked: [600_000])

  private static let units: [(name: Character, milliseconds: Int)] = [
    ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000),
  ]

  private init(unchecked milliseconds: [Int]) { steps = milliseconds.compactMap { try? Step(milliseconds: $0) } }

  /// Reads whole numbers with a unit, separated by spaces; `none` for no steps.
  package init?(_ text: String) {
    let words = text.split(separator: " ")
    if words == ["none"] {
      steps = []
      return
    }
    guard (1...10).contains(words.count) else { return nil }
    var steps: [Step] = []
    for word in words {
      guard let unit = Self.units.first(where: { $0.name == word.last }), let count = Int(word.dropLast()),
        count > 0, count <= 365 * 86_400_000 / unit.milliseconds,
        let step = try? Step(milliseconds: count * unit.milliseconds)
      else { return nil }
      steps.append(step)
    }
    self.steps = steps
  }

  /// Each in the greatest unit that divides it.
  package var description: String {
    guard !steps.isEmpty else { return "none" }
    return steps.map { step in
      let unit = Self.units.first { step.milliseconds % $0.milliseconds == 0 } ?? ("s", 1000)
      return "\(step.milliseconds / unit.milliseconds)\(unit.name)"
    }.joined(separator: " ")
  }
}
