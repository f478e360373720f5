import Diagnostics

extension Block {
  /// The attributes at the end of the text of a paragraph, of a heading, or of an item's first paragraph.
  package var attributes: Attributes? {
    if case .item = kind { return blocks.first.flatMap { $0.kind == .paragraph ? $0.attributes : nil } }
    guard let last = inlines.last else { return nil }
    let end = last.place.upperBound
    let line = tree.source.lineStarts[tree.source.line(at: end) - 1]
    guard let attributes = Attributes(endOf: max(line, place.lowerBound)..<end, in: tree.source) else { return nil }
    return attributes
  }
}
