import Markdown
import StyledText

extension TerminalWriter {
  /// The table with its cells as text.
  mutating func table(_ block: Block, _ alignments: [Block.Alignment]) -> TextTable {
    var rows: [[StyledString]] = []
    for row in block.blocks {
      let role: Role = row.kind == .tableRow(isHeader: true) ? .strong : .plain
      var cells: [StyledString] = []
      for cell in row.blocks { cells.append(text(RunningText.parts(of: cell.inlines), role)) }
      rows.append(cells)
    }
    let titles = rows.first ?? []
    let sides = titles.indices.map { column -> StyledString.Side in
      switch column < alignments.count ? alignments[column] : .none {
      case .none, .left: .left
      case .center: .center
      case .right: .right
      }
    }
    let empty = [StyledString](repeating: StyledString(), count: titles.count)
    return TextTable(
      titles: titles, rows: rows.dropFirst().map { Array(($0 + empty).prefix(titles.count)) }, sides: sides)
  }

  /// Columns where they have room, else a record for each row; in linear text sentences.
  func layout(_ table: TextTable, _ room: TextRoom) -> [StyledString] {
    if context.isLinear { return sentences(table, room) }
    if let widths = table.columnWidths(in: room.wide) { return table.lines(widths) }
    let records = table.rows.map { row in
      zip(table.titles, row).flatMap { title, cell -> [StyledString] in
        guard !cell.pieces.isEmpty else { return [] }
        let label = title.pieces.isEmpty ? StyledString() : title + StyledString(": ", .strong)
        return (label + cell).wrapped(to: room.prose, hanging: StyledString("  "))
      }
    }
    return Array(records.filter { !$0.isEmpty }.joined(separator: [StyledString()]))
  }

  /// "Table with 2 rows: Sign, Action." and "Row 1. Sign: … Action: …".
  private func sentences(_ table: TextTable, _ room: TextRoom) -> [StyledString] {
    let titles = table.titles.map(\.plain).filter { !$0.isEmpty }.joined(separator: ", ")
    let count = table.rows.count == 1 ? "1 row" : "\(table.rows.count) rows"
    var lines = StyledString("Table with \(count)\(titles.isEmpty ? "" : ": \(titles)").").wrapped(to: room.prose)
    for (index, row) in table.rows.enumerated() {
      var sentence = StyledString("Row \(index + 1).")
      for (title, cell) in zip(table.titles, row) where !cell.plain.isEmpty {
        sentence.append(title.plain.isEmpty ? " " : " \(title.plain): ")
        sentence.pieces += cell.pieces
        if !".!?;:".contains(cell.plain.last ?? ".") { sentence.append(".") }
      }
      lines += sentence.wrapped(to: room.prose)
    }
    return lines
  }
}
