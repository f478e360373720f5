import Diagnostics

/// Collects records in reading order: blocks are opened and closed (`BlockPlaces`), inlines found (`InlinePlaces`).
struct TreeBuilder {
  let source: SourceText
  let bytes: Bytes
  let lines: Lines
  var records: ContiguousArray<Tree.Record> = []
  private var text: ContiguousArray<UInt8> = []
  private var open: [Int32] = []
  private var firstFootnote: Int32?
  var map = ContentMap()
  var cursor = InlineCursor()
  /// Where the leaf that is being read ends in the file: no inline of it goes beyond.
  var leafEnd = 0
  /// Whether the link being read is an automatic one (`<…>`).
  var isInAutomaticLink = false
  /// What a table's rows need of it.
  var table = TablePlaces()

  /// Where a node was left out because it is nested too deeply: the first such place.
  private(set) var firstTooDeep: Int?
  /// How many inlines are open that got no record, since they are nested too deeply.
  private var leftOut = 0
  /// How many nodes were open when the leaf that is being read began.
  private var leafLevels = 0

  /// `bytes` are those of the source and stay alive as long as the builder does.
  init(source: SourceText, bytes: Bytes, lines: Lines, bodyStart: Int) {
    self.source = source
    self.bytes = bytes
    self.lines = lines
    records.reserveCapacity(bytes.count / 16 + 16)
    text.reserveCapacity(bytes.count / 2)
    records.append(Tree.Record(start: Int32(bodyStart), end: Int32(bytes.count), code: .document))
    open.append(0)
  }

  /// Opens a node; what comes before its closing is in it.
  mutating func open(_ record: Tree.Record) {
    if record.code == .footnoteDefinition, open.count == 1, firstFootnote == nil {
      firstFootnote = Int32(records.count)
    }
    open.append(Int32(records.count))
    records.append(record)
  }

  /// Whether a block may be opened; if not, it is left out with all that is in it.
  mutating func hasRoom(atLine line: Int) -> Bool {
    if open.count <= Limits.levels { return true }
    if firstTooDeep == nil { firstTooDeep = lines.start(of: line) }
    return false
  }

  /// Remembers that the inlines of a leaf begin.
  mutating func beginLeaf() {
    leafLevels = open.count
    leftOut = 0
  }

  /// Opens an inline that others are in; of one nested too deeply only what is in it gets into the tree.
  mutating func openInline(_ record: Tree.Record) {
    if leftOut == 0, open.count - leafLevels <= Limits.levels { return open(record) }
    leftOut += 1
    if firstTooDeep == nil { firstTooDeep = Int(record.start) }
  }

  /// Sets the end of the inline opened last and closes it.
  mutating func closeInline(endingAt end: Int) {
    guard leftOut == 0 else {
      leftOut -= 1
      return
    }
    if let index = open.last { records[Int(index)].end = Int32(end) }
    close(isBlock: false)
  }

  /// Closes the node opened last; a block reaches as far as what is in it.
  mutating func close(isBlock: Bool) {
    guard let index = open.popLast() else { return }
    records[Int(index)].next = Int32(records.count)
    if isBlock, let parent = open.last {
      records[Int(parent)].end = max(records[Int(parent)].end, records[Int(index)].end)
    }
  }

  /// The index of the node opened last.
  var openIndex: Int32? { open.last }

  /// Whether a record's text ends with the file's bytes from an offset to the record's end.
  func endsVerbatim(_ record: Tree.Record, from offset: Int) -> Bool {
    let count = Int(record.end) - offset
    let start = Int(record.b) - count
    return (0..<count).allSatisfy { text[start + $0] == bytes[offset + $0] }
  }

  /// Lets the open block reach as far as `end`.
  mutating func growOpen(to end: Int32) {
    if let index = open.last { records[Int(index)].end = max(records[Int(index)].end, end) }
  }

  /// Adds a node without children.
  @inline(__always) mutating func append(_ record: Tree.Record) {
    var record = record
    record.next = Int32(records.count + 1)
    records.append(record)
  }

  /// The records of the nodes that are open, outermost first, the document excepted.
  var ancestors: some Sequence<Tree.Record> { open.dropFirst().lazy.map { [records] in records[Int($0)] } }

  /// Keeps bytes as a record's first text.
  mutating func store(_ bytes: Bytes, in record: inout Tree.Record) {
    record.a = Int32(text.count)
    unsafe bytes.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
    record.b = Int32(text.count)
    record.c = record.b
  }

  /// Keeps bytes as a record's second text; the first has just been stored.
  mutating func storeSecond(_ bytes: Bytes, in record: inout Tree.Record) {
    unsafe bytes.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
    record.c = Int32(text.count)
  }

  consuming func finish() -> Tree {
    records[0].next = Int32(records.count)
    return Tree(
      source: source, records: records, text: text, firstFootnote: firstFootnote ?? Int32(records.count))
  }
}
