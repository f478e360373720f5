import Questions
import Testing

struct SeededGeneratorTests {
  /// The first numbers for the seed 1234567, as the reference implementation gives them (Vigna, splitmix64.c).
  @Test func `The numbers are SplitMix64's`() {
    var random = SeededGenerator(seed: 1_234_567)
    let numbers = (0..<5).map { _ in random.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
      ])
  }

  @Test func `Numbers below a bound are below it, each about as often`() {
    var random = SeededGenerator(seed: 7)
    var counts = [Int](repeating: 0, count: 5)
    for _ in 0..<10_000 { counts[random.below(5)] += 1 }
    #expect(counts.allSatisfy { (1850...2150).contains($0) })
    #expect(random.below(1) == 0)
    #expect(random.below(0) == 0)
  }

  @Test func `A shuffle keeps all, and every order comes up`() {
    var random = SeededGenerator(seed: 3)
    var orders: Set<[Int]> = []
    for _ in 0..<400 {
      let order = random.shuffled([1, 2, 3, 4])
      #expect(order.sorted() == [1, 2, 3, 4])
      orders.insert(order)
    }
    #expect(orders.count == 24)
  }

  @Test func `Texts that differ, or are parted differently, seed differently`() {
    func first(_ generator: SeededGenerator) -> UInt64 {
      var generator = generator
      return generator.next()
    }
    #expect(first(SeededGenerator(seed: "a", "b")) == first(SeededGenerator(seed: "a", "b")))
    #expect(first(SeededGenerator(seed: "a", "b")) != first(SeededGenerator(seed: "ab", "")))
    #expect(first(SeededGenerator(seed: "a", "b")) != first(SeededGenerator(seed: "b", "a")))
  }
}
