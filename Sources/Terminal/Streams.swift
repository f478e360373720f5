import Glibc

/// The three streams that every process has.
package enum StandardStream: Int32, Sendable, CaseIterable {
  case input = 0
  case output = 1
  case error = 2

  /// Whether a person is at the other end, as far as can be known.
  package var isTerminal: Bool { isatty(rawValue) == 1 }
}
