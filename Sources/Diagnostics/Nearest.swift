import Words

/// The known name that was probably meant.
package enum Nearest {
  /// The name nearest to what was written, for "did you mean"; nil where none is near enough.
  ///
  /// Case and accents count nothing. At most a third of the letters may differ (one, in words of up to five letters);
  /// of names equally near, one with the same first letter wins, then the earlier.
  package static func name(to written: String, in names: some Sequence<String>) -> String? {
    let folded = Folding.fold(written)
    guard let first = folded.first else { return nil }
    let distance = EditDistance(from: folded)
    var best: (name: String, score: Int)?
    var limit = max(1, folded.unicodeScalars.count / 3)
    for name in names where name != written {
      let candidate = Folding.fold(name)
      guard let edits = distance.distance(to: candidate, atMost: limit), edits < candidate.unicodeScalars.count else {
        continue
      }
      let score = 2 * edits + (candidate.first == first ? 0 : 1)
      if best.map({ score < $0.score }) ?? true {
        best = (name, score)
        limit = edits
      }
    }
    return best?.name
  }
}
