extension Inline {
  package var kind: Kind {
    let record = record
    switch record.code {
    case .softBreak: return .softBreak
    case .lineBreak: return .lineBreak
    case .code: return .code(tree.string(record))
    case .inlineHTML: return .html(tree.string(record))
    case .emphasis: return .emphasis
    case .strong: return .strong
    case .strikethrough: return .strikethrough
    case .link: return .link(destination: tree.string(record), title: tree.secondString(record))
    case .image: return .image(destination: tree.string(record), title: tree.secondString(record))
    case .footnoteReference: return .footnoteReference(label: tree.string(record), number: Int(record.c))
    case .text, .document, .paragraph, .heading, .quote, .bulletList, .orderedList, .item, .codeBlock, .html,
      .thematicBreak, .table, .tableRow, .tableCell, .footnoteDefinition:
      return .text(tree.string(record))
    }
  }

  /// The running text inside emphasis, strong, strikethrough, a link or an image (its alternative text).
  package var inlines: Children<Inline> {
    Children(tree: tree, first: index + 1, end: record.next)
  }
}
