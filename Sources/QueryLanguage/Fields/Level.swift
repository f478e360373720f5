extension FieldReader {
  /// `level:3`, `level:>=2`: 1 recalls, 2 applies, 3 reasons about a case.
  static let level = comparison(
    "level", possible: "1, 2, 3, >=2, 1..2",
    { text in number(text).flatMap { (1...3).contains($0) ? $0 : nil } }, FieldCondition.level)
}
