import Glibc

/// How much text has room.
package struct TerminalSize: Sendable, Hashable {
  package let columns: Int
  package let rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// `COLUMNS` and `LINES` go before what the terminal reports, that before 80 by 24.
  package init(variables: [String: String], reported: TerminalSize?) {
    func number(_ name: String) -> Int? { variables[name].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } }
    columns = number("COLUMNS") ?? reported?.columns ?? 80
    rows = number("LINES") ?? reported?.rows ?? 24
  }

  /// What the terminal at a file descriptor reports; nil where it is none or does not know.
  package static func reported(by descriptor: Int32) -> TerminalSize? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
    return TerminalSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }
}
