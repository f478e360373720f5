internal import GRDB
internal import QueryLanguage

/// A piece of SQL that is true or false, with the values that are bound to its places.
struct Condition {
  let sql: String
  let arguments: [DatabaseValue]

  init(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) {
    self.sql = sql
    self.arguments = arguments.map { $0?.databaseValue ?? .null }
  }

  private init(sql: String, arguments: [DatabaseValue]) {
    self.sql = sql
    self.arguments = arguments
  }

  static let always = Condition("1")
  static let never = Condition("0")

  var isAlways: Bool { sql == Self.always.sql }

  /// Also where the condition is unknown, because a value is missing.
  static func not(_ condition: Condition) -> Condition {
    Condition(sql: "(\(condition.sql)) is not true", arguments: condition.arguments)
  }

  static func all(_ conditions: [Condition]) -> Condition {
    joined(conditions.filter { !$0.isAlways }, "and", otherwise: always)
  }

  static func any(_ conditions: [Condition]) -> Condition { joined(conditions, "or", otherwise: never) }

  /// Whether there is a row behind `from` for which the condition holds.
  static func exists(_ from: String, _ condition: Condition) -> Condition {
    Condition(sql: "exists (select 1 from \(from) and \(condition.sql))", arguments: condition.arguments)
  }

  /// The comparison of a column.
  static func compare<Value: DatabaseValueConvertible>(_ column: String, _ comparison: Comparison<Value>) -> Condition {
    switch comparison {
    case .equal(let value): Condition("\(column) = ?", [value])
    case .below(let value): Condition("\(column) < ?", [value])
    case .atMost(let value): Condition("\(column) <= ?", [value])
    case .above(let value): Condition("\(column) > ?", [value])
    case .atLeast(let value): Condition("\(column) >= ?", [value])
    case .between(let low, let high): Condition("\(column) between ? and ?", [low, high])
    }
  }

  /// Whether an interval, from one column to another, has a value that satisfies the comparison.
  static func overlaps(_ first: String, _ last: String, _ comparison: Comparison<Int>) -> Condition {
    switch comparison {
    case .equal(let value): Condition("\(first) <= ? and \(last) >= ?", [value, value])
    case .below(let value): Condition("\(first) < ?", [value])
    case .atMost(let value): Condition("\(first) <= ?", [value])
    case .above(let value): Condition("\(last) > ?", [value])
    case .atLeast(let value): Condition("\(last) >= ?", [value])
    case .between(let low, let high): Condition("\(first) <= ? and \(last) >= ?", [high, low])
    }
  }

  /// `and` binds closer than `or`, so that members need no brackets of their own; SQLite's parser is not deep.
  private static func joined(_ conditions: [Condition], _ word: String, otherwise: Condition) -> Condition {
    if conditions.isEmpty { return otherwise }
    if conditions.count == 1 { return conditions[0] }
    return Condition(
      sql: "(" + conditions.map(\.sql).joined(separator: " \(word) ") + ")",
      arguments: conditions.flatMap(\.arguments))
  }
}
