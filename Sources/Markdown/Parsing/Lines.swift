import Diagnostics

/// The lines of the body as cmark counts them: a carriage return alone ends one too.
struct Lines {
  private let source: Bytes
  private let starts: [Int]
  /// The index in `starts` of the body's first line.
  private let first: Int
  /// Where NUL bytes are, cmark puts three bytes into its line for each.
  let hasNUL: Bool

  init(of source: SourceText, bytes: Bytes, bodyStart: Int) {
    self.source = bytes
    hasNUL = bytes.firstIndex(of: 0, from: bodyStart) != nil
    if Self.hasLoneCarriageReturn(bytes, from: bodyStart) {
      var starts = [bodyStart]
      for offset in bodyStart..<bytes.count {
        let byte = bytes[offset]
        if byte == .newline || byte == .carriageReturn && bytes[offset + 1] != .newline { starts.append(offset + 1) }
      }
      self.starts = starts
      first = 0
    } else {
      starts = source.lineStarts
      first = source.line(at: bodyStart) - 1
    }
  }

  private static func hasLoneCarriageReturn(_ bytes: Bytes, from start: Int) -> Bool {
    var offset = start
    while let found = bytes.firstIndex(of: .carriageReturn, from: offset) {
      if bytes[found + 1] != .newline { return true }
      offset = found + 1
    }
    return false
  }

  var count: Int { starts.count - first }

  /// The offset of the first byte of a line, counted from 1.
  @inline(__always) func start(of line: Int) -> Int {
    let index = first + line - 1
    return index < 0 ? starts[first] : index < starts.count ? starts[index] : source.count
  }

  /// The offset after a line's last byte, its line ending excepted.
  @inline(__always) func end(of line: Int) -> Int {
    let index = first + line
    guard index > 0, index < starts.count else { return source.count }
    let next = starts[index] - 1
    return source[next] == .newline && source[next - 1] == .carriageReturn && next > starts[index - 1] ? next - 1 : next
  }

  /// As `end(of:)`, without spaces and tabs.
  func trimmedEnd(of line: Int) -> Int {
    let start = start(of: line)
    var end = end(of: line)
    while end > start, source[end - 1].isWhitespace { end -= 1 }
    return end
  }

  /// The offset of a column, counted from 1 in the bytes of cmark's line.
  @inline(__always) func offset(line: Int, column: Int) -> Int {
    let start = start(of: line)
    guard hasNUL else { return min(start + max(0, column - 1), source.count) }
    var offset = start
    var left = column - 1
    while left > 0, offset < source.count {
      left -= source[offset] == 0 ? 3 : 1
      offset += 1
    }
    return offset
  }
}
