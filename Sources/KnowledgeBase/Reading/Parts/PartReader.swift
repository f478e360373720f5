import Diagnostics
import Markdown

/// Reads a section's structured parts: its tables, its steps, its misconceptions.
enum PartReader {
  static func read(_ cut: SectionReader.Cut, context: PageContext) -> (parts: PageParts, diagnostics: [Diagnostic]) {
    var tables = TableReader(context: context, section: cut.section.id)
    var parts = PageParts()
    var diagnostics: [Diagnostic] = []
    for block in cut.body {
      switch block.kind {
      case .table: tables.read(block)
      case .list(let list):
        if case .ordered = list.style, cut.section.classes.contains("steps") {
          parts.procedures.append(
            Procedure(
              steps: block.blocks.map { PassageReader.passage(of: Array($0.blocks), in: context.document) },
              section: cut.section.id, range: block.place))
        }
      case .quote:
        let (misconception, found) = misconception(block, cut: cut, context: context)
        if let misconception { parts.misconceptions.append(misconception) }
        diagnostics += found
      case .paragraph, .heading, .item, .codeBlock, .html, .thematicBreak, .tableRow, .tableCell, .footnoteDefinition:
        continue
      }
    }
    parts.add(tables.parts)
    return (parts, diagnostics + tables.diagnostics)
  }

  /// A `[!MYTH]` quote: the claim, and behind it what is true.
  private static func misconception(
    _ quote: Block, cut: SectionReader.Cut, context: PageContext
  ) -> (Misconception?, [Diagnostic]) {
    let blocks = Array(quote.blocks)
    guard let first = blocks.first, case .paragraph = first.kind,
      let marker = CalloutSyntax(startOf: first.plainText)
    else { return (nil, []) }
    let place = Place(path: context.path, range: quote.place)
    guard let kind = marker.kind else {
      let known = CalloutSyntax.Kind.allCases.map { $0.rawValue.uppercased() }
      return (
        nil,
        [
          Diagnostic(
            "unknown-callout", .warning, "no callout is called '\(marker.word)'", at: place,
            help: Nearest.name(to: marker.word.uppercased(), in: known).map { "did you mean '\($0)'?" }
              ?? "known are \(known.joined(separator: ", "))")
        ]
      )
    }
    guard kind == .myth else { return (nil, []) }
    let claim = PassageReader.passage(ofCallout: first, in: context.document)
    let rest = PassageReader.passage(of: Array(blocks.dropFirst()), in: context.document)
    if claim.plain.isEmpty || rest.plain.isEmpty {
      return (
        nil,
        [
          Diagnostic(
            "myth-without-correction", .error, "a misconception needs a claim and a correction", at: place,
            help: "write the claim as the first paragraph and what is true as the next")
        ]
      )
    }
    return (
      Misconception(claim: claim, correction: rest, section: cut.section.id, range: quote.place), []
    )
  }
}
