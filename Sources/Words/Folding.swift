/// Texts alike but for case, accents, ligatures and typographic signs fold to the same text.
package enum Folding {
  /// The text in small letters without marks: `Œdème – “DVT”` becomes `oedeme - "dvt"`.
  ///
  /// Letters beyond Latin keep their script and lose their case.
  package static func fold(_ text: some StringProtocol) -> String {
    let text = String(text)
    let bytes = text.utf8Span.span
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    fold(bytes, 0..<bytes.count, into: &folded)
    return String(decoding: folded, as: UTF8.self)
  }

  /// Appends what a range of UTF-8 folds to.
  package static func fold(_ bytes: Span<UInt8>, _ range: Range<Int>, into folded: inout [UInt8]) {
    let table = FoldTable.shared
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte < 0x80 {
        folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        offset += 1
      } else {
        let (value, length) = decode(bytes, offset, range.upperBound)
        append(value, table, to: &folded)
        offset += length
      }
    }
  }

  private static func append(_ value: UInt32, _ table: FoldTable, to folded: inout [UInt8]) {
    var entry = table[value]
    guard entry == 0 else {
      while entry != 0 {
        folded.append(UInt8(truncatingIfNeeded: entry))
        entry >>= 8
      }
      return
    }
    switch value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return  // soft hyphen, joiners
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F: return
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: folded.append(UInt8(ascii: " "))
    case 0xFF01...0xFF5E:  // full-width ASCII
      let byte = UInt8(value - 0xFF01 + 0x21)
      folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    default:
      guard let scalar = Unicode.Scalar(value) else { return }
      let small = scalar.properties.lowercaseMapping
      if small.unicodeScalars.first == scalar {
        folded.append(contentsOf: small.utf8)
      } else {
        for scalar in small.unicodeScalars { append(scalar.value, table, to: &folded) }
      }
    }
  }

  /// The scalar at an offset and its length in bytes; U+FFFD and 1 where the bytes are not UTF-8.
  static func decode(_ bytes: Span<UInt8>, _ offset: Int, _ end: Int) -> (value: UInt32, length: Int) {
    let lead = bytes[offset]
    let length =
      switch lead {
      case 0x00..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    guard length > 0, offset + length <= end else { return (0xFFFD, 1) }
    if length == 1 { return (UInt32(lead), 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for next in 1..<length {
      let byte = bytes[offset + next]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, length)
  }
}
