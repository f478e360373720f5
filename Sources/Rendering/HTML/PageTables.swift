import Markdown
import Markup

extension PageWriter {
  /// A table in a region that scrolls by keyboard and has a name of its own.
  mutating func writeTable(_ rows: [Block], _ alignments: [Block.Alignment]) {
    let titles = rows.first.map { row in row.blocks.map(\.plainText).filter { !$0.isEmpty } } ?? []
    markup.startLine()
    markup.open(
      "div",
      [
        "class": "table", "role": "region", "tabindex": "0",
        "aria-label": .text(tableName(titles.isEmpty ? "Table" : "Table: \(titles.joined(separator: ", "))")),
      ])
    markup.literal("\n<table>\n")
    for (index, row) in rows.enumerated() {
      let isHeader = row.kind == .tableRow(isHeader: true)
      if isHeader { markup.literal("<thead>\n") } else if index == 1 { markup.literal("<tbody>\n") }
      markup.literal("<tr>")
      for (column, cell) in row.blocks.enumerated() {
        var attributes: ElementAttributes = [:]
        // A header cell that says nothing heads nothing.
        let name = isHeader && !cell.inlines.isEmpty ? "th" : "td"
        if name == "th" { attributes["scope"] = "col" }
        attributes["class"] = classes(of: cell, column < alignments.count ? alignments[column] : .none)
        markup.open(name, attributes)
        write(cell.inlines)
        markup.close(name)
      }
      markup.literal("</tr>\n")
      if isHeader { markup.literal("</thead>\n") }
    }
    if rows.count > 1 { markup.literal("</tbody>\n") }
    markup.literal("</table>\n</div>\n")
  }

  /// Regions of one page need different names.
  private mutating func tableName(_ name: String) -> String {
    let number = tableNames[name, default: 0] + 1
    tableNames[name] = number
    return number == 1 ? name : "\(name) (\(number))"
  }

  private func classes(of cell: Block, _ alignment: Block.Alignment) -> ElementAttributes.Value? {
    let names = [Self.name(of: alignment), context.cellClass(cell)].compactMap(\.self)
    return names.isEmpty ? nil : .text(names.joined(separator: " "))
  }

  private static func name(of alignment: Block.Alignment) -> String? {
    switch alignment {
    case .none: nil
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}
