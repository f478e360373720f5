import Diagnostics
import KnowledgeBase
import Markdown
import Testing

struct PassageReaderTests {
  /// The blocks found by going down along first children `depth` times, then all their siblings.
  private func passage(_ text: String, depth: Int, drop: Int = 0) -> Passage {
    let (document, _) = Document.parse(SourceText(path: "page.md", text))
    var blocks = Array(document.blocks)
    for _ in 0..<depth { blocks = Array(blocks[0].blocks) }
    return PassageReader.passage(of: Array(blocks.dropFirst(drop)), in: document)
  }

  @Test(arguments: [
    ("Text\nmore *text*.", 0, "Text\nmore *text*."),
    ("> Text\n> more.\n>\n> Second.", 1, "Text\nmore.\n\nSecond."),
    (">Text\n>more.", 1, "Text\nmore."),
    ("> Text\nlazy\n> more.", 1, "Text\nlazy\nmore."),
    ("- Text\n  more\n\n  Second", 2, "Text\nmore\n\nSecond"),
    ("- Text\nlazy", 2, "Text\nlazy"),
    ("10. Text\n    more", 2, "Text\nmore"),
    ("- > Text\n  > more", 3, "Text\nmore"),
    ("> - Text\n>   more\n>\n>   - inner", 3, "Text\nmore\n\n- inner"),
    ("- [x] Text\n  more", 2, "Text\nmore"),
    ("> ```\n> code\n>   indented\n> ```", 1, "```\ncode\n  indented\n```"),
    ("-\ttab\n\n\tsecond", 2, "tab\n\nsecond"),
    ("- one\n\n      code\n", 2, "one\n\n    code"),
    ("> | a | b |\n> |---|---|\n> | 1 | 2 |", 1, "| a | b |\n|---|---|\n| 1 | 2 |"),
    ("> Text\r\n> more.\r\n", 1, "Text\nmore."),
    ("    code\n\n    more", 0, "    code\n\n    more"),
  ])
  func `A passage is the source without what the containers put before it`(
    text: String, depth: Int, markdown: String
  ) {
    #expect(passage(text, depth: depth).markdown == markdown)
  }

  @Test func `A passage in its own document has the same plain text`() {
    let texts: [(String, Int)] = [
      ("> Text *and*\n> more.\n>\n> - one\n>   - two\n>\n>     three\n", 1), ("1. a\n\n       code\n\n   b\n", 2),
      ("- > q\n  > r\n\n  s\nt\n", 2),
    ]
    for (text, depth) in texts {
      let passage = passage(text, depth: depth)
      #expect(self.passage(passage.markdown, depth: 0) == passage)
    }
  }

  @Test func `A later block keeps nothing of its list's indent`() {
    #expect(
      passage("- Text\n\n  > Quote\n  > more\n\n      code\n", depth: 2, drop: 1).markdown
        == "> Quote\n> more\n\n    code")
    #expect(passage("- Text\n\n      code\n      more\n", depth: 2, drop: 1).markdown == "    code\n    more")
  }

  @Test func `A cell's escaped bar is a bar`() throws {
    let (document, _) = Document.parse(SourceText(path: "page.md", "| a |\n|---|\n| *x* \\| `y \\| z` |\n"))
    let table = try #require(document.blocks.first)
    let row = try #require(table.blocks.last)
    let cell = try #require(row.blocks.first)
    let passage = PassageReader.passage(of: Array(cell.inlines), in: document)
    #expect(passage == Passage(markdown: "*x* | `y | z`", plain: "x | y | z"))
  }

  @Test(arguments: [
    "- none", "+ 5", "* star", "1. first", "2) second", "> 90 mmHg", "# hash", "###### six", "---", "* * *", "___",
    "~~~",
    "```", "[a]: b", "[^1]: note", "1234567890. no list", "-5", "#tag", "*emphasis*", "[link](a.md)", "1.5",
    "__strong__",
    "`code`", "_emphasis_", "####### seven",
  ])
  func `A cell stays running text when it stands on its own`(text: String) throws {
    let (document, _) = Document.parse(SourceText(path: "page.md", "| a |\n|---|\n| \(text) |\n"))
    let cell = try #require(document.blocks.first?.blocks.last?.blocks.first)
    let passage = PassageReader.passage(of: Array(cell.inlines), in: document)
    let (alone, _) = Document.parse(SourceText(path: "", passage.markdown))
    #expect(Array(alone.blocks).map(\.kind) == [.paragraph])
    #expect(alone.blocks.first?.plainText == passage.plain)
    #expect(passage.plain == cell.plainText)
  }

  @Test func `A callout's first paragraph leaves its marker`() throws {
    let (document, _) = Document.parse(SourceText(path: "page.md", "> [!MYTH]\n> It *breaks*\n> knots.\n>\n> No.\n"))
    let quote = try #require(document.blocks.first)
    let first = try #require(quote.blocks.first)
    let passage = PassageReader.passage(ofCallout: first, in: document)
    #expect(passage == Passage(markdown: "It *breaks*\nknots.", plain: "It breaks knots."))
  }

  @Test func `Nothing is an empty passage`() {
    let (document, _) = Document.parse(SourceText(path: "page.md", ""))
    #expect(PassageReader.passage(of: [Block](), in: document) == Passage(markdown: "", plain: ""))
    #expect(PassageReader.passage(of: [Inline](), in: document) == Passage(markdown: "", plain: ""))
  }
}
