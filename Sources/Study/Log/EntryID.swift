/// What a log entry is known by for ever: any text in an imported log, a UUID of version 7 in our own.
///
/// Compared byte by byte, as the database compares it, not by Unicode's equivalence.
package struct EntryID: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }

  /// A new id whose text sorts by time: 48 bits of milliseconds, then 74 random ones (RFC 9562, section 5.7).
  package init(at instant: Instant, using random: inout some RandomNumberGenerator) {
    let time = UInt64(max(0, instant.milliseconds)) & 0xFFFF_FFFF_FFFF
    let high = time << 16 | 0x7000 | (random.next() & 0x0FFF)
    let low = 0x8000_0000_0000_0000 | random.next() >> 2
    let digits = Self.hexadecimal(high) + Self.hexadecimal(low)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text += "-" }
      text.append(digit)
    }
    self.text = text
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  package var description: String { text }

  package static func == (left: EntryID, right: EntryID) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  package static func < (left: EntryID, right: EntryID) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// Equal bytes are equal texts, so the text's own hash will do.
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
