extension Block {
  package var kind: Kind {
    let record = record
    switch record.code {
    case .heading: return .heading(level: Int(record.detail))
    case .quote: return .quote
    case .bulletList: return .list(List(style: .bullet, isTight: record.detail == 1))
    case .orderedList: return .list(List(style: .ordered(start: Int(record.c)), isTight: record.detail == 1))
    case .item: return .item(record.detail == 0 ? .none : record.detail == 1 ? .open : .done)
    case .codeBlock: return .codeBlock(info: tree.secondString(record))
    case .html: return .html
    case .thematicBreak: return .thematicBreak
    case .table: return .table(tree.alignments(record))
    case .tableRow: return .tableRow(isHeader: record.detail == 1)
    case .tableCell: return .tableCell
    case .footnoteDefinition: return .footnoteDefinition(label: tree.string(record))
    case .paragraph, .document, .text, .softBreak, .lineBreak, .code, .inlineHTML, .emphasis, .strong, .strikethrough,
      .link, .image, .footnoteReference:
      return .paragraph
    }
  }

  /// The blocks in it; none in a paragraph, heading or cell, which hold inlines.
  package var blocks: Children<Block> {
    let record = record
    return Children(tree: tree, first: record.code.holdsInlines ? record.next : index + 1, end: record.next)
  }

  /// The running text of a paragraph, heading or cell.
  package var inlines: Children<Inline> {
    let record = record
    return Children(tree: tree, first: record.code.holdsInlines ? index + 1 : record.next, end: record.next)
  }

  /// The text of a code or HTML block; empty for every other.
  package var literal: String {
    let record = record
    switch record.code {
    case .codeBlock, .html: return tree.string(record)
    default: return ""
    }
  }
}

extension Tree.Code {
  /// Whether the children are running text.
  var holdsInlines: Bool {
    switch self {
    case .paragraph, .heading, .tableCell, .emphasis, .strong, .strikethrough, .link, .image: true
    case .document, .quote, .bulletList, .orderedList, .item, .codeBlock, .html, .thematicBreak, .table, .tableRow,
      .footnoteDefinition, .text, .softBreak, .lineBreak, .code, .inlineHTML, .footnoteReference:
      false
    }
  }
}

extension Tree {
  /// The alignments of a table's columns, kept as cmark's letters.
  func alignments(_ record: Record) -> [Block.Alignment] {
    text[Int(record.a)..<Int(record.b)].map { letter in
      switch letter {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }
}
