/// What the rows and cells of a table need to find their places.
struct TablePlaces {
  /// The column that cmark counts the cells' columns from.
  var column = 0
  var headerLine = 0
  /// Where the header begins in the content that cmark counts its cells in.
  var headerContent = 0
  /// Where the header begins in the file.
  var header = 0
  /// Where the open row begins and ends in the file.
  var row = 0..<0
  /// cmark's offset of the open row's first byte.
  var rowContent = 0
}

/// Tables: cmark gives a table the line of the paragraph that it grew out of, and that paragraph none; of a row it knows
/// the line, of a cell its offset in the row.
extension TreeBuilder {
  /// The text before a table's header, which had been one paragraph with it. `whole` is that paragraph's content.
  mutating func openParagraphBeforeTable(content: Bytes, whole: Bytes, headerLine: Int) {
    _ = mapLines(of: whole, from: headerLine - max(0, whole.newlineCount - 1))
    // The content is the whole's without the header, trimmed, pipes without their backslashes.
    var raw = 0
    while whole[raw].isWhitespace { raw += 1 }
    let start = map.start(raw)
    var before = map
    map.reset(to: start)
    var offset = 0
    while offset < content.count {
      let source = before.start(raw)
      if whole[raw] == .backslash, whole[raw + 1] == UInt8(ascii: "|") {
        if offset > 0 { map.append(content: offset, source: source) }
        offset += 1
        raw += 2
        map.append(content: offset, source: before.start(raw))
      } else {
        let isNUL = bytes[source] == 0
        let isJoint = isNUL || whole[raw] == .newline
        offset += isNUL ? 3 : 1
        raw += isNUL ? 3 : 1
        if isJoint { map.append(content: offset, source: before.start(raw)) }
      }
    }
    let end = map.end(content.count)
    open(Tree.Record(start: Int32(start), end: Int32(end), code: .paragraph))
    beginText(content, leafEnd: end)
  }

  /// A table; `whole` is the content of the paragraph that it was, whose last line is the header.
  mutating func openTable(at start: Start, headerLine: Int, whole: Bytes, alignments: Bytes) {
    let lineCount = max(1, whole.newlineCount)
    _ = mapLines(of: whole, from: headerLine - lineCount + 1)
    var content = 0
    for _ in 1..<lineCount { content = (whole.firstIndex(of: .newline, from: content) ?? 0) + 1 }
    table = TablePlaces(
      column: start.column, headerLine: headerLine, headerContent: content, header: map.start(content))
    var record = Tree.Record(
      start: Int32(table.header), end: Int32(lines.trimmedEnd(of: headerLine + 1)), code: .table)
    store(alignments, in: &record)
    open(record)
  }

  /// A row; nothing but the markers of quotes can stand before it.
  mutating func openRow(line: Int, isHeader: Bool) {
    let line = isHeader ? table.headerLine : line
    var start = table.header
    if !isHeader {
      start = lines.start(of: line)
      while bytes[start].isBlank || bytes[start] == UInt8(ascii: ">") { start += 1 }
    }
    table.row = start..<max(start, lines.trimmedEnd(of: line))
    table.rowContent = isHeader ? table.headerContent : 0
    open(
      Tree.Record(
        start: Int32(table.row.lowerBound), end: Int32(table.row.upperBound), code: .tableRow,
        detail: isHeader ? 1 : 0))
  }

  /// A cell; `columns` are cmark's of its text, nil where the row has no such cell.
  mutating func openCell(columns: Range<Int>?, content: Bytes) {
    guard let columns else {
      let end = table.row.upperBound
      open(Tree.Record(start: Int32(end), end: Int32(end), code: .tableCell))
      return beginText(.none, leafEnd: end)
    }
    var start = rowOffset(columns.lowerBound)
    let rawEnd = max(start, rowOffset(columns.upperBound))
    while start < rawEnd, bytes[start].isWhitespace { start += 1 }
    align(content, with: start)
    let end = map.end(content.count)
    open(Tree.Record(start: Int32(start), end: Int32(end), code: .tableCell))
    beginText(content, leafEnd: end)
  }

  /// The offset in the file of a column in the open row.
  private func rowOffset(_ column: Int) -> Int {
    let distance = column - table.column - table.rowContent
    guard lines.hasNUL else { return min(table.row.lowerBound + max(0, distance), table.row.upperBound) }
    var offset = table.row.lowerBound
    var left = distance
    while left > 0, offset < table.row.upperBound {
      left -= bytes[offset] == 0 ? 3 : 1
      offset += 1
    }
    return offset
  }
}
