import Diagnostics

/// The source of a run of blocks as if it stood at the left margin: the prefixes of the quotes and lists around it are
/// gone, and each byte still knows where it stands in the file.
struct SourceSlice {
  private(set) var bytes: [UInt8] = []
  /// From `start` in `bytes` on, the bytes stand at `offset` in the file.
  private var runs: [(start: Int, offset: Int)] = []

  /// The text of offsets on one line.
  init(_ source: SourceText, line range: Range<Int>) { append(source, range) }

  /// The text of a range of offsets that begins where a block begins; `isIndentedCode` keeps the four columns that make
  /// it code.
  init(_ source: SourceText, _ range: Range<Int>, isIndentedCode: Bool = false) {
    let first = source.line(at: range.lowerBound)
    let last = source.line(at: max(range.lowerBound, range.upperBound - 1))
    let lineStart = source.range(ofLine: first).lowerBound
    var containers = ContainerPrefix(source.utf8[lineStart..<range.lowerBound])
    if isIndentedCode {
      containers.takeBackCode()
      bytes += Array("    ".utf8)
      runs.append((0, range.lowerBound))
    }
    append(source, range.lowerBound..<min(range.upperBound, source.range(ofLine: first).upperBound))
    for line in (first + 1)..<max(last + 1, first + 1) {
      let lineRange = source.range(ofLine: line)
      bytes.append(UInt8(ascii: "\n"))
      let rest = containers.rest(of: source.utf8[lineRange.clamped(to: 0..<max(range.upperBound, 0))])
      append(source, rest)
    }
  }

  private mutating func append(_ source: SourceText, _ range: Range<Int>) {
    runs.append((bytes.count, range.lowerBound))
    bytes += source.utf8[range]
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The place in the file of a range of `bytes`.
  func place(_ range: Range<Int>) -> Range<Int> {
    let start = offset(range.lowerBound)
    return start..<max(start, range.isEmpty ? start : offset(range.upperBound - 1) + 1)
  }

  private func offset(_ position: Int) -> Int {
    let run = runs.last { $0.start <= position } ?? runs[0]
    return run.offset + position - run.start
  }
}

/// The quotes and lists around a block, as the line says on which it begins.
private struct ContainerPrefix {
  private enum Container: Equatable {
    case quote
    /// What a list item's further lines are indented by, in columns.
    case indent(Int)
  }

  private var containers: [Container] = []

  init(_ prefix: ArraySlice<UInt8>) {
    var rest = prefix
    var column = 0
    /// Column where the content of the container around begins.
    var margin = 0
    func blanks() -> Int {
      let start = column
      while let byte = rest.first, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        column += byte == UInt8(ascii: "\t") ? 4 - column % 4 : 1
        rest.removeFirst()
      }
      return column - start
    }
    func take() {
      rest.removeFirst()
      column += 1
    }
    func close(at end: Int) {
      if end > margin { containers.append(.indent(end - margin)) }
      margin = end
    }
    while true {
      _ = blanks()
      guard let byte = rest.first else { break }
      if byte == UInt8(ascii: ">") {
        // Blanks before the marker indent nothing unless a list item asks for them.
        if column - margin > 3 { close(at: column) }
        take()
        if rest.first == UInt8(ascii: " ") || rest.first == UInt8(ascii: "\t") { take() }
        containers.append(.quote)
        margin = column
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+") {
        take()
        _ = blanks()
        close(at: column)
      } else if byte &- 0x30 < 10 {
        while let digit = rest.first, digit &- 0x30 < 10 { take() }
        if !rest.isEmpty { take() }
        _ = blanks()
        close(at: column)
      } else {
        // A task's box: its text goes on under the box.
        break
      }
    }
    if rest.isEmpty { close(at: column) }
  }

  mutating func takeBackCode() {
    guard case .indent(let width) = containers.last else { return }
    containers.removeLast()
    if width > 4 { containers.append(.indent(width - 4)) }
  }

  /// The part of a further line that is behind all containers. A line that lacks one of their marks goes on lazily:
  /// its blanks stay, since four of them keep a list's mark from being one.
  func rest(of line: ArraySlice<UInt8>) -> Range<Int> {
    guard line.contains(where: { !Self.isBlank($0) }) else { return line.endIndex..<line.endIndex }
    var rest = line
    var column = 0
    for container in containers {
      switch container {
      case .indent(let width):
        guard let inner = Self.skip(width, rest, &column) else { return rest.startIndex..<rest.endIndex }
        rest = inner
      case .quote:
        let mark = rest.drop(while: Self.isBlank)
        guard mark.first == UInt8(ascii: ">") else { return rest.startIndex..<rest.endIndex }
        column += mark.startIndex - rest.startIndex + 1
        rest = mark.dropFirst()
        if let first = rest.first, Self.isBlank(first) {
          column += 1
          rest.removeFirst()
        }
      }
    }
    return rest.startIndex..<rest.endIndex
  }

  /// What follows so many columns of blanks; nil where there are fewer.
  private static func skip(_ width: Int, _ line: ArraySlice<UInt8>, _ column: inout Int) -> ArraySlice<UInt8>? {
    var rest = line
    var end = column
    while end - column < width, let byte = rest.first, isBlank(byte) {
      end += byte == UInt8(ascii: "\t") ? 4 - end % 4 : 1
      rest.removeFirst()
    }
    guard end - column >= width else { return nil }
    column = end
    return rest
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
