// The flat tree behind `Document`, `Block` and `Inline`: nodes in reading order in one array, their text in one buffer.

package import Diagnostics

/// A parsed text as one array of fixed-size records; a node's subtree is the run of records up to its `next`.
package final class Tree: Sendable {
  /// What a record is; the payload is in its other fields.
  enum Code: UInt8, Sendable {
    case document
    case paragraph, heading, quote, bulletList, orderedList, item, codeBlock, html, thematicBreak
    case table, tableRow, tableCell, footnoteDefinition
    case text, softBreak, lineBreak, code, inlineHTML, emphasis, strong, strikethrough, link, image, footnoteReference
  }

  /// One node. Offsets are UTF-8 offsets into the file (`start`, `end`) or into `text` (`a`, `b`, `c`).
  struct Record: Sendable {
    var start: Int32 = 0
    var end: Int32 = 0
    /// The index just after the subtree.
    var next: Int32 = 0
    /// `a..<b`: the literal, destination, label or alignments. With `inSource` they are offsets into the file.
    var a: Int32 = 0
    var b: Int32 = 0
    /// `b..<c`: a link's title, a code block's info string. Else a number: a list's start, a footnote's number.
    var c: Int32 = 0
    var code: Code
    /// A heading's level, a list's tightness, a row's being the header, an item's task.
    var detail: UInt8 = 0
    var inSource = false
  }

  package let source: SourceText
  let records: ContiguousArray<Record>
  let text: ContiguousArray<UInt8>
  /// The index of the first footnote definition; they stand last.
  let firstFootnote: Int32

  init(source: SourceText, records: ContiguousArray<Record>, text: ContiguousArray<UInt8>, firstFootnote: Int32) {
    self.source = source
    self.records = records
    self.text = text
    self.firstFootnote = firstFootnote
  }

  /// The tree of a file that is not read.
  convenience init(emptyOf source: SourceText, body: Range<Int>) {
    let root = Record(
      start: Int32(clamping: body.lowerBound), end: Int32(clamping: body.upperBound), next: 1, code: .document)
    self.init(source: source, records: [root], text: [], firstFootnote: 1)
  }

  func string(_ record: Record) -> String {
    let range = Int(record.a)..<Int(record.b)
    return record.inSource
      ? String(decoding: source.utf8[range], as: UTF8.self) : String(decoding: text[range], as: UTF8.self)
  }

  /// The second text of a record: a title or an info string.
  func secondString(_ record: Record) -> String {
    String(decoding: text[Int(record.b)..<Int(record.c)], as: UTF8.self)
  }
}
