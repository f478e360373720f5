import Markup
import Testing

@Suite struct MarkupTextTests {
  @Test func `elements nest as they are written`() {
    var page = MarkupText()
    page.element("ul", ["class": "list"]) { list in
      for word in ["a", "<b>"] { list.element("li", text: word) }
    }
    page.endLine()
    page.startLine()
    page.void("img", ["src": .address("a b.svg?x=1&y='2'"), "alt": "5 > 3"])
    page.void("input", ["type": "checkbox", "checked": .present])
    page.literal("<!-- end -->")
    #expect(
      page.string == """
        <ul class="list"><li>a</li><li>&lt;b&gt;</li></ul>
        <img src="a%20b.svg?x=1&amp;y=&#x27;2&#x27;" alt="5 &gt; 3" /><input type="checkbox" checked="" /><!-- end -->
        """)
  }

  @Test func `what was written apart is appended as markup`() {
    var row = MarkupText()
    row.element("td", text: "&")
    var table = MarkupText()
    table.element("tr") { $0.append(row) }
    #expect(table.string == "<tr><td>&amp;</td></tr>")
  }

  @Test func `an attribute can be set, changed and taken away`() {
    var attributes: ElementAttributes = ["id": "x"]
    attributes["class"] = "a"
    attributes["id"] = "y"
    #expect(attributes == ["id": "y", "class": "a"])
    attributes["id"] = nil
    #expect(attributes == ["class": "a"])
  }
}
