import Markdown
import Testing

@Suite struct CitationSyntaxTests {
  /// A group as `range: key (locator), …`.
  private func said(_ text: String) -> [String] {
    CitationSyntax.groups(in: text).map { group in
      let items = group.items.map { $0.key + ($0.locator.map { " (\($0))" } ?? "") }
      return "\(group.range.lowerBound)-\(group.range.upperBound): \(items.joined(separator: ", "))"
    }
  }

  @Test(
    "citations are found as Pandoc writes them",
    arguments: [
      ("[@a]", ["0-4: a"]),
      ("é [@furlan2015].", ["3-16: furlan2015"]),
      ("[@a, p. 12; @b]", ["0-15: a (p. 12), b"]),
      ("[@a;@b ; @c,  pp. 3–5 ]", ["0-25: a, b, c (pp. 3–5)"]),
      ("[@a,\np. 12]", ["0-11: a (p. 12)"]),
      ("[@nice-ng158] [@doi:10.1/x_y] [@müller_2]", ["0-13: nice-ng158", "14-29: doi:10.1/x_y", "30-42: müller_2"]),
      ("[@a,]", ["0-5: a"]),
      ("[@a.]", []),
      ("[@a [@b]", ["4-8: b"]),
      ("[@] [@ a] [@a;] [@a p. 3] [a@b.c] [see @a] @a [@a", []),
      ("[@a]; [@b]", ["0-4: a", "6-10: b"]),
      ("", []),
    ] as [(String, [String])])
  func found(text: String, groups: [String]) {
    #expect(said(text) == groups)
  }

  @Test func `a citation knows where its key stands`() {
    let text = "“x” [@a1, p. 2; @b-2]"
    let utf8 = Array(text.utf8)
    let keys = CitationSyntax.groups(in: text).flatMap(\.items).map { String(decoding: utf8[$0.range], as: UTF8.self) }
    #expect(keys == ["@a1", "@b-2"])
  }
}

@Suite struct CalloutSyntaxTests {
  @Test(
    "a marker opens a callout",
    arguments: [
      ("[!NOTE]", "NOTE", .note, 7),
      ("[!myth]\nclaim", "myth", .myth, 8),
      ("[!Caution] now", "Caution", .caution, 11),
      ("[!TIP][!NOTE]", "TIP", .tip, 6),
      ("[!DANGER] x", "DANGER", nil, 10),
    ] as [(String, String, CalloutSyntax.Kind?, Int)])
  func marker(text: String, word: String, kind: CalloutSyntax.Kind?, end: Int) throws {
    let marker = try #require(CalloutSyntax(startOf: text))
    #expect(marker.word == word && marker.kind == kind && marker.range == 0..<end)
  }

  @Test(
    "other brackets are text",
    arguments: ["", "[!]", "[! NOTE]", "[NOTE]", " [!NOTE]", "[!NO TE]", "[!NOTE", "x [!NOTE]", "[!1]"])
  func text(text: String) {
    #expect(CalloutSyntax(startOf: text) == nil)
  }
}
