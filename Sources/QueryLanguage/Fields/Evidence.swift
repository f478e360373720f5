import Diagnostics

extension FieldReader {
  /// `evidence:>=moderate`, `evidence:conflicting`: how certain a graded statement is.
  static let evidence = FieldReader(name: "evidence") { value, _ in
    let text = value.text.lowercased()
    if let word = UngradedCertainty(rawValue: text) { return .condition(.evidence(.ungraded(word))) }
    func grade(_ text: Substring) -> Grade? { Grade(rawValue: String(text.map { $0 == " " ? "-" : $0 })) }
    if let grades = Comparison(text, value: grade) { return .condition(.evidence(.graded(grades))) }
    let grades = Grade.allCases.map(\.rawValue)
    let words = UngradedCertainty.allCases.map(\.rawValue)
    return .impossible(
      possible: (grades + [">=low", "low..high"] + words).joined(separator: ", "),
      nearest: nearest(text, grades, words))
  }

  /// Keeps what stands before the word: `>=hihg` is near to `>=high`.
  private static func nearest(_ text: String, _ grades: [String], _ words: [String]) -> String? {
    let sign = text.prefix { "<>=≤≥".contains($0) }
    let word = String(text.dropFirst(sign.count))
    let among = sign.isEmpty ? grades + words : grades
    return Nearest.name(to: word, in: among).map { String(sign) + $0 }
  }
}
