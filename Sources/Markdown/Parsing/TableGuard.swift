/// Looks for tables that would cost too much, before cmark sees them: their rows are read while the lines are fed.
enum TableGuard {
  /// Throws for the first run of lines without a blank one that is too much.
  static func check(_ bytes: Bytes, _ lines: Lines) throws(Excess) {
    var run = Run()
    for line in 1..<lines.count + 1 {
      let start = lines.start(of: line)
      let end = lines.end(of: line)
      var text = start
      while text < end, bytes[text].isBlank || bytes[text] == UInt8(ascii: ">") { text += 1 }
      if text == end {
        if run.delimiterRows > 0 { try run.check(in: bytes, lines) }
        run = Run(firstLine: line + 1)
      } else {
        run.lines += 1
        if let columns = delimiterColumns(bytes, text..<end) {
          run.delimiterRows += 1
          run.columns = max(run.columns, columns)
        }
      }
    }
    if run.delimiterRows > 0 { try run.check(in: bytes, lines) }
  }

  /// Lines without a blank one between them.
  private struct Run {
    var firstLine = 1
    var lines = 0
    var delimiterRows = 0
    var columns = 0

    func check(in bytes: Bytes, _ lineTable: Lines) throws(Excess) {
      let start = lineTable.start(of: firstLine)
      let end = lineTable.end(of: firstLine + lines - 1)
      var pipes = 0
      for line in firstLine..<firstLine + lines {
        let inLine = Self.pipes(in: bytes[lineTable.start(of: line)..<lineTable.end(of: line)])
        guard inLine <= Limits.pipes else { throw .table(offset: lineTable.start(of: line)) }
        pipes += inLine
      }
      let isTooMuch =
        columns * lines - pipes > Limits.addedCells || delimiterRows * (end - start) > Limits.rowBytes
      if isTooMuch { throw .table(offset: start) }
    }

    private static func pipes(in line: Bytes) -> Int {
      var count = 0
      var found = line.firstIndex(of: UInt8(ascii: "|"))
      while let pipe = found {
        count += 1
        found = line.firstIndex(of: UInt8(ascii: "|"), from: pipe + 1)
      }
      return count
    }
  }

  /// The number of columns, if a line may be a table's second: pipes, colons, hyphens and blanks only.
  private static func delimiterColumns(_ bytes: Bytes, _ line: Range<Int>) -> Int? {
    var columns = 1
    var hasHyphen = false
    for offset in line {
      switch bytes[offset] {
      case UInt8(ascii: "|"): columns += 1
      case UInt8(ascii: "-"): hasHyphen = true
      // Space and tab, vertical tab and form feed.
      case UInt8(ascii: ":"), 0x20, 0x09, 0x0B, 0x0C: break
      default: return nil
      }
    }
    return hasHyphen ? columns : nil
  }
}
