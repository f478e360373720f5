import Diagnostics
import Testing

@testable import Markdown

@Suite struct DefinitionsTests {
  private func needed(_ text: String, by part: String) throws -> String {
    let source = SourceText(path: "a.md", text)
    let range = try #require(text.range(of: part))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return Document.parse(source).document.definitionsNeeded(by: start..<start + part.utf8.count)
  }

  @Test(arguments: [
    ("One.\n\nTwo [a].\n\n[a]: /u 'ti'\n", "Two [a].", "[a]: </u> \"ti\"\n"),
    ("One.\n\nTwo [a].\n\n[a]: /u 'ti'\n", "One.", ""),
    ("x [y](/u) <http://a.b>", "x [y](/u) <http://a.b>", ""),
    ("![x *y*][A b] [A\nb][]\n\n[a b]: <u \\> v>\n", "![x *y*][A b] [A\nb][]", "[A b]: <u \\> v>\n"),
    ("> [a\n> b]\n\n[a b]: /u?x&y\n", "> [a\n> b]", "[a b]: </u?x&amp;y>\n"),
    ("Text[^n].\n\n[^n]: Note.\n", "Text[^n].", "[^n]: Note.\n"),
    ("Text[^n].\n\n[^n]: Note.\n", "Text[^n].\n\n[^n]: Note.", ""),
    (
      "Text[^n].\n\n[^n]: See [a] and[^m].\n\n    More.\n\n[^m]: Other[^n].\n\n[a]: /u\n", "Text[^n].",
      "[a]: </u>\n\n[^n]: See [a] and[^m].\n\n    More.\n\n[^m]: Other[^n].\n"
    ),
    ("> Text[^n].\n>\n> [^n]: Note\n>     goes on.\n", "Text[^n].", "[^n]: Note\n    goes on.\n"),
  ])
  func `a part takes along what it refers to`(text: String, part: String, expected: String) throws {
    #expect(try needed(text, by: part) == expected)
  }

  @Test func `a part with its definitions reads as in its file`() throws {
    let text =
      "# A\n\nSee [one][x \\] y], ![two] and[^1].\n\n[x \\] y]: <a b> \"c \\\" & d\"\n[two]: e\\_f&amp;g\n[^1]: Note [two].\n"
    let (document, _) = Document.parse(SourceText(path: "a.md", text))
    let block = try #require(document.blocks.first { $0.kind == .paragraph })
    let alone = document.source[block.place] + "\n\n" + document.definitionsNeeded(by: block.place)
    let (again, diagnostics) = Document.parse(SourceText(path: "b.md", alone))
    #expect(diagnostics.isEmpty)
    #expect(again.blocks.first?.inlines.map(\.kind) == block.inlines.map(\.kind))
    #expect(again.footnotes.map(\.plainText) == document.footnotes.map(\.plainText))
  }
}

extension String {
  fileprivate func range(of part: String) -> Range<String.Index>? {
    ranges(of: part).first
  }
}
