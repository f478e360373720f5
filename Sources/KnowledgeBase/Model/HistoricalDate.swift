/// An interval of years, exact or approximate. Years before the era are negative; there is no year 0 in writing, and
/// 1 BCE is 0 here, as in ISO 8601's astronomical years.
package struct HistoricalDate: Sendable, Hashable, Comparable {
  package let firstYear: Int
  package let lastYear: Int
  package let isApproximate: Bool

  package init(firstYear: Int, lastYear: Int, isApproximate: Bool) {
    self.firstYear = firstYear
    self.lastYear = lastYear
    self.isApproximate = isApproximate
  }

  /// By start, then end.
  package static func < (left: HistoricalDate, right: HistoricalDate) -> Bool {
    (left.firstYear, left.lastYear) < (right.firstYear, right.lastYear)
  }
}
