/// How many insertions, deletions, changes and swaps of neighbors make one word of another.
///
/// Optimal string alignment: no part is edited twice. Words up to 64 scalars take the bit-parallel way (Hyyrö, "A
/// bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003): one step for each scalar of the
/// other word, so that a whole vocabulary can be tried.
package struct EditDistance: Sendable {
  private let word: [Unicode.Scalar]
  /// For each scalar of the word, a bit at each position where it stands.
  private var ascii = [UInt64](repeating: 0, count: 128)
  private var others: [Unicode.Scalar: UInt64] = [:]

  /// Prepares the word from which distances are asked.
  package init(from word: String) {
    self.word = Array(word.unicodeScalars)
    guard self.word.count <= 64 else { return }
    for (position, scalar) in self.word.enumerated() {
      let bit = UInt64(1) << UInt64(position)
      if scalar.isASCII { ascii[Int(scalar.value)] |= bit } else { others[scalar, default: 0] |= bit }
    }
  }

  /// The distance in scalars, or nil where it is more than `limit`.
  package static func between(_ one: String, _ other: String, atMost limit: Int) -> Int? {
    EditDistance(from: one).distance(to: other, atMost: limit)
  }

  /// The distance in scalars, or nil where it is more than `limit`.
  package func distance(to other: String, atMost limit: Int) -> Int? {
    let count = other.unicodeScalars.count
    guard abs(word.count - count) <= limit else { return nil }
    let distance =
      if word.isEmpty { count } else if word.count <= 64 { bitParallel(other, count, limit) } else { table(other) }
    return distance <= limit ? distance : nil
  }

  /// Each column of the distance table as two bit vectors of its differences; ends early once `limit` is out of reach.
  private func bitParallel(_ other: String, _ count: Int, _ limit: Int) -> Int {
    let last = UInt64(1) << UInt64(word.count - 1)
    var up = UInt64.max  // vertical differences of +1
    var down: UInt64 = 0  // of -1
    var diagonal: UInt64 = 0
    var matchBefore: UInt64 = 0
    var distance = word.count
    var left = count
    for scalar in other.unicodeScalars {
      let match = scalar.isASCII ? ascii[Int(scalar.value)] : others[scalar] ?? 0
      let swap = ((~diagonal & match) << 1) & matchBefore
      diagonal = (((match & up) &+ up) ^ up) | match | down | swap
      var right = down | ~(diagonal | up)  // horizontal differences of +1
      var back = diagonal & up  // of -1
      if right & last != 0 { distance += 1 }
      if back & last != 0 { distance -= 1 }
      left -= 1
      if distance - left > limit { return distance - left }
      right = right << 1 | 1
      back <<= 1
      up = back | ~(diagonal | right)
      down = right & diagonal
      matchBefore = match
    }
    return distance
  }

  /// The plain table, three rows at a time.
  private func table(_ other: String) -> Int {
    let other = Array(other.unicodeScalars)
    var before = [Int](repeating: 0, count: other.count + 1)
    var row = Array(0...other.count)
    for (i, scalar) in word.enumerated() {
      var next = [i + 1]
      for (j, theirs) in other.enumerated() {
        var best = min(row[j + 1] + 1, next[j] + 1, row[j] + (scalar == theirs ? 0 : 1))
        if i > 0, j > 0, scalar == other[j - 1], word[i - 1] == theirs { best = min(best, before[j - 1] + 1) }
        next.append(best)
      }
      (before, row) = (row, next)
    }
    return row[other.count]
  }
}
