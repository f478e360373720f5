import Diagnostics
import Glibc
import Testing

@testable import Markdown

/// Inputs in which cmark is quadratic: each is refused, or read in far less than a second.
@Suite(.serialized) struct LimitsTests {
  struct Hostile: CustomTestStringConvertible, Sendable {
    var name: String
    var text: @Sendable (_ count: Int) -> String
    /// The largest count whose text is within the limit of size.
    var counts: [Int] = [2_000, 20_000]

    var testDescription: String { name }
  }

  static let hostile: [Hostile] = [
    Hostile(name: "wide table, short rows") {
      "\(String(repeating: "a|", count: $0))\n\(String(repeating: "-|", count: $0))\n"
        + String(repeating: "b\n", count: $0)
    },
    Hostile(name: "wide rows in a narrow table") { "a|b\n-|-\n" + String(repeating: "|", count: $0) },
    Hostile(name: "lines like a table's second") { String(repeating: ":-\n:-|:-\n", count: $0) },
    Hostile(name: "lines like a table's second, and marks that are text") {
      String(repeating: ":-\n:-|:-\n     >\n", count: $0)
    },
    Hostile(name: "full rows and short rows") { count in
      String(repeating: "a|", count: 400) + "\n" + String(repeating: "-|", count: 400) + "\n"
        + String(repeating: String(repeating: "|", count: 499) + "\nb\n", count: count / 40)
    },
    Hostile(name: "quotes, then emphasis") { String(repeating: ">", count: $0) + String(repeating: "a*", count: $0) },
    Hostile(name: "lists, then blank lines") {
      String(repeating: " -", count: $0) + " x" + String(repeating: "\n", count: $0)
    },
    Hostile(name: "lists, then blank lines of carriage returns") {
      String(repeating: "- ", count: $0) + "x" + String(repeating: "\r", count: $0)
    },
    Hostile(name: "indented lists") { count in
      (0..<min(count, 1_200)).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    },
    Hostile(name: "footnotes in footnotes") { String(repeating: "[^a]: ", count: $0) + "x\n" },
    Hostile(name: "images opened") { String(repeating: "![[]()", count: $0) },
    Hostile(name: "brackets opened") { String(repeating: "[", count: $0) },
    Hostile(name: "brackets opened and closed") {
      String(repeating: "[", count: $0) + "a" + String(repeating: "]", count: $0)
    },
    Hostile(name: "brackets and parentheses") { String(repeating: "[ (](", count: $0) },
    Hostile(name: "links opened") { String(repeating: "[a](", count: $0) },
    Hostile(name: "links in brackets opened") { String(repeating: "[a](<b", count: $0) },
    Hostile(name: "emphasis closed") { String(repeating: "a* ", count: $0) },
    Hostile(name: "emphasis opened") { String(repeating: "*a ", count: $0) },
    Hostile(name: "emphasis of two kinds") { String(repeating: "*a_ ", count: $0) },
    Hostile(name: "emphasis nested") {
      String(repeating: "*a **a ", count: $0) + String(repeating: "b** b*", count: $0)
    },
    Hostile(name: "emphasis and references") { String(repeating: "[^a]*a_", count: $0) },
    Hostile(name: "links and emphasis") { "**x [a*b**c*](d)" + String(repeating: "*a_ [b](c) ", count: $0) },
    Hostile(name: "backticks of growing length") { count in
      (1...min(count, 1_500)).map { "e" + String(repeating: "`", count: $0) }.joined()
    },
    Hostile(name: "comments opened") { String(repeating: "a<!--", count: $0) },
    Hostile(name: "instructions opened") { String(repeating: "a<?", count: $0) },
    Hostile(name: "declarations opened") { String(repeating: "a<!A ", count: $0) },
    Hostile(name: "character data opened") { String(repeating: "a<![CDATA[", count: $0) },
    Hostile(name: "tags opened") { String(repeating: "a<b c=\"", count: $0) },
    Hostile(name: "a long destination, often used") {
      "[a]: /" + String(repeating: "b", count: $0 * 4) + "\n\n" + String(repeating: "[a]", count: $0)
    },
    Hostile(name: "a long destination, defined last") {
      String(repeating: "[a]", count: $0) + "\n\n[a]: /" + String(repeating: "b", count: $0 * 4)
    },
    Hostile(name: "many definitions") { count in
      (0..<count).map { "[a\($0)]: u\n" }.joined() + String(repeating: "[a1]", count: count)
    },
    Hostile(name: "many footnotes") { count in
      (0..<count).map { "[^a\($0)]: u\n\n" }.joined() + (0..<count).map { "[^a\($0)]" }.joined()
    },
    Hostile(name: "entities") { String(repeating: "&a", count: $0) + String(repeating: "&#1114112;", count: $0) },
    Hostile(name: "attributes") { String(repeating: " {a=\"", count: $0) + "}" },
    Hostile(name: "bare addresses") { String(repeating: "http://a(", count: $0) },
    Hostile(name: "setext headings after definitions") { String(repeating: "[a]: /u\n===\n", count: $0) },
    Hostile(name: "references opened after one that is none") { "[\\^a]" + String(repeating: "[^", count: $0) },
    Hostile(name: "line ends") { String(repeating: "\\\n", count: $0) },
    Hostile(name: "zeros") { String(repeating: "a\u{0} *", count: $0) },
  ]

  /// The time that this thread has had, whatever else the machine does.
  private static func processorSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test(arguments: hostile) func `no input takes long`(input: Hostile) {
    for count in input.counts {
      let source = SourceText(path: "a.md", input.text(count))
      let start = Self.processorSeconds()
      _ = Document.parse(source)
      // Debug code; the quadratic cases would take minutes.
      #expect(Self.processorSeconds() - start < 3, "\(count)")
    }
  }

  @Test(arguments: [
    ("wide table, short rows", "input-too-complex"), ("wide rows in a narrow table", "input-too-complex"),
    ("quotes, then emphasis", "input-too-complex"), ("footnotes in footnotes", "input-too-complex"),
    ("images opened", "input-too-complex"), ("a long destination, often used", "input-too-complex"),
    ("a long destination, defined last", "input-too-complex"), ("links and emphasis", "input-too-complex"),
    ("lists, then blank lines", "input-too-complex"), ("indented lists", "input-too-complex"),
  ])
  func `what would take long is refused`(name: String, rule: String) throws {
    let input = try #require(Self.hostile.first { $0.name == name })
    let (document, diagnostics) = Document.parse(SourceText(path: "a.md", input.text(20_000)))
    #expect(diagnostics.map(\.rule.text) == [rule])
    #expect(document.blocks.isEmpty)
    #expect(document.footnotes.isEmpty)
  }

  @Test func `ordinary pages of the largest size are read`() {
    let page = """
      # A heading

      A paragraph with *emphasis*, **strong**, a [link](page.md#part "title"), `code` and a citation [@key, p. 12].

      | Outcome | Compared with | Finding | Source |
      |---|---|---|---|
      | Pain, up to 4 weeks | no treatment | better | [@furlan2015] |

      - an item
        - another

      """
    let text = String(repeating: page, count: (1 << 20) / page.utf8.count)
    let (document, diagnostics) = Document.parse(SourceText(path: "a.md", text))
    #expect(diagnostics.isEmpty)
    #expect(document.blocks.count == (1 << 20) / page.utf8.count * 4)
  }

  @Test func `a file beyond the limit of size is not read`() {
    let (document, diagnostics) = Document.parse(
      SourceText(path: "a.md", utf8: Array(repeating: UInt8(ascii: "a"), count: Limits.bytes + 1)))
    #expect(diagnostics.map(\.rule) == ["file-too-large"])
    #expect(document.blocks.isEmpty)
  }

  @Test func `bytes that are no UTF-8 are said with their place`() {
    let bytes = Array("# Häd\n\ntext ".utf8) + [0xC3, 0x28]
    let (document, diagnostics) = Document.parse(SourceText(path: "a.md", utf8: bytes))
    #expect(diagnostics.map(\.rule) == ["invalid-utf8"])
    #expect(diagnostics.first?.place.range.lowerBound == bytes.count - 2)
    #expect(document.blocks.isEmpty)
  }

  @Test func `levels beyond a hundred are left out`() {
    let text = String(repeating: "> ", count: 150) + "deep\n\nflat"
    let (document, diagnostics) = Document.parse(SourceText(path: "a.md", text))
    #expect(diagnostics.map(\.rule) == ["nesting-too-deep"])
    #expect(document.blocks.count == 2)
    #expect(document.blocks.last?.plainText == "flat")
    var depth = 0
    var block = document.blocks.first
    while let inner = block {
      depth += 1
      block = inner.blocks.first
    }
    #expect(depth == Limits.levels)
  }

  @Test func `text in markup beyond a hundred levels stays`() throws {
    let text = String(repeating: "*a **b ", count: 100) + "deep" + String(repeating: " b** a*", count: 100) + " end"
    let (document, diagnostics) = Document.parse(SourceText(path: "a.md", text))
    #expect(diagnostics.map(\.rule) == ["nesting-too-deep"])
    let block = try #require(document.blocks.first)
    #expect(block.plainText.contains("deep"))
    #expect(block.inlines.last?.plainText == " end")
    #expect(block.inlines.last?.sourceText == " end")
  }

  @Test func `an entity that cmark would follow into freed memory is refused as a footnote`() {
    for text in ["x [&#94;aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]", "x ![&Hat;abc]", "x [&#x5e;] [^n]\n\n[^n]: y"] {
      let (document, diagnostics) = Document.parse(SourceText(path: "a.md", text))
      #expect(diagnostics.first { $0.rule == "caret-entity" }?.place.range.lowerBound == (text.contains("!") ? 4 : 3))
      #expect(document.footnotes.isEmpty)
      #expect(document.blocks.first?.plainText.hasPrefix("x ") == true)
    }
  }
}
