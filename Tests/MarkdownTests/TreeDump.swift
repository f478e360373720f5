import Diagnostics

@testable import Markdown

/// The tree as lines: kind, place, source text.
func dump(_ text: String) -> String {
  let (document, _) = Document.parse(SourceText(path: "a.md", text))
  var lines: [String] = []
  func show(_ source: String) -> String { source.debugDescription }
  func inline(_ node: Inline, _ depth: Int) {
    lines.append(String(repeating: "  ", count: depth) + "\(node.kind) \(node.place) \(show(node.sourceText))")
    for child in node.inlines { inline(child, depth + 1) }
  }
  func block(_ node: Block, _ depth: Int) {
    lines.append(String(repeating: "  ", count: depth) + "\(node.kind) \(node.place) \(show(node.sourceText))")
    for child in node.blocks { block(child, depth + 1) }
    for child in node.inlines { inline(child, depth + 1) }
  }
  for child in document.blocks { block(child, 0) }
  for child in document.footnotes { block(child, 0) }
  return lines.joined(separator: "\n")
}
