import Diagnostics
import Markdown
import Rendering
import Testing

@Suite struct PlainHTMLWriterTests {
  /// What cmark-gfm 0.29.0.gfm.6 writes with tables, task lists, double-tilde strikethrough and footnotes.
  @Test(
    "HTML is byte for byte as cmark writes it",
    arguments: [
      (
        "# One\n\n###### Six",
        "<h1>One</h1>\n<h6>Six</h6>\n"
      ),
      (
        "a & b < c > d \"e\" 'f' é",
        "<p>a &amp; b &lt; c &gt; d &quot;e&quot; 'f' é</p>\n"
      ),
      (
        "*em* **strong** ~~gone~~ `a < b`",
        "<p><em>em</em> <strong>strong</strong> <del>gone</del> <code>a &lt; b</code></p>\n"
      ),
      (
        "one  \ntwo\\\nthree\nfour",
        "<p>one<br />\ntwo<br />\nthree\nfour</p>\n"
      ),
      (
        "> quote\n> > inner",
        "<blockquote>\n<p>quote</p>\n<blockquote>\n<p>inner</p>\n</blockquote>\n</blockquote>\n"
      ),
      (
        "- a\n- b",
        "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"
      ),
      (
        "- a\n\n- b\n  - c",
        "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n"
      ),
      (
        "3) three\n4) four",
        "<ol start=\"3\">\n<li>three</li>\n<li>four</li>\n</ol>\n"
      ),
      (
        "1. one\n\n   more",
        "<ol>\n<li>\n<p>one</p>\n<p>more</p>\n</li>\n</ol>\n"
      ),
      (
        "- [ ] open\n- [x] done\n- [x]none",
        "<ul>\n<li><input type=\"checkbox\" disabled=\"\" /> open</li>\n<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> done</li>\n<li>[x]none</li>\n</ul>\n"
      ),
      (
        "- [x] a\n\n- [ ] b",
        "<ul>\n<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> \n<p>a</p>\n</li>\n<li><input type=\"checkbox\" disabled=\"\" /> \n<p>b</p>\n</li>\n</ul>\n"
      ),
      (
        "---",
        "<hr />\n"
      ),
      (
        "```swift let\na < \"b\"\n```",
        "<pre><code class=\"language-swift\">a &lt; &quot;b&quot;\n</code></pre>\n"
      ),
      (
        "    code\n\n    more",
        "<pre><code>code\n\nmore\n</code></pre>\n"
      ),
      (
        "|a|b|c|d|\n|-|:-|:-:|-:|\n|1|*2*|`3`|4 \\| 5|\n|short|",
        "<table>\n<thead>\n<tr>\n<th>a</th>\n<th align=\"left\">b</th>\n<th align=\"center\">c</th>\n<th align=\"right\">d</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td align=\"left\"><em>2</em></td>\n<td align=\"center\"><code>3</code></td>\n<td align=\"right\">4 | 5</td>\n</tr>\n<tr>\n<td>short</td>\n<td align=\"left\"></td>\n<td align=\"center\"></td>\n<td align=\"right\"></td>\n</tr>\n</tbody>\n</table>\n"
      ),
      (
        "|only|\n|-|",
        "<table>\n<thead>\n<tr>\n<th>only</th>\n</tr>\n</thead>\n</table>\n"
      ),
      (
        "[a](b.md \"t & 'x'\") [](x)",
        "<p><a href=\"b.md\" title=\"t &amp; 'x'\">a</a> <a href=\"x\"></a></p>\n"
      ),
      (
        "[a](ü%20[x]?a=1&b='2')",
        "<p><a href=\"%C3%BC%20%5Bx%5D?a=1&amp;b=&#x27;2&#x27;\">a</a></p>\n"
      ),
      (
        "[a](javascript:x) [b](JaVaScript:x) [c](vbscript:x) [d](file:///x) [e](data:text/html,x) [f](data:image/png;x) [g](smb://x)",
        "<p><a href=\"\">a</a> <a href=\"\">b</a> <a href=\"\">c</a> <a href=\"\">d</a> <a href=\"\">e</a> <a href=\"data:image/png;x\">f</a> <a href=\"smb://x\">g</a></p>\n"
      ),
      (
        "<https://example.org/?a=b&c>",
        "<p><a href=\"https://example.org/?a=b&amp;c\">https://example.org/?a=b&amp;c</a></p>\n"
      ),
      (
        "![a *b* `c` <i>d</i> ![e](f)\ng](h.svg \"t\")",
        "<p><img src=\"h.svg\" alt=\"a b c &lt;i&gt;d&lt;/i&gt; e g\" title=\"t\" /></p>\n"
      ),
      (
        "a <b>c</b> <!-- d -->",
        "<p>a <!-- raw HTML omitted -->c<!-- raw HTML omitted --> <!-- raw HTML omitted --></p>\n"
      ),
      (
        "<div>\nx\n</div>\n\ntext",
        "<!-- raw HTML omitted -->\n<p>text</p>\n"
      ),
      (
        "one[^1] two[^x y] one[^1]\n\n[^1]: First.\n[^x y]: Second.\n\n    - list",
        "<p>one<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" data-footnote-ref>1</a></sup> two[^x y] one<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1-2\" data-footnote-ref>1</a></sup></p>\n<section class=\"footnotes\" data-footnotes>\n<ol>\n<li id=\"fn-1\">\n<p>First.\n[^x y]: Second.</p>\n<ul>\n<li>list</li>\n</ul>\n<a href=\"#fnref-1\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩</a> <a href=\"#fnref-1-2\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩<sup class=\"footnote-ref\">2</sup></a>\n</li>\n</ol>\n</section>\n"
      ),
      (
        "a[^n]\n\n[^n]: x[^m]\n[^m]: y",
        "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-n\" id=\"fnref-n\" data-footnote-ref>1</a></sup></p>\n<section class=\"footnotes\" data-footnotes>\n<ol>\n<li id=\"fn-n\">\n<p>x<sup class=\"footnote-ref\"><a href=\"#fn-m\" id=\"fnref-m\" data-footnote-ref>2</a></sup> <a href=\"#fnref-n\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩</a></p>\n</li>\n<li id=\"fn-m\">\n<p>y <a href=\"#fnref-m\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩</a></p>\n</li>\n</ol>\n</section>\n"
      ),
      (
        "[@key, p. 1] {#id .c}",
        "<p>[@key, p. 1] {#id .c}</p>\n"
      ),
      (
        "> [!NOTE]\n> text",
        "<blockquote>\n<p>[!NOTE]\ntext</p>\n</blockquote>\n"
      ),
      (
        "a\u{1}b \u{1B}[31m",
        "<p>a\u{1}b \u{1B}[31m</p>\n"
      ),
    ])
  func html(markdown: String, html: String) {
    #expect(PlainHTMLWriter.html(of: parsed(markdown)) == html)
  }

  @Test func `a reference in a footnote counts where the footnote stands in the file`() {
    let html = PlainHTMLWriter.html(of: parsed("[^a]: see[^a]\n\ntext[^a]"))
    #expect(html.contains("<p>text<sup class=\"footnote-ref\"><a href=\"#fn-a\" id=\"fnref-a-2\""))
    #expect(html.contains("see<sup class=\"footnote-ref\"><a href=\"#fn-a\" id=\"fnref-a\""))
  }

  @Test func `some blocks can be written alone`() {
    #expect(PlainHTMLWriter.html(of: parsed("# a\n\nb\n\nc").blocks.dropFirst()) == "<p>b</p>\n<p>c</p>\n")
  }
}

/// A document of a text.
func parsed(_ markdown: String) -> Document { Document.parse(SourceText(path: "page.md", markdown)).document }
