extension FieldReader {
  /// `year:1813`, `year:1800..1900`, `year:500BCE..200`, `year:..1900`: dated events whose interval overlaps.
  static let year = FieldReader(name: "year") { value, _ in
    let text = withEra(value.text)
    return Comparison(text, value: readYear).map { .condition(.year($0)) }
      ?? .impossible(possible: "1813, 1800..1900, 500BCE..200, 1800.., ..1900, >=1800", nearest: nil)
  }

  private static let eras: [(suffix: String, isBefore: Bool)] = [
    ("bce", true), ("bc", true), ("ce", false), ("ad", false),
  ]

  /// An era that stands once, at the end, holds for both halves: `500..200BCE`.
  private static func withEra(_ text: String) -> String {
    guard let (first, last) = Comparison<Int>.ends(text), let lastDigit = last.last(where: \.isNumber),
      first.last?.isNumber == true, let split = last.lastIndex(of: lastDigit)
    else { return text }
    let era = last[last.index(after: split)...]
    return "\(first)\(era)..\(last)"
  }

  private static func readYear(_ text: Substring) -> Int? {
    let folded = text.lowercased().filter { $0 != " " }
    for (suffix, isBefore) in eras where folded.hasSuffix(suffix) {
      guard let year = number(folded.dropLast(suffix.count)), year > 0 else { return nil }
      return isBefore ? 1 - year : year
    }
    guard let year = number(folded[...]), year > 0 else { return nil }
    return year
  }

  /// A year as people write it.
  static func writtenYear(_ year: Int) -> String { year > 0 ? "\(year)" : "\(1 - year)BCE" }
}
