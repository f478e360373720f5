/// Random numbers that are the same for the same seed, in every run and on every machine.
///
/// Source: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// A seed made of texts: FNV-1a over their UTF-8, a zero byte after each.
  package init(seed texts: String...) {
    state = 0xCBF2_9CE4_8422_2325
    for text in texts {
      for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x0100_0000_01B3 }
      state = state &* 0x0100_0000_01B3
    }
  }

  package mutating func next() -> UInt64 {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A number from 0 up to a bound, each as likely as the others; 0 where the bound is not positive.
  package mutating func below(_ bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    let bound = UInt64(bound)
    // What is over after the last whole multiple of the bound would favor the small numbers.
    let limit = UInt64.max - UInt64.max % bound
    var number = next()
    while number >= limit { number = next() }
    return Int(number % bound)
  }

  /// The elements in a random order (Fisher and Yates); the standard library's shuffle may change between versions.
  package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, below(last + 1))
    }
    return elements
  }
}
