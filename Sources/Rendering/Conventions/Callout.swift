import Markdown

/// A quote that begins with a marker, taken apart.
struct Callout {
  let marker: CalloutSyntax
  /// What the marker's paragraph says after it; empty where it stands alone.
  let lead: [RunningText]
  /// The blocks after the marker's paragraph.
  let rest: [Block]

  /// nil where the quote has no marker.
  init?(_ quote: Block) {
    guard let first = quote.blocks.first, first.kind == .paragraph else { return nil }
    var parts = RunningText.parts(of: first.inlines)
    guard case .text(let text)? = parts.first, let marker = CalloutSyntax(startOf: text) else { return nil }
    let after = String(Substring(text.utf8.dropFirst(marker.range.upperBound)))
    if after.isEmpty { parts.removeFirst() } else { parts[0] = .text(after) }
    self.marker = marker
    lead = parts
    rest = Array(quote.blocks.dropFirst())
  }

  /// The word that says what kind of callout it is.
  var title: String {
    switch marker.kind {
    case .note: "Note"
    case .tip: "Tip"
    case .important: "Important"
    case .warning: "Warning"
    case .caution: "Caution"
    case .myth: "Myth"
    case nil: marker.word.prefix(1).uppercased() + marker.word.dropFirst().lowercased()
    }
  }

  /// What stands over the correction of a myth.
  static let truth = "What is true"
}
