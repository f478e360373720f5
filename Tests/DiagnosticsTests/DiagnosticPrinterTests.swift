import Diagnostics
import StyledText
import Testing

@Suite struct DiagnosticPrinterTests {
  private func printed(_ diagnostic: Diagnostic, _ sources: SourceText..., width: Int = 120) -> String {
    DiagnosticPrinter(width: width) { path in sources.first { $0.path == path } }.print(diagnostic).plain
  }

  @Test func `a finding names its place, shows the line, and says the way out`() {
    let text = MarkedText("# Effleurage\n\n- ①[ ]② Petrissage\n")
    let diagnostic = Diagnostic(
      "choice-without-key", .error, "no option is marked as right", at: text.place(),
      help: "mark the best option with [x]")
    #expect(
      printed(diagnostic, text.source) == """
        page.md:3:3: error: no option is marked as right [choice-without-key]
            3 | - [ ] Petrissage
              |   ^~~
          help: mark the best option with [x]
        """)
  }

  @Test(
    "the caret stands under the place, by display width",
    arguments: [
      ("①abc②", "    1 | abc", "      | ^~~"),
      ("ab①", "    1 | ab", "      |   ^"),
      ("手技 ①療法② x", "    1 | 手技 療法 x", "      |      ^~~~"),
      ("e\u{301}①x②", "    1 | e\u{301}x", "      |  ^"),
      ("\t①x②\u{1B}", "    1 | \tx\u{1B}", "      |  ^"),
      ("①one\ntwo②", "    1 | one", "      | ^~~"),
      ("one\r\n①②two\r\n", "    2 | two", "      | ^"),
      ("one\n①", "    2 | ", "      | ^"),
    ])
  func caret(marked: String, excerpt: String, caret: String) {
    let text = MarkedText(marked)
    let lines = printed(Diagnostic("a-rule", .warning, "said", at: text.place()), text.source).split(separator: "\n")
    #expect(lines.dropFirst().map(String.init) == [excerpt, caret])
  }

  @Test func `notes and the changed line follow`() {
    let text = MarkedText("### One {#①a②}\n\ntext\n\n### Two {#③a④}\n")
    let diagnostic = Diagnostic(
      "duplicate-id", .error, "'a' names two questions", at: text.place(2),
      notes: [.init("the first is here", at: text.place(0)), .init("history follows the id")],
      mend: [.init(text.place(2).range, "a-2")])
    #expect(
      printed(diagnostic, text.source) == """
        page.md:5:11: error: 'a' names two questions [duplicate-id]
            5 | ### Two {#a}
              |           ^
        page.md:1:11: note: the first is here
            1 | ### One {#a}
              |           ^
        note: history follows the id
            5 + ### Two {#a-2}
        """)
  }

  @Test func `of a line that is too long the part around the place is shown`() {
    let text = MarkedText(String(repeating: "word ", count: 400) + "①here②" + String(repeating: " more", count: 400))
    let lines = printed(Diagnostic("a-rule", .note, "said", at: text.place()), text.source, width: 60).split(
      separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= 60 })
    #expect(lines[1].hasPrefix("    1 | …") && lines[1].hasSuffix("…"))
    let column = lines[2].prefix { $0 != "^" }.count
    #expect(lines[1].dropFirst(column).hasPrefix("here more"))
    #expect(lines[2].hasSuffix("^~~~"))
  }

  @Test func `a file that is not there, and a place beyond its end, are still said`() {
    let place = Place(path: "gone.md", range: 5..<9)
    #expect(printed(Diagnostic("a-rule", .error, "said", at: place)) == "gone.md: error: said [a-rule]")
    let source = SourceText(path: "gone.md", "x\n")
    #expect(
      printed(Diagnostic("a-rule", .error, "said", at: place), source)
        == "gone.md:2:1: error: said [a-rule]\n    2 | \n      | ^")
  }

  @Test func `any place in any bytes can be shown`() {
    var state: UInt64 = 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<300 {
      let bytes = (0..<random(200)).map { _ in [UInt8(ascii: "a"), 0x0A, 0xE6, 0x89, 0x8B, 0xFF, 0x09, 0x20][random(8)]
      }
      let start = random(bytes.count + 2)
      let place = Place(path: "p", range: start..<start + random(200))
      let lines = printed(
        Diagnostic("a-rule", .error, "said", at: place), SourceText(path: "p", utf8: bytes), width: 50
      )
      .split(separator: "\n")
      #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= 50 })
    }
  }

  @Test func `scripts get the place as line and column`() {
    let text = MarkedText("é手①x②")
    let entry = DiagnosticEntry(Diagnostic("a-rule", .warning, "said", at: text.place()), in: text.source)
    #expect(entry.file == "page.md" && entry.line == 1 && entry.column == 3)
    #expect(entry.severity == "warning" && entry.rule == "a-rule" && entry.message == "said")
  }
}
