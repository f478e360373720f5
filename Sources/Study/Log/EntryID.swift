/// What a log entry is known by for ever: any text in an imported log, a UUID of version 7 in our own.
///
/// Compared byte by byte, as the database compares it, not by Unicode's equivalence.
package struct EntryID: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }

  /// A new id whose text sorts by time: 48 bits of milliseconds, then 74 random ones (RFC 9562, section 5.7). After
  /// another id of the same millisecond it is that one's successor, so that entries keep their order while a clock stands.
  package init(at instant: Instant, after previous: EntryID? = nil, using random: inout some RandomNumberGenerator) {
    let time = UInt64(max(0, instant.milliseconds)) & 0xFFFF_FFFF_FFFF
    if let (high, low) = previous?.halves, high >> 16 == time, low & 0x3FFF_FFFF_FFFF_FFFF != 0x3FFF_FFFF_FFFF_FFFF {
      self.init(high: high, low: low + 1)
    } else {
      self.init(
        high: time << 16 | 0x7000 | random.next() & 0x0FFF, low: 0x8000_0000_0000_0000 | random.next() >> 2)
    }
  }

  private init(high: UInt64, low: UInt64) {
    let digits = Self.hexadecimal(high) + Self.hexadecimal(low)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text += "-" }
      text.append(digit)
    }
    self.text = text
  }

  /// The two halves of a UUID of version 7 as written here; nil for any other text.
  private var halves: (high: UInt64, low: UInt64)? {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    guard groups.map(\.utf8.count) == [8, 4, 4, 4, 12], groups[2].first == "7",
      let high = UInt64(groups[0...2].joined(), radix: 16), let low = UInt64(groups[3...4].joined(), radix: 16)
    else { return nil }
    let read = EntryID(high: high, low: low)
    return read == self ? (high, low) : nil
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  package var description: String { text }

  package static func == (left: EntryID, right: EntryID) -> Bool {
    // The first comparison is quick and mostly enough; it alone would take composed and decomposed letters for one.
    left.text == right.text && left.text.utf8.elementsEqual(right.text.utf8)
  }

  package static func < (left: EntryID, right: EntryID) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// Equal bytes are equal texts, so the text's own hash will do.
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
