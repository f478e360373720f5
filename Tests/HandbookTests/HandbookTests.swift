import Foundation
import KnowledgeBase
import Testing

@testable import Handbook

@Suite struct HandbookTests {
  @Test func `a library becomes these files`() throws {
    #expect(
      try Ropes.site().keys.sorted() == [
        "404.html", "figures/bowline.svg", "glossary.html", "index.html", "knots/bowline.html",
        "knots/bowling-knot.html", "knots/index.html", "knots/reef-knot.html", "sources.html", "theme/a.css",
        "uses/climbing.html", "uses/index.html", "uses/mooring.html",
      ])
  }

  @Test func `every link leads somewhere, every id is one, and nothing runs or comes from elsewhere`() throws {
    #expect(SiteCheck.faults(in: try Ropes.site()) == [])
    #expect(SiteCheck.faults(in: try Ropes.site(hidden: ["mooring", "knots"])) == [])
    #expect(SiteCheck.faults(in: try Ropes.site(["glossary.md": nil, "sources.yaml": nil])) == [])
  }

  @Test func `a page looks like this`() throws {
    let page = try #require(try Ropes.site()["knots/bowline.html"])
    let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "bowline.html")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try page.write(to: golden, atomically: true, encoding: .utf8)
    }
    #expect(page == (try String(contentsOf: golden, encoding: .utf8)))
  }

  @Test func `the same library makes the same bytes`() throws {
    #expect(try Ropes.site() == Ropes.site())
  }

  @Test(
    "what links of the text become",
    arguments: [
      ("an old id", "uses/mooring.html", "<a href=\"../knots/bowline.html\">old name</a>"),
      ("the web", "uses/mooring.html", "<a href=\"https://example.org/?a=1&amp;b=2\">web</a>"),
      ("a section", "knots/reef-knot.html", "<a href=\"bowline.html#p-contraindications\">not safe</a>"),
      ("a section that is gone", "knots/reef-knot.html", "<a href=\"../uses/mooring.html\">mooring</a>"),
      ("a term", "knots/bowline.html", "<a href=\"../glossary.html#p-standing-part\">standing part</a>"),
      ("a page from the glossary", "glossary.html", "<a href=\"uses/mooring.html\">mooring</a>"),
    ])
  func links(what: String, path: String, html: String) throws {
    #expect(try Ropes.site()[path]?.contains(html) == true, "\(what)")
  }

  @Test func `a link that is unsafe, leads out of the library or nowhere is its text`() throws {
    let page = try #require(try Ropes.site()["uses/mooring.html"])
    for text in ["script", "outside", "nowhere"] { #expect(page.contains(text) && !page.contains(">\(text)</a>")) }
  }

  @Test func `a page that is left out is still called by its name`() throws {
    let site = try Ropes.site(hidden: ["mooring"])
    #expect(site["uses/mooring.html"] == nil)
    let page = try #require(site["knots/bowline.html"])
    #expect(page.contains("<dt>used for</dt>\n<dd>Mooring</dd>"))
    #expect(site.values.allSatisfy { !$0.contains("mooring.html") })
  }

  @Test func `questions kept for exams, drafts and retired ones are nowhere`() throws {
    for (path, text) in try Ropes.site() {
      for word in ["Secret", "Hidden key", "Drafted", "Unfinished key", "Retired", "Outdated key"] {
        #expect(!text.contains(word), "\(word) in \(path)")
      }
    }
  }

  @Test func `a page without questions to show has no section of them`() throws {
    let text = "# Climbing\n\nUp.\n\n## Questions\n\n### Secret? {#s use=exam}\n- [x] Key\n- [ ] Other\n\n### Odd\n"
    let page = try #require(try Ropes.site(["uses/climbing.md": text])["uses/climbing.html"])
    #expect(!page.contains("Questions") && !page.contains("Key"))
  }

  @Test func `each section of questions has its own`() throws {
    let text =
      "# Climbing\n\nUp.\n\n## Questions\n\n### One {#one}\nFirst.\n\n## More {.questions}\n\n### Two {#two}\nSecond.\n"
    let page = try #require(try Ropes.site(["uses/climbing.md": text])["uses/climbing.html"])
    let parts = page.components(separatedBy: "<section class=\"questions\">")
    #expect(parts.count == 3 && parts[1].contains("First") && !parts[1].contains("Second"))
    #expect(parts.last?.contains("First") == false && parts.last?.contains("Second") == true)
  }

  @Test(
    "every kind of question is asked and answered",
    arguments: [
      "<ol class=\"options\">\n<li>A running <em>noose</em></li>\n<li>A fixed loop</li>\n<li>A stopper</li>\n</ol>",
      "<p class=\"key\"><b>B</b> A fixed loop</p>\n<div class=\"why\">\n<b>A</b>\n<p>It would run.</p>\n</div>",
      "<p class=\"task\">More than one answer is right.</p>",
      "<p class=\"key\"><b>A</b> Bowline</p>\n<p class=\"key\"><b>B</b> Figure eight</p>",
      "<p class=\"task\">True or false?</p>\n<details>\n<summary>Answer</summary>\n<p class=\"key\">False</p>",
      "<p class=\"key\">Ashley; Clifford Ashley</p>",
      "<p class=\"key\">65 ± 5 %</p>",
      "<ul>\n<li>End through</li>\n<li>Loop</li>\n<li>Round and down</li>\n</ul>",
      "<ol>\n<li>Loop</li>\n<li>End through</li>\n<li>Round and down</li>\n</ol>",
      "<ul>\n<li>Bowline</li>\n<li>Reef knot</li>\n</ul>\n<ul>\n<li>binds</li>\n<li>loops</li>\n<li>stops</li>\n</ul>",
      "<li>Bowline <span class=\"to\">→</span> loops</li>",
      "<h3>The bowline makes a [… kind] loop.</h3>",
      "<p class=\"key\">fixed</p>",
      "<p>The bowline: see <a href=\"../uses/mooring.html\">mooring</a>.</p>\n</details>",
    ])
  func question(html: String) throws {
    #expect(try Ropes.site()["knots/bowline.html"]?.contains(html) == true)
  }

  @Test func `a former address leads to the page`() throws {
    let page = try #require(try Ropes.site()["knots/bowling-knot.html"])
    #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=bowline.html\" />"))
    #expect(page.contains("<link rel=\"canonical\" href=\"bowline.html\" />"))
    #expect(page.contains("<a href=\"bowline.html\">Bowline</a>"))
  }

  @Test func `the bibliography names what is cited, and where`() throws {
    let page = try #require(try Ropes.site()["sources.html"])
    #expect(!page.contains("Read by nobody"))
    #expect(
      page.contains(
        """
        <li id="s-day1986">Day C. Knots &amp; splices. Ropes (1986) 3:1-9. \
        <a href="https://doi.org/10.1000/1">doi:10.1000/1</a>
        <p class="citing">Cited in <a href="knots/bowline.html">Bowline</a></p></li>
        """))
  }

  @Test func `an area's own page lists the pages that it does not mention`() throws {
    let page = try #require(try Ropes.site()["knots/index.html"])
    #expect(page.contains("<h2>More pages</h2>\n<ul class=\"pages\">\n<li><a href=\"reef-knot.html\">Reef knot</a>"))
    #expect(
      page.components(separatedBy: "<ul class=\"pages\">")[1].contains("bowline.html\">Bowline</a>\n<p>") == false)
  }

  @Test func `a page at the library's root is the front page's text`() throws {
    let site = try Ropes.site(["index.md": "# Welcome\n\nRead on.\n", "about.md": "# About\n\nUs.\n"])
    let front = try #require(site["index.html"])
    #expect(front.contains("<h1>Welcome</h1>") && front.contains("<ul class=\"areas\">"))
    #expect(front.contains("<a href=\"about.html\">About</a>"))
    #expect(SiteCheck.faults(in: site) == [])
  }

  @Test func `names that only a file system knows make working links`() throws {
    let site = try Ropes.site([
      "uses/50% off? #1.md": "# Odd\n\nSee [itself](<50% off? #1.md>), [bowline](../knots/bowline.md).\n",
      "glossary-2.md": "# Two\n\nText.\n", "404.md": "# Four\n\nText.\n",
    ])
    #expect(site["uses/50% off? #1.html"] != nil && site["404-2.html"] != nil && site["glossary-2.html"] != nil)
    #expect(site["uses/index.html"]?.contains("href=\"50%25%20off%3F%20%231.html\"") == true)
  }

  @Test func `the size of a page does not grow with the library`() throws {
    func bytes(pages: Int) throws -> Int {
      var files: [String: String?] = [:]
      for number in 1000..<(1000 + pages) {
        files["uses/use-\(number).md"] = "# Use \(number)\n\nText.\n\nSee [bowline](../knots/bowline.md).\n"
      }
      return try #require(try Ropes.site(files)["knots/bowline.html"]).utf8.count
    }
    #expect(try bytes(pages: 70) + 40 > bytes(pages: 150))
  }

  @Test func `whatever is written, only our own elements come out`() throws {
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = [
      "# A <b>\n", "## Q {#x}\n", "## Questions\n", "### <i>stem</i> {#q}\n", "- [x] <script>\n", "- [ ] b \"'\n",
      "> <style>*</style>\n", "Answer: <a>; /<b>/\n", "{{c1::<u>::\"hint\"}}\n",
      "| a | b |\n|---|---|\n| <td> | &lt; |\n",
      "1. one <li>\n", "[^1]\n\n[^1]: <note>\n", "[@ashley1944]\n", "[x](javascript:y)", "[y](bowline.md#<z>)",
      "![<z>](../figures/bowline.svg)", "<img src=x onerror=y>", "<!-- ", " -->", "```\n</pre>\n```\n", "\u{1}", "\n\n",
    ]
    let front = "---\ntitle: \"T <x> & \\\"y\\\"\"\naliases: [\"<z>\"]\n---\n"
    for round in 0..<60 {
      let text = front + (0..<16).map { _ in pieces[random(pieces.count)] }.joined()
      let site = try Ropes.site(["knots/reef-knot.md": text])
      let faults = SiteCheck.faults(in: site).filter { !$0.contains("no id #") }
      #expect(faults == [], "\(round): \(text.debugDescription)")
    }
  }
}
