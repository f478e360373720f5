/// The time of the day at which a day of study begins.
package struct Rollover: Sendable, Hashable, CustomStringConvertible {
  /// After midnight, below 1440.
  package let minutes: Int

  package static let standard = Rollover(unchecked: 4 * 60)
  static let noon = Rollover(unchecked: 12 * 60)

  /// Nil when there is no such time of day.
  package init?(hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  private init(unchecked minutes: Int) { self.minutes = minutes }

  /// As `04:00`.
  package var description: String { "\((minutes / 60).padded(2)):\((minutes % 60).padded(2))" }
}
