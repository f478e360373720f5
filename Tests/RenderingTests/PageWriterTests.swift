import Markdown
import Markup
import Rendering
import Testing

@Suite struct PageWriterTests {
  /// A site that has one page, one image and two sources.
  private static let context = PageContext(
    idPrefix: "s-", headingOffset: 1,
    anchor: { $0.attributes?.id?.text ?? Slug.github(of: $0.plainTextWithoutAttributes) },
    link: { destination in
      destination.hasSuffix(".md") ? (destination == "strokes.md" ? "../a/strokes.html" : nil) : destination
    },
    image: { $0 == "back.svg" ? PageImage(address: "../figures/back.svg", size: .init(width: 40, height: 30)) : nil },
    source: {
      [
        "a1": CitedSource(text: "First & best.", link: .init(address: "https://x.org/a1", text: "x.org/a1")),
        "b2": CitedSource(text: "Second"),
      ][$0]
    }
  )

  private func html(_ markdown: String) -> String {
    var writer = PageWriter(Self.context)
    writer.write(parsed(markdown))
    return writer.markup.string
  }

  @Test(
    "a page reads the conventions and gives everything a name",
    arguments: [
      ("# One *two* {#one .steps level=1}", "<h2 id=\"s-one\">One <em>two</em></h2>\n"),
      ("###### Six", "<h6 id=\"s-six\">Six</h6>\n"),
      ("## A\n## A", "<h3 id=\"s-a\">A</h3>\n<h3 id=\"s-a-2\">A</h3>\n"),
      (
        "a & <b>b</b> ~~c~~ `d<`  \ne", "<p>a &amp; &lt;b&gt;b&lt;/b&gt; <del>c</del> <code>d&lt;</code><br />\ne</p>\n"
      ),
      (
        "<div onclick=\"x\">\ny\n</div>",
        "<pre tabindex=\"0\"><code>&lt;div onclick=&quot;x&quot;&gt;\ny\n&lt;/div&gt;</code></pre>\n"
      ),
      ("a <!-- secret --> b\n\n<!-- all\n\nof it -->\n\nc", "<p>a  b</p>\n<p>c</p>\n"),
      (
        "- [ ] a\n- [x] b\n- c",
        """
        <ul>
        <li class="task"><span class="box" role="img" aria-label="to do">☐</span> a</li>
        <li class="task"><span class="box" role="img" aria-label="done">☑</span> b</li>
        <li>c</li>
        </ul>

        """
      ),
      ("2. a\n\n   b", "<ol start=\"2\">\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ol>\n"),
      ("```swift <x>\na\n```", "<pre tabindex=\"0\"><code class=\"language-swift\">a\n</code></pre>\n"),
      (
        "|Sign|Left||\n|:-:|:-|-|\n|a|b|c|",
        """
        <div class="table" role="region" tabindex="0" aria-label="Table: Sign, Left">
        <table>
        <thead>
        <tr><th scope="col" class="center">Sign</th><th scope="col" class="left">Left</th><td></td></tr>
        </thead>
        <tbody>
        <tr><td class="center">a</td><td class="left">b</td><td>c</td></tr>
        </tbody>
        </table>
        </div>

        """
      ),
      (
        "[a](strokes.md \"t\") [b](gone.md) [c](https://x.org) [d](javascript:x) [e](//x.org) [](#f)",
        "<p><a href=\"../a/strokes.html\" title=\"t\">a</a> b <a href=\"https://x.org\">c</a> d e <a href=\"#f\">#f</a></p>\n"
      ),
      (
        "![the *back*](back.svg) ![a](https://x.org/y.png) ![](gone.svg)",
        """
        <p><img src="../figures/back.svg" alt="the back" width="40" height="30" /> \
        <span class="missing-image">a (https://x.org/y.png)</span> <span class="missing-image">gone.svg</span></p>

        """
      ),
      (
        "> [!NOTE]\n> a\n> b",
        """
        <aside class="callout note" role="note">
        <p class="title">Note</p>
        <p>a
        b</p>
        </aside>

        """
      ),
      (
        "> [!CAUTION] a *b*\n>\n> - c",
        """
        <aside class="callout caution" role="note">
        <p class="title">Caution</p>
        <p>a <em>b</em></p>
        <ul>
        <li>c</li>
        </ul>
        </aside>

        """
      ),
      (
        "> [!MYTH]\n> It is said [@a1].\n>\n> It is *not* so.",
        """
        <aside class="callout myth" role="note">
        <p class="title">Myth</p>
        <p class="claim">It is said <span class="citation">[<a id="s-cite.1" href="#s-source.1" aria-label="Source 1">1</a>]</span>.</p>
        <p class="title">What is true</p>
        <p>It is <em>not</em> so.</p>
        </aside>

        """
      ),
      (
        "> [!MYTH]\n>\n> Claim.\n>\n> Truth.",
        """
        <aside class="callout myth" role="note">
        <p class="title">Myth</p>
        <div class="claim">
        <p>Claim.</p>
        </div>
        <p class="title">What is true</p>
        <p>Truth.</p>
        </aside>

        """
      ),
      (
        "> [!OTHER]\n> a", "<aside class=\"callout\" role=\"note\">\n<p class=\"title\">Other</p>\n<p>a</p>\n</aside>\n"
      ),
      ("> quote [!NOTE]", "<blockquote>\n<p>quote [!NOTE]</p>\n</blockquote>\n"),
      (
        "a [@b2; @a1, p. 3], b [@a1;\n@no-such, ch. 2]",
        """
        <p>a <span class="citation">[<a id="s-cite.1" href="#s-source.1" aria-label="Source 1">1</a>; \
        <a id="s-cite.2" href="#s-source.2" aria-label="Source 2">2</a>, p. 3]</span>, \
        b <span class="citation">[<a id="s-cite.2.2" href="#s-source.2" aria-label="Source 2">2</a>; no-such, ch. 2]</span></p>

        """
      ),
      ("[see [@a1]](strokes.md)", "<p><a href=\"../a/strokes.html\">see <span class=\"citation\">[1]</span></a></p>\n"),
      (
        "[@] [a@b.c] [@a1 [@a1, ]",
        "<p>[@] [a@b.c] [@a1 <span class=\"citation\">[<a id=\"s-cite.1\" href=\"#s-source.1\" aria-label=\"Source 1\">1</a>]</span></p>\n"
      ),
      ("\u{1B}[31m\u{1}", "<p>\u{FFFD}[31m\u{FFFD}</p>\n"),
    ])
  func page(markdown: String, html: String) {
    #expect(self.html(markdown) == html)
  }

  @Test func `footnotes lead to and fro, those in footnotes too`() {
    var writer = PageWriter(Self.context)
    writer.write(parsed("a[^x] b[^y] c[^x]\n\n[^x]: First[^z].\n[^y]: Second[^x].\n[^z]: - list"))
    let text = writer.markup.string
    writer.writeFootnotes()
    let notes = String(writer.markup.string.dropFirst(text.count))
    #expect(
      text.contains(
        "a<sup><a id=\"s-noteref.1\" href=\"#s-note.1\" role=\"doc-noteref\" aria-label=\"Footnote 1\">1</a></sup>"))
    #expect(text.contains("c<sup><a id=\"s-noteref.1.2\" href=\"#s-note.1\""))
    #expect(
      notes == """
        <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
        <ol>
        <li id="s-note.1">
        <p>First<sup><a id="s-noteref.3" href="#s-note.3" role="doc-noteref" aria-label="Footnote 3">3</a></sup>.</p>
        <p class="back"><a href="#s-noteref.1" role="doc-backlink" aria-label="Back to reference 1">↩</a> \
        <a href="#s-noteref.1.2" role="doc-backlink" aria-label="Back to reference 1, place 2">↩</a> \
        <a href="#s-noteref.1.3" role="doc-backlink" aria-label="Back to reference 1, place 3">↩</a></p>
        </li>
        <li id="s-note.2">
        <p>Second<sup><a id="s-noteref.1.3" href="#s-note.1" role="doc-noteref" aria-label="Footnote 1">1</a></sup>.</p>
        <p class="back"><a href="#s-noteref.2" role="doc-backlink" aria-label="Back to reference 2">↩</a></p>
        </li>
        <li id="s-note.3">
        <ul>
        <li>list</li>
        </ul>
        <p class="back"><a href="#s-noteref.3" role="doc-backlink" aria-label="Back to reference 3">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func `parts of a page share their numbers`() {
    var writer = PageWriter(Self.context)
    let first = parsed("a[^1] [@b2]\n\n|T|\n|-|\n\n[^1]: One.")
    let second = parsed("b[^1] c[^2] [@a1] [@b2]\n\n|T|\n|-|\n\n[^1]: Two.\n[^2]: One.")
    writer.write(first)
    writer.markup.literal("<hr />")
    writer.write(second)
    let page = writer.markup.string
    #expect(page.contains("b<sup><a id=\"s-noteref.2\""))
    #expect(page.contains("aria-label=\"Table: T\"") && page.contains("aria-label=\"Table: T (2)\""))
    #expect(writer.citedKeys == ["b2", "a1"])
    writer.writeSources()
    #expect(
      writer.markup.string.hasSuffix(
        """
        <ol class="sources">
        <li id="s-source.1">Second <span class="back">\
        <a href="#s-cite.1" role="doc-backlink" aria-label="Back to citation 1">↩\u{2009}1</a> \
        <a href="#s-cite.1.2" role="doc-backlink" aria-label="Back to citation 1, place 2">↩\u{2009}2</a></span></li>
        <li id="s-source.2">First &amp; best. <a href="https://x.org/a1">x.org/a1</a> <span class="back">\
        <a href="#s-cite.2" role="doc-backlink" aria-label="Back to citation 2">↩</a></span></li>
        </ol>

        """))
  }

  @Test func `a cell has the class that its text gives it`() {
    var context = Self.context
    context.cellClass = { $0.plainText == "low" ? "grade" : nil }
    var writer = PageWriter(context)
    writer.write(parsed("|a|b|\n|-|:-:|\n|low|low|"))
    #expect(writer.markup.string.contains("<tr><td class=\"grade\">low</td><td class=\"center grade\">low</td></tr>"))
  }

  @Test func `a page without notes and sources has no lists of them`() {
    var writer = PageWriter(PageContext())
    writer.write(parsed("# a"))
    writer.writeFootnotes()
    writer.writeSources()
    #expect(writer.markup.string == "<h1>a</h1>\n")
  }

  @Test func `whatever is written, only our own elements come out, each closed, each id once`() {
    var state: UInt64 = 21
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = [
      "# note.1", "## a {#x y=\"<i>\"}", "- [ ] ", "- ", "> ", "> [!MYTH]\n> ", "|a|b|\n|-|-|\n|<b>|",
      "<script>alert(1)</script>",
      "<img src=x onerror=y>", "<!-- ", " -->", "[^1]", "[^1]: note <b> [^2]\n", "[^2]: two[^1]\n", "[@a1]",
      "[@a1, <b>; @\"x]",
      "[x](javascript:y \"<t>\")", "[l](strokes.md)", "[", "](", ")", "![<b>](back.svg)", "`<c>`", "```\n<x>\n```", "*",
      "**", "&lt;", "\n", "\n\n",
      "    ", "\u{1}", "\"", "'", "text ",
    ]
    for _ in 0..<400 {
      let markdown = (0..<14).map { _ in pieces[random(pieces.count)] }.joined()
      var writer = PageWriter(Self.context)
      writer.write(parsed(markdown))
      writer.writeFootnotes()
      writer.writeSources()
      #expect(TagCheck.faults(in: writer.markup.string) == [], "\(markdown.debugDescription)")
    }
  }
}

@Suite struct TagCheckTests {
  @Test(
    "a fault in markup is seen",
    arguments: [
      "<script></script>", "<p>", "<p><em></p></em>", "<a href=\"javascript:x\"></a>",
      "<p id=\"a\"></p><p id=\"a\"></p>",
      "<p onclick=\"x\"></p>", "<p",
    ])
  func fault(html: String) {
    #expect(TagCheck.faults(in: html) != [])
  }
}

/// A reader of tags as strict as XML's, for what the writers may produce.
enum TagCheck {
  private static let known: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "code", "hr", "table", "thead",
    "tbody", "tr",
    "th", "td", "em", "strong", "del", "a", "img", "br", "sup", "span", "div", "aside", "section",
  ]

  /// What is wrong: unknown elements, tags not closed or crossed, ids given twice, addresses off the list.
  static func faults(in html: String) -> [String] {
    var faults: [String] = []
    var open: [String] = []
    var ids: Set<String> = []
    for piece in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      guard let end = piece.firstIndex(of: ">") else {
        faults.append("not ended: \(piece)")
        continue
      }
      let tag = piece[..<end]
      if tag.hasPrefix("/") {
        if open.popLast().map({ $0 == tag.dropFirst() }) != true { faults.append("crossed: \(tag)") }
        continue
      }
      let name = String(tag.prefix { $0 != " " })
      if !known.contains(name) { faults.append("unknown: \(tag)") }
      if !tag.hasSuffix(" /") { open.append(name) }
      for attribute in tag.dropFirst(name.count).split(separator: "\" ") {
        let halves = attribute.split(separator: "=\"", maxSplits: 1).map(String.init)
        guard halves.count == 2 else { continue }
        let (key, value) = (
          halves[0].filter { $0 != " " }, halves[1].split(separator: "\"").first.map(String.init) ?? ""
        )
        if key.hasPrefix("on") { faults.append("script: \(tag)") }
        if key == "id", !ids.insert(value).inserted { faults.append("twice: \(value)") }
        if key == "href" || key == "src", WebAddress(value) == nil { faults.append("address: \(value)") }
      }
    }
    return faults + open.map { "open: \($0)" }
  }
}
