import Diagnostics

/// Collects records in reading order; a node is opened, filled and closed.
struct TreeBuilder {
  let source: SourceText
  let bodyStart: Int
  private(set) var records: ContiguousArray<Tree.Record> = []
  private var text: ContiguousArray<UInt8> = []
  private var open: [Int32] = []
  private var firstFootnote: Int32?
  /// 0-based line at which the body begins.
  private let firstLine: Int

  init(source: SourceText, bodyStart: Int) {
    self.source = source
    self.bodyStart = bodyStart
    firstLine = source.line(at: bodyStart) - 1
    records.reserveCapacity(source.utf8.count / 12 + 16)
    text.reserveCapacity(source.utf8.count)
  }

  /// The offset of a line and column of cmark's, both 1-based and counted from the body's start.
  func offset(line: Int, column: Int) -> Int32 {
    let index = firstLine + line - 1
    guard index >= 0, index < source.lineStarts.count else { return Int32(source.utf8.count) }
    return Int32(min(source.lineStarts[index] + max(0, column - 1), source.utf8.count))
  }

  mutating func open(_ record: Tree.Record) {
    if record.code == .footnoteDefinition, firstFootnote == nil { firstFootnote = Int32(records.count) }
    open.append(Int32(records.count))
    records.append(record)
  }

  mutating func close() {
    guard let index = open.popLast() else { return }
    records[Int(index)].next = Int32(records.count)
  }

  mutating func store(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int32> {
    let start = Int32(text.count)
    unsafe text.append(contentsOf: bytes)
    return start..<Int32(text.count)
  }

  consuming func finish() -> Tree {
    let count = Int32(records.count)
    return Tree(source: source, records: records, text: text, firstFootnote: firstFootnote ?? max(1, count))
  }
}
