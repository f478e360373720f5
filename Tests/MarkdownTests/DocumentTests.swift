import Diagnostics
import MarkdownSamples
import Testing

@testable import Markdown

@Suite struct DocumentTests {
  @Test func `a page has its blocks, inlines and text`() {
    let (document, _) = Document.parse(
      SourceText(
        path: "a.md",
        """
        ---
        title: A
        ---
        # Title *one*

        Text[^n] with [a link](b.md "t") and ~~gone~~.

        - [x] done
        - [ ] open

        | a | b |
        |:--|--:|
        | 1 | 2 |

        [^n]: The note.
        """))
    #expect(document.frontMatter.map { document.source[$0] } == "title: A\n")
    #expect(document.blocks.count == 4)
    #expect(document.blocks.first?.kind == .heading(level: 1))
    #expect(document.blocks.first?.plainText == "Title one")
    #expect(document.blocks.last?.kind == .table([.left, .right]))
    #expect(document.blocks.last?.plainText == "a b\n1 2")
    #expect(document.footnotes.first?.kind == .footnoteDefinition(label: "n"))
    #expect(document.footnotes.first?.plainText == "The note.")
    let items = document.blocks.flatMap { Array($0.blocks) }.map(\.kind).filter {
      if case .item = $0 { true } else { false }
    }
    #expect(items == [.item(.done), .item(.open)])
    let inlines = document.blocks.flatMap { Array($0.inlines) }.map(\.kind)
    #expect(inlines.contains(.footnoteReference(label: "n", number: 1)))
    #expect(inlines.contains(.link(destination: "b.md", title: "t")))
    #expect(inlines.contains(.strikethrough))
  }

  @Test func `pages read side by side are the pages read one after the other`() async {
    let pages = (0..<400 as Range<UInt64>).map { RandomMarkdown.document(seed: $0) }
    @Sendable func text(_ page: [UInt8]) -> [String] {
      Document.parse(SourceText(path: "a.md", utf8: page)).document.blocks.map(\.plainText)
    }
    let expected = pages.map(text)
    let wrong = await withTaskGroup(of: Int.self) { group in
      for task in 0..<8 {
        group.addTask {
          pages.indices.count { index in
            let page = (index + task * 50) % pages.count
            return text(pages[page]) != expected[page]
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }
}
