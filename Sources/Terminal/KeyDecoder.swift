/// Makes keys of the bytes that a terminal sends (ECMA-48 sequences as xterm sends them, and UTF-8).
package struct KeyDecoder: Sendable {
  private var bytes: [UInt8] = []

  package init() {}

  /// Whether bytes wait for more; an escape alone may be the key or begin a sequence.
  package var isPending: Bool { !bytes.isEmpty }

  /// Takes bytes as they came, in pieces of any size.
  package mutating func add(_ more: some Sequence<UInt8>) { bytes += more }

  /// The next whole key; nil where bytes are missing.
  package mutating func next() -> Key? {
    while let first = bytes.first {
      let (key, length): (Key?, Int)
      if first == 0x1B {
        guard let sequence = sequence() else { return nil }
        (key, length) = sequence
      } else if first < 0x80 {
        (key, length) = (Self.ascii(first), 1)
      } else {
        guard let character = character(from: 0) else { return nil }
        (key, length) = (character.key, character.length)
      }
      bytes.removeFirst(length)
      if let key { return key }
    }
    return nil
  }

  /// The key that the waiting bytes make if nothing follows: call it when some 50 ms have passed.
  package mutating func flush() -> Key? {
    guard bytes.first == 0x1B else {
      bytes.removeAll()
      return nil
    }
    bytes.removeFirst()
    // What began a sequence that never ended is not typed text.
    if bytes.first == UInt8(ascii: "[") || bytes.first == UInt8(ascii: "O") { bytes.removeAll() }
    return .escape
  }

  private static func ascii(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x0A, 0x0D: .enter
    case 0x09: .tab
    case 0x08, 0x7F: .backspace
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x20..<0x7F: .character(Character(Unicode.Scalar(byte)))
    default: nil
    }
  }

  /// A character of several bytes; no key where they are not UTF-8, nil where some are missing.
  private func character(from start: Int) -> (key: Key?, length: Int)? {
    let length =
      switch bytes[start] {
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 1
      }
    let there = bytes[start...].prefix(length)
    if let wrong = there.dropFirst().firstIndex(where: { $0 & 0xC0 != 0x80 }) { return (nil, wrong - start) }
    guard there.count == length else { return nil }
    guard let text = String(validating: there, as: UTF8.self), let character = text.first else { return (nil, length) }
    return (.character(character), length)
  }

  /// What begins with an escape; nil where it is not whole yet, no key where it is none that we know.
  private func sequence() -> (key: Key?, length: Int)? {
    guard bytes.count > 1 else { return nil }
    switch bytes[1] {
    case UInt8(ascii: "["):
      // Parameters and intermediates, then one byte of 40–7E.
      guard let end = bytes[2...].firstIndex(where: { !(0x20..<0x40).contains($0) }) else {
        return bytes.count > 32 ? (nil, bytes.count) : nil
      }
      guard (0x40..<0x7F).contains(bytes[end]) else { return (nil, end) }
      let number = bytes[2..<end].prefix { $0 != UInt8(ascii: ";") }.reduce(0) { min($0, 99) * 10 + Int($1) - 0x30 }
      return (Self.key(final: bytes[end], number), end + 1)
    case UInt8(ascii: "O"):
      guard bytes.count > 2 else { return nil }
      return (bytes[2] == UInt8(ascii: "M") ? .enter : Self.key(final: bytes[2], 0), 3)
    case 0x1B: return (.escape, 1)
    case 0x20..<0x7F: return (.alt(Character(Unicode.Scalar(bytes[1]))), 2)
    case 0x80...:
      guard let character = character(from: 1) else { return nil }
      if case .character(let letter)? = character.key { return (.alt(letter), character.length + 1) }
      return (nil, character.length + 1)
    default: return (.escape, 1)
    }
  }

  /// The key of a sequence's last byte and first number; modifiers count nothing.
  private static func key(final: UInt8, _ number: Int) -> Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "Z"): .backTab
    case UInt8(ascii: "~"):
      switch number {
      case 1, 7: .home
      case 2: .insert
      case 3: .delete
      case 4, 8: .end
      case 5: .pageUp
      case 6: .pageDown
      default: nil
      }
    default: nil
    }
  }
}
