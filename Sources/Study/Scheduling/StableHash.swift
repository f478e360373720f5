/// A hash that is the same in every run and on every machine: FNV-1a over the text, then SplitMix64's mixing of a number.
struct StableHash: Sendable {
  let value: UInt64

  init(_ text: String, _ number: Int) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01B3 }
    hash = hash &+ UInt64(bitPattern: Int64(number)) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
    value = hash ^ hash >> 31
  }
}
