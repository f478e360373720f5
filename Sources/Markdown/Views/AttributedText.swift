import Diagnostics

extension Block {
  /// The attributes at the end of the text of a heading, of a paragraph, or of an item's first paragraph.
  package var attributes: Attributes? {
    let record = record
    if record.code == .item { return blocks.first.flatMap { $0.record.code == .paragraph ? $0.attributes : nil } }
    guard let cut = tree.attributeText(in: index) else { return nil }
    let text = tree.records[Int(cut)]
    let end = tree.source.utf8[..<Int(record.end)].lastIndex(of: UInt8(ascii: "}")) ?? Int(text.start)
    return Attributes(endOf: Int(text.start)..<end + 1, in: tree.source)
  }

  /// The running text up to the attributes at its end.
  package var inlinesWithoutAttributes: Children<Inline> {
    guard let cut = tree.attributeText(in: index) else { return inlines }
    // Attributes on a line of their own take the break before them along.
    let isAlone = cut > index + 1 && tree.records[Int(cut - 1)].code == .softBreak
    return Children(tree: tree, first: index + 1, end: isAlone ? cut - 1 : cut)
  }

  /// The plain text up to the attributes at its end.
  package var plainTextWithoutAttributes: String { inlinesWithoutAttributes.plainText }
}

extension Tree {
  /// The record at which the attributes of a leaf begin; `TreeBuilder` has cut the text there.
  func attributeText(in leaf: Int32) -> Int32? {
    let end = records[Int(leaf)].next
    guard records[Int(leaf)].code.holdsInlines else { return nil }
    var index = leaf + 1
    while index < end {
      let record = records[Int(index)]
      if record.code == .text, record.detail == Tree.attributeMark { return index }
      index = record.next
    }
    return nil
  }

  /// The detail of a text with which attributes begin.
  static var attributeMark: UInt8 { 1 }
}
