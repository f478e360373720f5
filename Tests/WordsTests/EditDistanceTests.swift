import Testing
import Words

@Suite struct EditDistanceTests {
  @Test(
    "the distance counts insertions, deletions, changes and swaps",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("petrissage", "petrissage", 0), ("petrisage", "petrissage", 1),
      ("ptrissage", "petrissage", 1), ("petrissgae", "petrissage", 1), ("abduction", "adduction", 1),
      ("ilium", "ileum", 1),
      ("hyperglycemia", "hypercalcemia", 3), ("hypotension", "hypertension", 2), ("kitten", "sitting", 3),
      ("ca", "abc", 3), ("ab", "ba", 1), ("naïve", "naive", 1), ("手技", "技手", 1),
    ])
  func distance(one: String, other: String, distance: Int) {
    #expect(EditDistance.between(one, other, atMost: 20) == distance)
    #expect(EditDistance.between(other, one, atMost: 20) == distance)
    #expect(EditDistance.between(one, other, atMost: distance) == distance)
    if distance > 0 { #expect(EditDistance.between(one, other, atMost: distance - 1) == nil) }
  }

  @Test func `the quick way agrees with the plain table`() {
    var random = Seeded(state: 11)
    func word(_ length: ClosedRange<Int>) -> String {
      String((0..<Int.random(in: length, using: &random)).map { _ in "abcdé".randomElement(using: &random) ?? "a" })
    }
    for round in 0..<2000 {
      let lengths = round % 10 == 0 ? 55...75 : 0...9
      let (one, other) = (word(lengths), word(lengths))
      let limit = Int.random(in: 0...80, using: &random)
      let plain = Self.plainDistance(Array(one), Array(other))
      #expect(EditDistance.between(one, other, atMost: limit) == (plain <= limit ? plain : nil), "\(one) \(other)")
    }
  }

  /// The recursion of the definition, filled in from the end; written unlike the program's.
  private static func plainDistance(_ one: [Character], _ other: [Character]) -> Int {
    var known = [[Int]](repeating: [Int](repeating: 0, count: other.count + 1), count: one.count + 1)
    for i in stride(from: one.count, through: 0, by: -1) {
      for j in stride(from: other.count, through: 0, by: -1) {
        if i == one.count || j == other.count {
          known[i][j] = one.count - i + other.count - j
          continue
        }
        var best = known[i + 1][j + 1] + (one[i] == other[j] ? 0 : 1)
        best = min(best, known[i + 1][j] + 1, known[i][j + 1] + 1)
        if i + 1 < one.count, j + 1 < other.count, one[i] == other[j + 1], one[i + 1] == other[j] {
          best = min(best, known[i + 2][j + 2] + 1)
        }
        known[i][j] = best
      }
    }
    return known[0][0]
  }
}
