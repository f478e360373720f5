import Memory

/// A little chance in an interval, so that cards learned together do not stay together: Anki's `fuzz.rs`.
///
/// Its chance comes from the card and the number of its reviews, so that the same card shows the same interval on its
/// button every time.
struct Fuzz: Sendable {
  /// In 0..<1.
  let fraction: Double

  init(card: CardID, reviews: Int) {
    fraction = Double(StableHash(card.description, reviews).value >> 11) * 0x1p-53
  }

  /// Whole days near an exact interval, within bounds.
  func days(near exact: Double, within bounds: ClosedRange<Int>) -> Int {
    let range = Self.range(around: exact, within: bounds)
    return range.lowerBound + Int(fraction * Double(range.count))
  }

  /// The days among which chance chooses.
  static func range(around exact: Double, within bounds: ClosedRange<Int>) -> ClosedRange<Int> {
    let interval = min(max(exact, Double(bounds.lowerBound)), Double(bounds.upperBound))
    let delta = halfWidthDays(interval)
    let lower = clamp((interval - delta).rounded(), bounds)
    var upper = clamp((interval + delta).rounded(), bounds)
    if lower == upper, upper > 2, upper < bounds.upperBound { upper += 1 }
    return lower...upper
  }

  private static func clamp(_ days: Double, _ bounds: ClosedRange<Int>) -> Int {
    Int(min(max(days, Double(bounds.lowerBound)), Double(bounds.upperBound)))
  }

  private static func halfWidthDays(_ interval: Double) -> Double {
    guard interval >= 2.5 else { return 0 }
    return 1 + 0.15 * max(min(interval, 7) - 2.5, 0) + 0.1 * max(min(interval, 20) - 7, 0)
      + 0.05 * max(interval - 20, 0)
  }
}
