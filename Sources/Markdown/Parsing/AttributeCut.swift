import Diagnostics

/// Attributes at the end of a paragraph or heading get a record of their own, so that a renderer can leave them out.
extension TreeBuilder {
  /// Cuts the text of the open leaf before its attributes, and the blanks before them.
  ///
  /// cmark may have found markup in them (`{words="*a*"}`); what matters is that the brace that opens them stands in
  /// text of the leaf itself. With an escape or an entity in that text's end they are no attributes.
  mutating func cutAttributes() {
    let end = map.end(cursor.position)
    guard bytes[end - 1] == UInt8(ascii: "}"), let leaf = openIndex, Int(leaf) + 1 < records.count else { return }
    let line = source.lineStarts[source.line(at: end) - 1]
    let start = max(line, Int(records[Int(leaf) + 1].start))
    guard start < end, let brace = Attributes(endOf: start..<end, in: source)?.place.lowerBound else { return }
    var index = Int(leaf) + 1
    while index < records.count, Int(records[index].end) <= brace { index = max(index + 1, Int(records[index].next)) }
    guard index < records.count, records[index].code == .text, Int(records[index].start) <= brace else { return }
    cutText(at: index, brace: brace)
  }

  private mutating func cutText(at index: Int, brace: Int) {
    var before = records[index]
    var cut = brace
    while cut > Int(before.start), bytes[cut - 1].isBlank { cut -= 1 }
    let tail = Int32(cut)..<before.end
    guard before.b - before.a >= Int32(tail.count), before.inSource || endsVerbatim(before, from: cut) else { return }
    var after = before
    after.start = tail.lowerBound
    after.a = before.b - Int32(tail.count)
    after.detail = Tree.attributeMark
    before.end = tail.lowerBound
    before.b = after.a
    guard before.a < before.b else {
      records[index].detail = Tree.attributeMark
      return
    }
    records[index] = before
    after.next = Int32(index + 2)
    for later in index + 1..<records.count { records[later].next += 1 }
    records.insert(after, at: index + 1)
  }
}
