// Where something is in a text and what is wrong there. Order: `SourceText` (bytes and lines), `Diagnostic` (the
// finding), `Nearest` ("did you mean"), `DiagnosticPrinter` (clang-style, with excerpt and caret), `DiagnosticEntry` (for
// JSON), `Mending` (the obvious mends applied), `UnifiedDiff` (what they changed).

import Glibc

/// One file's text, with the places of its lines.
///
/// A place is a range of UTF-8 offsets into the whole file; line and column are computed only when it is shown.
package struct SourceText: Sendable {
  /// The path as people see it, relative to the library.
  package let path: String
  package let utf8: [UInt8]
  /// Offset of the first byte of each line.
  package let lineStarts: [Int]

  package init(path: String, utf8: [UInt8]) {
    self.path = path
    self.utf8 = utf8
    lineStarts = Self.lineStarts(of: utf8)
  }

  private static func lineStarts(of utf8: [UInt8]) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(utf8.count / 32 + 1)
    unsafe utf8.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      var start = 0
      // memchr reads 32 bytes at a time.
      while let found = unsafe memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start) {
        start = unsafe base.distance(to: UnsafeRawPointer(found)) + 1
        starts.append(start)
      }
    }
    return starts
  }

  package init(path: String, _ text: String) { self.init(path: path, utf8: Array(text.utf8)) }

  /// The whole text.
  package var text: String { String(decoding: utf8, as: UTF8.self) }

  /// The text of a range of offsets.
  package subscript(range: Range<Int>) -> String {
    String(decoding: utf8[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
  }

  /// The 1-based line that holds an offset.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Line and column, both 1-based; the column counts Unicode scalars.
  package func position(at offset: Int) -> Position {
    let line = line(at: offset)
    let start = lineStarts[line - 1]
    var column = 1
    for byte in utf8[start..<max(start, min(offset, utf8.count))] where byte & 0xC0 != 0x80 { column += 1 }
    return Position(line: line, column: column)
  }

  /// The offsets of a 1-based line, without its line ending.
  package func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return utf8.count..<utf8.count }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] - 1 : utf8.count
    if end > start, utf8[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }
}

/// A line and a column, both 1-based.
package struct Position: Sendable, Hashable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
