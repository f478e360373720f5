package import JSONText

/// Why a line of a log cannot be read.
package enum LogError: Error, Sendable, Hashable, CustomStringConvertible {
  case json(JSONError)
  case notAnObject
  case missing(key: String)
  case wrong(key: String, value: String, expected: String)

  package var description: String {
    switch self {
    case .json(let error): "no JSON: \(error)"
    case .notAnObject: "a log entry is a JSON object"
    case .missing(let key): "'\(key)' is missing"
    case .wrong(let key, let value, let expected): "'\(key)' is \(value): it must be \(expected)"
    }
  }
}
