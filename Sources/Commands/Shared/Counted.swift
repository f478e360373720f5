/// Numbers with their nouns.
enum Counted {
  static func pages(_ count: Int) -> String { of(count, "page", "pages") }
  static func questions(_ count: Int) -> String { of(count, "question", "questions") }
  static func errors(_ count: Int) -> String { of(count, "error", "errors") }
  static func warnings(_ count: Int) -> String { of(count, "warning", "warnings") }
  static func of(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
}
