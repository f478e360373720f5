import Glibc

/// Why the terminal cannot be used.
package enum TerminalError: Error, Sendable, Hashable, CustomStringConvertible {
  case notATerminal
  /// `number` is the system's error number.
  case system(call: String, number: Int32)

  package var description: String {
    switch self {
    case .notATerminal: "this needs a terminal, and standard input is none"
    case .system(let call, let number): "the terminal refused: \(call): \(unsafe String(cString: strerror(number)))"
    }
  }
}
