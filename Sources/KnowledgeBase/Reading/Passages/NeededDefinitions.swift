import Diagnostics
import Markdown

extension Document {
  /// The definitions of links and footnotes that a part of the text refers to and that stand outside of it, as Markdown
  /// that can be put behind the part to read it on its own. With `fromInside` those that stand in it too, for who reads
  /// it piece by piece.
  func definitions(neededBy range: Range<Int>, fromInside: Bool = false) -> String {
    var needed = NeededDefinitions(document: self, range: range, fromInside: fromInside)
    for block in blocks where block.place.overlaps(range) { needed.add(block, within: range) }
    return needed.definitions.joined(separator: "\n\n")
  }
}

/// Collects what a part of a text refers to.
private struct NeededDefinitions {
  let document: Document
  let range: Range<Int>
  let fromInside: Bool
  private let text: String
  private(set) var definitions: [String] = []
  private var labels: Set<String> = []

  init(document: Document, range: Range<Int>, fromInside: Bool) {
    self.document = document
    self.range = range
    self.fromInside = fromInside
    text = document.source[range]
  }

  mutating func add(_ block: Block, within range: Range<Int>?) {
    for inline in block.inlines { add(inline, within: range) }
    for inner in block.blocks { add(inner, within: range) }
  }

  private mutating func add(_ inline: Inline, within range: Range<Int>?) {
    if let range, !range.overlaps(inline.place) { return }
    switch inline.kind {
    case .link(let destination, let title), .image(let destination, let title):
      if let label = label(of: inline) { addLink(label, destination, title) }
      for inner in inline.inlines { add(inner, within: range) }
    case .footnoteReference(let label, _): addFootnote(label)
    case .emphasis, .strong, .strikethrough: for inner in inline.inlines { add(inner, within: range) }
    case .text, .softBreak, .lineBreak, .code, .html: break
    }
  }

  /// What a reference is called: the last brackets of `[text][label]`, or the only ones of `[label]` and `[label][]`.
  private func label(of link: Inline) -> String? {
    var source = link.sourceText[...]
    guard source.hasSuffix("]"), let first = source.firstIndex(of: "[") else { return nil }
    if source.hasSuffix("[]") { source.removeLast(2) }
    source = source[source.index(after: first)...].dropLast()
    guard let inner = source.ranges(of: "][").last else { return String(source) }
    return String(source[inner.upperBound...])
  }

  private mutating func addLink(_ label: String, _ destination: String, _ title: String) {
    guard fromInside || !text.contains("[\(label)]:"), labels.insert(label).inserted else { return }
    let target = Self.escaped(destination, "<>")
    definitions.append("[\(label)]: <\(target)>" + (title.isEmpty ? "" : " \"\(Self.escaped(title, "\""))\""))
  }

  private mutating func addFootnote(_ label: String) {
    guard labels.insert("^" + label).inserted,
      let footnote = document.footnotes.first(where: { $0.kind == .footnoteDefinition(label: label) })
    else { return }
    if fromInside || !range.contains(footnote.place.lowerBound) { definitions.append(footnote.sourceText) }
    add(footnote, within: nil)
  }

  private static func escaped(_ text: String, _ signs: String) -> String {
    var escaped = ""
    for character in text {
      if character == "\\" || signs.contains(character) { escaped.append("\\") }
      escaped += character == "&" ? "&amp;" : String(character)
    }
    return escaped
  }
}
