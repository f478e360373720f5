import Words

/// What an option says when it is just a number, a range or a limit with its unit.
struct NumberSpan: Sendable, Hashable {
  let low: Double
  let high: Double
  /// Folded, singular; empty where there is none.
  let unit: String

  private static let atLeast: Set<String> = ["over", "above", ">", "≥", "more than", "at least", "greater than"]
  private static let atMost: Set<String> = ["under", "below", "<", "≤", "less than", "at most", "fewer than", "up to"]
  private static let about: Set<String> = ["", "about", "around", "roughly", "approximately", "some", "between"]

  /// Nil where the text says anything else.
  init?(_ text: String) {
    let pattern =
      #/
      \s* (?<before> [^0-9\-]*?) \s*
      (?<first> [0-9][0-9,]*(\.[0-9]+)?)
      (\s* (?<joint> - | to | and) \s* (?<second> [0-9][0-9,]*(\.[0-9]+)?))?
      \s* (?<unit> [^0-9]*)
      /#
    guard text.utf8.count < 40, text.utf8.contains(where: { $0 &- 0x30 < 10 }),
      let match = Folding.fold(text).wholeMatch(of: pattern), let first = NumberSpan.number(match.first)
    else { return nil }
    let words = Tokens.words(of: String(match.unit)).map(\.text)
    guard words.count < 3 else { return nil }
    unit = match.unit.contains("%") ? "percent" : words.map(NumberSpan.singular).joined(separator: " ")
    let before = String(match.before)
    if let second = match.second {
      guard let second = NumberSpan.number(second), first < second, NumberSpan.about.contains(before),
        (match.joint == "and") == (before == "between")
      else { return nil }
      (low, high) = (first, second)
    } else if NumberSpan.atLeast.contains(before) {
      (low, high) = (first, .infinity)
    } else if NumberSpan.atMost.contains(before) {
      (low, high) = (-.infinity, first)
    } else {
      guard NumberSpan.about.contains(before), before != "between" else { return nil }
      (low, high) = (first, first)
    }
  }

  var isRange: Bool { low < high }

  /// Whether a number lies in both, the ends of ranges excepted.
  func overlaps(_ other: NumberSpan) -> Bool {
    guard unit == other.unit, isRange || other.isRange else { return false }
    return max(low, other.low) < min(high, other.high)
      || !isRange && other.low < low && low < other.high || !other.isRange && low < other.low && other.low < high
  }

  private static func number(_ text: Substring) -> Double? { Double(text.filter { $0 != "," }) }

  private static func singular(_ word: String) -> String {
    word.utf8.count > 2 && word.hasSuffix("s") ? String(word.dropLast()) : word
  }
}
