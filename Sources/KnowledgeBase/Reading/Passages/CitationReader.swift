import Diagnostics
import Markdown

/// Finds the citations of a block, `[@key, p. 12; @other]`, with their places; those in code and HTML are text.
enum CitationReader {
  static func citations(in block: Block, of document: Document) -> [Citation] {
    let text = document.source[block.place]
    guard text.contains("[@") else { return [] }
    let base = block.place.lowerBound
    var literal: [Range<Int>] = []
    collectLiteral(block, &literal)
    return CitationSyntax.groups(in: text).flatMap(\.items).compactMap { item in
      let range = base + item.range.lowerBound..<base + item.range.upperBound
      if literal.contains(where: { $0.overlaps(range) }) { return nil }
      return Citation(key: SourceKey(item.key), locator: item.locator, range: range)
    }
  }

  private static func collectLiteral(_ block: Block, _ places: inout [Range<Int>]) {
    switch block.kind {
    case .codeBlock, .html: places.append(block.place)
    case .paragraph, .heading, .quote, .list, .item, .thematicBreak, .table, .tableRow, .tableCell,
      .footnoteDefinition:
      for inline in block.inlines { collectLiteral(inline, &places) }
      for inner in block.blocks { collectLiteral(inner, &places) }
    }
  }

  private static func collectLiteral(_ inline: Inline, _ places: inout [Range<Int>]) {
    switch inline.kind {
    case .code, .html: places.append(inline.place)
    case .text, .softBreak, .lineBreak, .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference:
      for inner in inline.inlines { collectLiteral(inner, &places) }
    }
  }
}
