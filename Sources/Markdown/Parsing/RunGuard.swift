/// Looks at the runs of lines without a blank one, before cmark sees them: tables that would cost too much are refused,
/// since their rows are read while the lines are fed.
enum RunGuard {
  /// Throws for the first run that is too much; returns the bytes of the longest, which no paragraph exceeds.
  static func longestRun(of bytes: Bytes, _ lines: Lines) throws(Excess) -> Int {
    var longest = 0
    var run = Run()
    for line in 1..<lines.count + 1 {
      let start = lines.start(of: line)
      let end = lines.end(of: line)
      let text = textStart(in: bytes, start..<end)
      guard text < end else {
        longest = max(longest, try run.check(in: bytes, lines))
        run = Run(firstLine: line + 1)
        continue
      }
      run.lines += 1
      if let columns = delimiterColumns(bytes, text..<end) {
        run.delimiterRows += 1
        run.columns = max(run.columns, columns)
      }
    }
    return max(longest, try run.check(in: bytes, lines))
  }

  /// Where a line's text begins behind the markers of quotes; the line's end if it is blank behind them. A mark after
  /// four blanks is text.
  private static func textStart(in bytes: Bytes, _ line: Range<Int>) -> Int {
    var offset = line.lowerBound
    var columns = 0
    while offset < line.upperBound {
      switch bytes[offset] {
      case 0x20: columns += 1
      case 0x09: columns += 4
      case UInt8(ascii: ">"):
        guard columns < 4 else { return offset }
        columns = 0
      default: return offset
      }
      offset += 1
    }
    return offset
  }

  /// Lines without a blank one between them.
  private struct Run {
    var firstLine = 1
    var lines = 0
    var delimiterRows = 0
    var columns = 0

    /// Throws if it is too much; returns its bytes.
    func check(in bytes: Bytes, _ lineTable: Lines) throws(Excess) -> Int {
      guard lines > 0 else { return 0 }
      let start = lineTable.start(of: firstLine)
      let count = lineTable.end(of: firstLine + lines - 1) - start
      guard delimiterRows > 0 else { return count }
      if delimiterRows * count > Limits.rowBytes { throw .table(offset: start) }
      var added = 0
      for line in firstLine..<firstLine + lines {
        let pipes = Self.pipes(in: bytes[lineTable.start(of: line)..<lineTable.end(of: line)])
        guard pipes <= Limits.pipes else { throw .table(offset: lineTable.start(of: line)) }
        added += max(0, columns - 1 - pipes)
      }
      if added > Limits.addedCells { throw .table(offset: start) }
      return count
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
