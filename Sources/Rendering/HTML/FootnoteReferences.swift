import Markdown

/// Which of a footnote's references each reference is: cmark counts them where they stand in the file, definitions
/// among the rest, but writes the definitions last.
struct FootnoteReferences {
  /// For each reference in the order of writing, its 1-based number among those of its footnote.
  private var uses: [Int] = []
  private var counts: [Int: Int] = [:]
  private var written = 0

  init() {}

  init(in document: Document) {
    var found: [(number: Int, offset: Int)] = []
    for block in document.blocks { Self.find(in: block, &found) }
    for block in document.footnotes { Self.find(in: block, &found) }
    uses = [Int](repeating: 1, count: found.count)
    for index in found.indices.sorted(by: { (found[$0].offset, $0) < (found[$1].offset, $1) }) {
      counts[found[index].number, default: 0] += 1
      uses[index] = counts[found[index].number, default: 1]
    }
  }

  /// The number of the reference that is written next.
  mutating func next() -> Int {
    defer { written += 1 }
    return written < uses.count ? uses[written] : 1
  }

  func count(of number: Int) -> Int { counts[number] ?? 0 }

  private static func find(in block: Block, _ found: inout [(number: Int, offset: Int)]) {
    for inline in block.inlines { find(in: inline, &found) }
    for inner in block.blocks { find(in: inner, &found) }
  }

  private static func find(in inline: Inline, _ found: inout [(number: Int, offset: Int)]) {
    switch inline.kind {
    case .footnoteReference(_, let number): found.append((number, inline.place.lowerBound))
    case .emphasis, .strong, .strikethrough, .link: for inner in inline.inlines { find(in: inner, &found) }
    case .text, .softBreak, .lineBreak, .code, .html, .image: break
    }
  }
}
