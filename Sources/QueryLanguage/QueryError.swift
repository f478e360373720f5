package import Diagnostics

/// Values that fields cannot have: the only mistake that a query can hold. All are reported at once.
package struct QueryError: Error, Sendable, Hashable, CustomStringConvertible {
  package let values: [ImpossibleValue]

  /// A sentence a value, one a line.
  package var description: String { values.map(\.message).joined(separator: "\n") }

  /// The same as findings in a text of this path; `offset` is where the query begins in it.
  package func diagnostics(path: String, offset: Int = 0) -> [Diagnostic] {
    values.map { value in
      Diagnostic(
        "impossible-query-value", .error, value.message,
        at: Place(path: path, range: value.range.lowerBound + offset..<value.range.upperBound + offset),
        help: value.help)
    }
  }
}

/// A value that a field cannot have.
package struct ImpossibleValue: Sendable, Hashable {
  package let field: String
  package let value: String
  /// UTF-8 offsets of the value in the query.
  package let range: Range<Int>
  /// What could stand there, in words.
  package let possible: String
  /// What was probably meant.
  package let nearest: String?

  package var message: String {
    "'\(shown)' is no value of '\(field):'" + (nearest.map { " (did you mean '\($0)'?)" } ?? "")
  }

  /// The value, or its beginning where it is long.
  private var shown: String { value.count > 60 ? value.prefix(59) + "…" : value }

  package var help: String { "possible: \(possible)" }
}
