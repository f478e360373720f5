import Diagnostics
import Markdown

/// Reads a two-column table as pairs; a row with an empty left cell is an extra wrong answer.
struct MatchReader {
  private(set) var pairs: [MatchPair] = []
  private(set) var extras: [Passage] = []
  private(set) var isComplete = true

  init(_ table: Block, in document: Document, findings: inout QuestionFindings) {
    for row in table.blocks where row.kind == .tableRow(isHeader: false) {
      let cells = row.blocks.map { PassageReader.passage(of: Array($0.inlines), in: document) }
      let left = cells.first ?? Passage(markdown: "", plain: "")
      let right = cells.count > 1 ? cells[1] : Passage(markdown: "", plain: "")
      switch (left.markdown.isEmpty, right.markdown.isEmpty) {
      case (false, false): pairs.append(MatchPair(left: left, right: right))
      case (true, false): extras.append(right)
      case (_, true):
        isComplete = false
        findings.error(
          "match-row-incomplete", "this row has nothing to match", at: row.place,
          help: "fill its right cell; an empty left cell makes an extra wrong answer")
      }
    }
    if isComplete, pairs.count < 2 {
      isComplete = false
      findings.error(
        "too-few-pairs", "matching needs at least two pairs", at: table.place, help: "add rows with both cells filled")
    }
  }
}
