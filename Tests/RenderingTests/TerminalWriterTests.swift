import Diagnostics
import Foundation
import Markdown
import Rendering
import StyledText
import Testing

@Suite struct TerminalWriterTests {
  private static func context(_ width: Int?, linear: Bool = false) -> TerminalContext {
    TerminalContext(
      width: width, isLinear: linear, link: { $0.hasSuffix(".md") ? "file:///library/\($0)" : $0 },
      source: {
        [
          "a1": "First A. On strokes. 2015.",
          "b2": "Second B. On knots, their history and their names, in three volumes. 1999.",
        ][$0]
      })
  }

  private static func lines(_ markdown: String, _ context: TerminalContext) -> [StyledString] {
    var writer = TerminalWriter(context)
    writer.write(parsed(markdown))
    writer.writeNotes()
    return writer.lines
  }

  private static func text(_ markdown: String, _ width: Int?, linear: Bool = false) -> String {
    lines(markdown, context(width, linear: linear)).map(\.plain).joined(separator: "\n")
  }

  // MARK: The sample page

  private static func golden(_ name: String) -> String {
    switch name {
    case "screen 80": text(Sample.page, 80)
    case "screen 40": text(Sample.page, 40)
    case "linear": text(Sample.page, nil, linear: true)
    default:
      lines(Sample.page, context(60)).map {
        Palette(color: true, links: true).print($0).split(separator: "\u{1B}", omittingEmptySubsequences: false)
          .joined(separator: "␛")
      }.joined(separator: "\n")
    }
  }

  @Test(
    "the sample page looks as recorded", .disabled(if: Golden.isRecording),
    arguments: ["screen 80", "screen 40", "linear", "color 60"])
  func golden(name: String) {
    #expect(Self.golden(name) == Golden.texts[name])
  }

  @Test(.enabled(if: Golden.isRecording)) func `what the sample page looks like is recorded`() throws {
    try Golden.record(["screen 80", "screen 40", "linear", "color 60"].map { ($0, Self.golden($0)) })
  }

  // MARK: Cases

  @Test(
    "blocks become lines",
    arguments: [
      ("", ""),
      ("a\nb  \nc", "a b\nc"),
      ("### Three {#id .x}", "Three"),
      ("- a\n- [ ] b\n- [x] c", "• a\n[ ] b\n[x] c"),
      ("9. a\n10. b", " 9. a\n10. b"),
      ("- a\n\n  b\n- c", "• a\n\n  b\n\n• c"),
      ("-\n- a", "•\n• a"),
      ("> a\n>\n> b", "│ a\n│\n│ b"),
      ("> [!TIP]\n> a *b*", "│ Tip: a b"),
      ("> [!NOTE]\n>\n> - a", "│ Note:\n│ • a"),
      ("> [!MYTH]\n> a\n>\n> b\n>\n> c", "│ Myth: a\n│\n│ What is true: b\n│\n│ c"),
      ("> [!MYTH] a", "│ Myth: a"),
      ("```x\na\tb\n\n\tc  d\n```", "    a   b\n\n        c  d"),
      ("a <b>c</b><!-- d -->", "a <b>c</b>"),
      ("<div>\nx\n</div>", "    <div>\n    x\n    </div>"),
      ("<!-- x -->", ""),
      ("![alt](a.svg) ![](b.svg)", "Image: alt (a.svg) Image: (b.svg)"),
      (
        "a [@a1, p. 2; @no;@b2] b [@b2]",
        """
        a [1, p. 2; no; 2] b [2]

        Sources
        ───────

        1. First A. On strokes. 2015.
        2. Second B. On knots, their history and their names, in three volumes. 1999.
        """
      ),
      (
        "a[^x] b[^y] c[^x]\n\n[^x]: X[^y]\n[^y]: Y\n\n    - l",
        """
        a[note 1] b[note 2] c[note 1]

        Notes
        ─────

        1. X[note 2]
        2. Y

           • l
        """
      ),
      ("|A|N|\n|:-|-:|\n|x|1|\n||22|", "A   N\n─  ──\nx   1\n   22"),
      ("|A|\n|-|", "A\n─"),
    ])
  func screen(markdown: String, text: String) {
    #expect(Self.text(markdown, 80) == text)
  }

  @Test(
    "linear text says everything in words",
    arguments: [
      ("## Two", "Heading 2: Two"),
      ("1. a\n2. b", "1. a\n2. b"),
      ("- a\n- [ ] b\n- [x] c", "- a\n- To do: b\n- Done: c"),
      ("> a", "Quote: a"),
      ("> a\n>\n> b", "Quote: a\n\nb\n\nEnd of quote."),
      ("> [!WARNING]\n> a", "Warning: a"),
      ("> [!WARNING]\n> a\n>\n> b", "Warning: a\n\nb\n\nEnd of warning."),
      ("> [!MYTH]\n> a\n>\n> b", "Myth: a\n\nWhat is true: b"),
      ("~~a~~", "(struck out: a)"),
      ("[a](https://x.org) <https://y.org> [b](c.md)", "a (https://x.org) https://y.org b"),
      ("a [@a1]", "a (source 1)\n\nHeading 2: Sources\n\n1. First A. On strokes. 2015."),
      ("```\nx\n```", "Code:\nx"),
      ("---", ""),
      (
        "|Sign|Action||\n|-|-|-|\n|a|b.|c|\n|d|||",
        "Table with 2 rows: Sign, Action.\nRow 1. Sign: a. Action: b. c.\nRow 2. Sign: d."
      ),
      ("|A|\n|-|\n|a|", "Table with 1 row: A.\nRow 1. A: a."),
    ])
  func linear(markdown: String, text: String) {
    #expect(Self.text(markdown, nil, linear: true) == text)
  }

  @Test func `a link leads where the context says, and looks like one`() {
    let line = Self.lines("see [the *page*](a.md)", Self.context(80)).first
    #expect(
      line?.pieces == [.init("see "), .init("the page", .link, link: "file:///library/a.md")])
  }

  @Test func `a table too wide for columns becomes records`() {
    let markdown = "|Condition|What to do|Why|\n|-|-|-|\n|hypersensitivity|consultation|contraindication|\n|a||b|"
    #expect(Self.text(markdown, 60).hasPrefix("Condition         What to do    Why\n"))
    #expect(
      Self.text(markdown, 30) == """
        Condition: hypersensitivity
        What to do: consultation
        Why: contraindication

        Condition: a
        Why: b
        """)
  }

  @Test func `a table may be wider than prose, but not than the screen`() {
    let cell = String(repeating: "word ", count: 60)
    let lines = Self.lines("\(cell)\n\n|A|B|\n|-|-|\n|\(cell)|\(cell)|", Self.context(160))
    #expect((lines.first?.columns ?? 0) <= 100)
    #expect(lines.map(\.columns).max().map { $0 > 140 && $0 <= 160 } == true)
  }

  @Test func `running text of a line of one's own is one line`() {
    var writer = TerminalWriter(Self.context(80))
    let document = parsed("a  \nb `c`\nd")
    #expect(document.blocks.first.map { writer.text(of: $0.inlines, in: document).plain } == "a b c d")
    #expect(writer.lines.isEmpty)
  }

  @Test func `no line is wider than the screen, ends in a blank or holds a control character`() {
    var state: UInt64 = 31
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = [
      "# Heading ", "- ", "12. ", "> ", "> [!CAUTION]\n> ", "> [!MYTH] claim\n>\n> ",
      "|Sign|Meaning|Action|\n|-|:-:|-:|\n|a|b|c|\n", "| \u{1B}[31m long words in a cell | x |\n",
      "effleurage and petrissage ", "Donaudampfschifffahrtsgesellschaftskapitän ", "手技療法 ", "👩‍⚕️ ", "\u{1B}[2J",
      "\u{9B}0m", "\u{7}", "[@a1, p. 3] ", "[^1]", "\n[^1]: note ",
      "[link](https://\u{1B}x.org) ", "`code  with blanks`", "\n\n", "\n", "\n```\n\tlet x = 1\n```\n", "<b>\u{8}</b>",
      "~~x~~ ", "&#27;[31m", "&#155;",
    ]
    for _ in 0..<300 {
      let markdown = (0..<14).map { _ in pieces[random(pieces.count)] }.joined()
      let width: Int? = [40, 57, 80, 200, nil][random(5)]
      let lines = Self.lines(markdown, Self.context(width, linear: random(3) == 0))
      for line in lines {
        #expect(
          line.plain.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control },
          "\(markdown.debugDescription)")
        #expect(line.plain.last != " ", "\(markdown.debugDescription)")
        if let width { #expect(line.columns <= width, "\(markdown.debugDescription)") }
      }
    }
  }
}
