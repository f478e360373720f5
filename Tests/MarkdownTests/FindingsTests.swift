import Diagnostics
import Testing

@testable import Markdown

@Suite struct FindingsTests {
  /// `rule 'source text'` of each finding.
  private func findings(_ text: String) -> [String] {
    let source = SourceText(path: "a.md", text)
    return Document.parse(source).diagnostics.map { "\($0.rule) '\(source[$0.place.range])'" }
  }

  @Test(arguments: [
    ("See http://a.b/c_d.", ["http://a.b/c_d"]),
    ("(see https://a.b/c(d)), and \"http://e.f?g=h,\"", ["https://a.b/c(d)", "http://e.f?g=h"]),
    ("| a |\n|---|\n| http://a.b | ", ["http://a.b"]),
    ("**http://a.b** and http://a\\_b", ["http://a.b", "http://a\\_b"]),
    ("[http://a.b](c) <http://a.b> `http://a.b` ![http://a.b](c)", []),
    ("xhttp://a.b ftp://a.b http:/a.b", []),
    ("    http://a.b\n\n<!-- http://a.b -->\n\n# A {url=http://a.b}\n\n[a]: http://a.b\n", []),
  ])
  func `bare addresses in running text are found`(text: String, addresses: [String]) {
    #expect(findings(text) == addresses.map { "bare-url '\($0)'" })
  }

  @Test func `a bare address is mended by angle brackets`() throws {
    let source = SourceText(path: "a.md", "See http://a.b/c, or http://d\\_e.")
    let diagnostics = Document.parse(source).diagnostics
    #expect(Mending(of: source, diagnostics).result.text == "See <http://a.b/c>, or http://d\\_e.")
    #expect(Document.parse(Mending(of: source, diagnostics).result).diagnostics.count == 1)
  }

  @Test(arguments: [
    ("Text[^a].\n\n[^a]: Note.\n", []),
    ("Text[^a].\n\n[^b]: Note.\n", ["undefined-footnote '[^a]'", "unused-footnote '[^b]'"]),
    ("Text[^a].\n\n[^a]: Note.\n\n[^A]: Again.\n", ["unused-footnote '[^A]'"]),
    ("Text[^a] [^c d].\n\n> [^b]: Note.\n>\n> - [^c]: x\n\n[^a]: y[^b]", ["unused-footnote '[^c]'"]),
    ("`[^a]` \\[^b]\n\n    [^c]: code\n\n```\n[^d]: code\n```\n", []),
    ("Text\n[^a]:x", ["unused-footnote '[^a]'"]),
    ("# A [^a]\n\n| [^b] |\n|---|\n", ["undefined-footnote '[^a]'", "undefined-footnote '[^b]'"]),
  ])
  func `footnotes without a reference and references without a footnote are found`(text: String, rules: [String]) {
    #expect(findings(text) == rules)
  }

  @Test func `a reference without a footnote names the nearest label`() {
    let source = SourceText(path: "a.md", "Text[^smth2010] and[^smith2010].\n\n[^smith2010]: Note.\n")
    #expect(
      Document.parse(source).diagnostics.map(\.message) == ["no footnote 'smth2010'; did you mean 'smith2010'?"])
  }
}
