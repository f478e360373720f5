extension FieldReader {
  /// `due:<=3d`, `due:1w..2w`, `due:today`: days until the question is due, less than 0 where it is overdue.
  static let due = comparison(
    "due", possible: "today, tomorrow, 3d, <=3d, <=2w, 1d..7d, <0d", days, FieldCondition.due)

  private static func days(_ text: Substring) -> Int? {
    switch text.lowercased() {
    case "today": return 0
    case "tomorrow": return 1
    case "yesterday": return -1
    default: break
    }
    let isNegative = text.hasPrefix("-")
    let text = isNegative ? text.dropFirst() : text
    let length: Int
    switch text.last {
    case "d", "D": length = 1
    case "w", "W": length = 7
    case .some(let last) where last.isNumber: return number(text).map { isNegative ? -$0 : $0 }
    default: return nil
    }
    return text.isEmpty ? nil : number(text.dropLast()).map { (isNegative ? -1 : 1) * $0 * length }
  }
}
