extension FieldReader {
  /// `recall:<0.8`, `recall:<80%`: how likely the learner remembers the answer now.
  static let recall = comparison(
    "recall", possible: "<0.8, >=0.9, 0.5..0.8, <80%", probability, FieldCondition.recall)

  private static func probability(_ text: Substring) -> Double? {
    let isPercent = text.hasSuffix("%")
    let digits = isPercent ? text.dropLast() : text
    let allowed = digits.utf8.count <= 24 && digits.utf8.allSatisfy { Array("0123456789.e-".utf8).contains($0) }
    guard allowed, let number = Double(digits) else { return nil }
    let probability = isPercent ? number / 100 : number
    return (0...1).contains(probability) ? probability : nil
  }
}
