import Diagnostics
import Testing

@testable import Markdown

@Suite struct AttributesTests {
  private func heading(_ text: String) -> Block? {
    Document.parse(SourceText(path: "a.md", text)).document.blocks.first
  }

  @Test func `an id, classes and pairs are read with their places`() throws {
    let text = "# Deep vein {#dvt .steps level=2 aliases=\"DVT; a clot\"}"
    let block = try #require(heading(text))
    let attributes = try #require(block.attributes)
    #expect(attributes.id?.text == "dvt")
    #expect(attributes.classes.map(\.text) == ["steps"])
    #expect(attributes["level"]?.text == "2")
    #expect(attributes["aliases"]?.text == "DVT; a clot")
    #expect(attributes["aliases"].map { block.tree.source[$0.place] } == "DVT; a clot")
    #expect(attributes.id.map { block.tree.source[$0.place] } == "dvt")
    #expect(block.tree.source[attributes.place] == "{#dvt .steps level=2 aliases=\"DVT; a clot\"}")
    #expect(block.plainTextWithoutAttributes == "Deep vein")
    #expect(block.plainText == "Deep vein {#dvt .steps level=2 aliases=\"DVT; a clot\"}")
  }

  @Test(arguments: [
    ("# A *b* {.c} ##", "A b"),
    ("Text {.fixed}", "Text"),
    ("Text\n{.fixed}", "Text"),
    ("Text wraps\nhere {.fixed}", "Text wraps here"),
    ("Title {words=\"*a* b\"}\n===", "Title"),
    ("A&amp;B \\* {: #x}", "A&B *"),
    ("{#alone}", ""),
    ("- An option {.fixed}", "An option"),
  ])
  func `the text before them is given without them`(text: String, plain: String) throws {
    var block = try #require(heading(text))
    if case .list = block.kind { block = try #require(block.blocks.first) }
    #expect(block.attributes != nil)
    let leaf = block.blocks.first ?? block
    #expect(leaf.plainTextWithoutAttributes == plain)
  }

  @Test(arguments: [
    "Hide {{c1::this}}", "Hide {{c1::this::hint}}", "# A {}", "# A { }", "# A {b}", "# A {#}", "# A{#b}", "# A {#b} c",
    "# A `{#b}`", "# A \\{#b}", "# A {#b", "# A {k=\"v}", "# A {#b#c}", "# *A {k=\"v*\"}",
  ])
  func `other braces are text`(text: String) throws {
    let block = try #require(heading(text))
    #expect(block.attributes == nil)
    #expect(block.plainTextWithoutAttributes == block.plainText)
  }
}
