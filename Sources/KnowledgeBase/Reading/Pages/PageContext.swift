import Diagnostics
import Markdown

/// What the readers of a page's parts need to know of it.
struct PageContext {
  let document: Document
  let declaration: LibraryDeclaration
  let topic: TopicID

  var path: String { document.source.path }

  /// The page that a destination leads to; nil for anything else.
  func topic(ofLink destination: String) -> TopicID? {
    guard let path = LinkPath.resolve(destination, from: path).path, path.hasSuffix(".md") else { return nil }
    return PagePath(path, isPlainFolder: declaration.isPlainFolder).id
  }

  func passage(ofCell cell: Block) -> Passage { PassageReader.passage(of: Array(cell.inlines), in: document) }

  /// A cell's text and the first page that it links to.
  func mention(of cell: Block) -> Mention {
    var topic: TopicID?
    for inline in cell.inlines.descendants where topic == nil {
      if case .link(let destination, _) = inline.kind { topic = self.topic(ofLink: destination) }
    }
    return Mention(text: passage(ofCell: cell), topic: topic)
  }

  func citations(in block: Block) -> [Citation] { CitationReader.citations(in: block, of: document) }

  /// Links and pictures of a block's running text.
  func links(in block: Block) -> [PageLink] {
    var links: [PageLink] = []
    for leaf in block.leaves {
      for inline in leaf.inlines.descendants {
        switch inline.kind {
        case .link(let destination, _): links.append(link(destination, isImage: false, inline.place))
        case .image(let destination, _): links.append(link(destination, isImage: true, inline.place))
        case .text, .softBreak, .lineBreak, .code, .html, .emphasis, .strong, .strikethrough, .footnoteReference:
          continue
        }
      }
    }
    return links
  }

  private func link(_ destination: String, isImage: Bool, _ range: Range<Int>) -> PageLink {
    let (path, anchor) = LinkPath.resolve(destination, from: path)
    return PageLink(path: path, anchor: anchor, destination: destination, isImage: isImage, range: range)
  }
}

/// What the sections of a page add up to.
struct PageParts {
  var evidence: [EvidenceStatement] = []
  var contraindications: [Contraindication] = []
  var redFlags: [RedFlag] = []
  var events: [Event] = []
  var comparisons: [Comparison] = []
  var procedures: [Procedure] = []
  var records: [RecordRow] = []
  var misconceptions: [Misconception] = []

  mutating func add(_ other: PageParts) {
    evidence += other.evidence
    contraindications += other.contraindications
    redFlags += other.redFlags
    events += other.events
    comparisons += other.comparisons
    procedures += other.procedures
    records += other.records
    misconceptions += other.misconceptions
  }
}

extension Children<Inline> {
  /// All inlines below, each before its own.
  var descendants: [Inline] {
    var found: [Inline] = []
    for inline in self {
      found.append(inline)
      found += inline.inlines.descendants
    }
    return found
  }
}

extension Block {
  /// The blocks of running text in and below this one.
  var leaves: [Block] {
    var leaves: [Block] = inlines.isEmpty ? [] : [self]
    for block in blocks { leaves += block.leaves }
    return leaves
  }
}
