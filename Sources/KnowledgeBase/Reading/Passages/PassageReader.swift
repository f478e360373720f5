internal import Diagnostics
package import Markdown

/// Passages from the tree: the author's Markdown as it would stand on its own, and its plain text.
package enum PassageReader {
  /// The passage of blocks that follow each other.
  package static func passage(of blocks: [Block], in document: Document) -> Passage {
    Passage(markdown: slice(of: blocks, in: document)?.text.withoutBlankEnd ?? "", plain: plain(of: blocks))
  }

  /// The passage of running text, as of a table's cell: `\|`, which only a table needs, is `|` again.
  package static func passage(of inlines: [Inline], in document: Document) -> Passage {
    guard let first = inlines.first, let last = inlines.last else { return Passage(markdown: "", plain: "") }
    let source = SourceSlice(document.source, first.place.lowerBound..<last.place.upperBound).text
    let plain = inlines.map(\.plainText).joined()
    return Passage(
      markdown: source.withoutEscapedBars.trimmingSpaces.escapingBlockStart, plain: plain.trimmingSpaces)
  }

  /// The passage of Markdown that stands on its own.
  package static func passage(ofMarkdown markdown: String) -> Passage {
    let (document, _) = Document.parse(SourceText(path: "", markdown))
    return Passage(markdown: markdown, plain: plain(of: Array(document.blocks)))
  }

  /// The passage of a callout's first paragraph, without the marker.
  package static func passage(ofCallout paragraph: Block, in document: Document) -> Passage {
    let whole = passage(of: [paragraph], in: document)
    return Passage(
      markdown: whole.markdown.withoutCalloutMarker.trimmingSpaces.escapingBlockStart,
      plain: whole.plain.withoutCalloutMarker.trimmingSpaces)
  }

  /// The passage of a paragraph's or heading's text, its attributes left out.
  static func passage(ofText block: Block, in document: Document) -> Passage {
    Passage(
      markdown: slice(ofText: block, in: document).text.trimmingSpaces.escapingBlockStart,
      plain: block.plainTextWithoutAttributes.trimmingSpaces)
  }

  /// The source of a paragraph's or heading's text, its attributes left out.
  static func slice(ofText block: Block, in document: Document) -> SourceSlice {
    let start = block.inlines.first?.place.lowerBound ?? block.place.lowerBound
    let end = block.inlinesWithoutAttributes.last?.place.upperBound ?? start
    return SourceSlice(document.source, start..<max(start, end))
  }

  /// Passages as one, a blank line between them; nil of none.
  static func joined(_ passages: [Passage]) -> Passage? {
    passages.isEmpty
      ? nil
      : Passage(
        markdown: passages.map(\.markdown).joined(separator: "\n\n"),
        plain: passages.map(\.plain).joined(separator: "\n"))
  }

  /// The source of blocks that follow each other; nil of none.
  static func slice(of blocks: [Block], in document: Document) -> SourceSlice? {
    guard let first = blocks.first, let last = blocks.last else { return nil }
    let range = first.place.lowerBound..<max(first.place.lowerBound, last.place.upperBound)
    var isIndentedCode = false
    if case .codeBlock = first.kind {
      let start = document.source.utf8[range].first
      isIndentedCode = start != UInt8(ascii: "`") && start != UInt8(ascii: "~")
    }
    return SourceSlice(document.source, range, isIndentedCode: isIndentedCode)
  }

  private static func plain(of blocks: [Block]) -> String {
    blocks.map(\.plainText).filter { !$0.isEmpty }.joined(separator: "\n").trimmingSpaces
  }
}

extension String {
  /// Without white space at the end.
  fileprivate var withoutBlankEnd: String {
    var rest = self[...]
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  fileprivate var withoutEscapedBars: String {
    guard contains("\\|") else { return self }
    var bytes: [UInt8] = []
    for byte in utf8 {
      if byte == UInt8(ascii: "|"), bytes.last == UInt8(ascii: "\\") { bytes.removeLast() }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  fileprivate var withoutCalloutMarker: String {
    guard let marker = CalloutSyntax(startOf: self) else { return self }
    return String(decoding: Array(utf8)[marker.range.upperBound...], as: UTF8.self)
  }
}
