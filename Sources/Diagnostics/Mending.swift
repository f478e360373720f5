/// The obvious mends of one file, applied.
package struct Mending: Sendable {
  /// The file's text with the mends in it.
  package let result: SourceText
  /// The diagnostics whose edits are in the result.
  package let mended: [Diagnostic]
  /// Those whose edits met an earlier one's or lie outside the text; a second run may mend them.
  package let left: [Diagnostic]

  /// Applies the mends of those diagnostics that are about this file, each wholly or not at all; the earlier wins.
  package init(of source: SourceText, _ diagnostics: [Diagnostic]) {
    var taken: [Diagnostic.Edit] = []
    var mended: [Diagnostic] = []
    var left: [Diagnostic] = []
    for diagnostic in diagnostics where diagnostic.place.path == source.path && !diagnostic.mend.isEmpty {
      // One edit may be part of two mends.
      let new = diagnostic.mend.filter { !taken.contains($0) }
      if Self.fit(taken + new, in: source) {
        taken += new
        mended.append(diagnostic)
      } else {
        left.append(diagnostic)
      }
    }
    result = Self.applied(taken, to: source) ?? source
    self.mended = mended
    self.left = left
  }

  /// The text with all edits made; nil where there is none, two overlap, or one lies outside the text or in a character.
  package static func applied(_ edits: [Diagnostic.Edit], to source: SourceText) -> SourceText? {
    guard !edits.isEmpty, fit(edits, in: source) else { return nil }
    var utf8: [UInt8] = []
    var end = 0
    for edit in inOrder(edits) {
      utf8 += source.utf8[end..<edit.range.lowerBound]
      utf8 += edit.replacement.utf8
      end = edit.range.upperBound
    }
    utf8 += source.utf8[end...]
    return SourceText(path: source.path, utf8: utf8)
  }

  /// By place; what is inserted at one place keeps its order and comes before what is replaced there.
  private static func inOrder(_ edits: [Diagnostic.Edit]) -> [Diagnostic.Edit] {
    edits.enumerated().sorted { one, other in
      let (left, right) = (one.element.range, other.element.range)
      return (left.lowerBound, left.isEmpty ? 0 : 1, one.offset) < (
        right.lowerBound, right.isEmpty ? 0 : 1, other.offset
      )
    }.map(\.element)
  }

  private static func fit(_ edits: [Diagnostic.Edit], in source: SourceText) -> Bool {
    var end = 0
    for edit in inOrder(edits) {
      guard edit.range.lowerBound >= end, edit.range.upperBound <= source.utf8.count else { return false }
      guard isBoundary(edit.range.lowerBound, source), isBoundary(edit.range.upperBound, source) else { return false }
      end = edit.range.upperBound
    }
    return true
  }

  private static func isBoundary(_ offset: Int, _ source: SourceText) -> Bool {
    offset == source.utf8.count || source.utf8[offset] & 0xC0 != 0x80
  }
}
