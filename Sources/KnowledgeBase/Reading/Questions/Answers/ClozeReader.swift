import Diagnostics
import Markdown

/// Reads a text with gaps from a stem, or from blocks under it.
struct ClozeReader {
  let text: ClozeText
  /// The same with gaps and text without marking.
  let plain: [ClozeText.Segment]
  /// Whether each gap hides something and is closed.
  let isWhole: Bool

  init(_ slice: SourceSlice, plain: String, isStem: Bool, findings: inout QuestionFindings) {
    let scanner = ClozeScanner(slice.bytes)
    text = ClozeText(segments: scanner.segments, isStem: isStem)
    self.plain = ClozeScanner(plain).segments
    var isWhole = scanner.hasGap
    for problem in scanner.problems {
      switch problem {
      case .unnumbered(let range, let insertion, let at):
        let place = slice.place(at..<at).lowerBound
        findings.error(
          "unnumbered-gap", "this gap has no number", at: slice.place(range),
          help: "number it, as {{c1::hidden words}}", mend: [Diagnostic.Edit(place..<place, insertion)])
      case .unclosed(let range):
        isWhole = false
        findings.error(
          "unclosed-gap", "this gap is not closed", at: slice.place(range), help: "write '}}' behind the hidden words")
      case .nested(let range):
        isWhole = false
        findings.error(
          "nested-gap", "a gap stands in a gap", at: slice.place(range), help: "close the outer gap before it")
      case .empty(let range):
        isWhole = false
        findings.error(
          "empty-gap", "this gap hides nothing", at: slice.place(range), help: "write the hidden words behind the '::'")
      }
    }
    self.isWhole = isWhole
  }

  /// A plain text with its gaps shown as `[…]`.
  static func covered(_ plain: String) -> String {
    ClozeScanner(plain).segments.map { segment in
      switch segment {
      case .text(let text): text
      case .gap: "[…]"
      }
    }.joined()
  }
}
