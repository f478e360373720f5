import Diagnostics
import MarkdownSamples
import Testing

@testable import Markdown

/// What holds of every document's places and texts.
@Suite struct PlacesTests {
  @Test func `blocks and inlines lie in their parents and in order, in 20,000 random documents`() {
    for seed in 0..<20_000 as Range<UInt64> {
      let bytes = RandomMarkdown.document(seed: seed)
      guard let fault = PlaceCheck.fault(in: bytes) else { continue }
      Issue.record("seed \(seed): \(fault)\n\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      return
    }
  }

  @Test func `plain text is cmark's literals`() {
    for seed in 0..<5_000 as Range<UInt64> {
      let bytes = RandomMarkdown.document(seed: seed)
      let (document, _) = Document.parse(SourceText(path: "a.md", utf8: bytes))
      var texts: [String] = []
      func collect(_ block: Block) {
        if block.record.code.holdsInlines { texts.append(block.inlines.plainText) }
        for child in block.blocks { collect(child) }
      }
      for block in document.blocks { collect(block) }
      for block in document.footnotes { collect(block) }
      let expected = CMarkOracle.leafTexts(of: bytes[document.body])
      guard texts != expected else { continue }
      Issue.record("seed \(seed): \(texts) instead of \(expected)")
      return
    }
  }
}
