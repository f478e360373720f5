import KnowledgeBase
import LibraryIndex
import QueryLanguage
import Testing

@Suite struct SearchTests {
  let index: LibraryIndex

  init() throws { index = try KnotLibrary.index() }

  /// Hits as `page#section`, `page!row`, `?question`, `=term`.
  private func hits(_ text: String, memory: MemoryTables? = nil) throws -> [String] {
    try index.search(try index.query(text), memory: memory).hits.map { hit in
      let topic = hit.topic?.text ?? ""
      return switch hit.thing {
      case .section(let section): topic + (section.map { "#\($0)" } ?? "")
      case .row: "\(topic)!\(hit.snippet.text.prefix { $0 != " " })"
      case .question(let question): "?\(question)"
      case .term(let term): "=\(term)"
      }
    }
  }

  @Test(arguments: [
    ("bowline", ["bowline", "bowline#evidence", "bowline#tying"]),
    ("BOWLÍNE", ["bowline", "bowline#evidence", "bowline#tying"]),
    ("weaver's knot", ["sheet-bend", "sheet-bend#history"]),
    ("bulin", ["bowline", "bowline#evidence", "bowline#tying"]),
    ("rabbit tree", ["bowline#tying"]),
    ("\"stone age\"", ["sheet-bend#history"]),
    ("\"age stone\" -bowline", ["sheet-bend#history"]),
    ("rab*", ["bowline#tying"]),
    ("rope -boat area:hitches", ["mooring#safety"]),
    ("nets OR rabbit", ["sheet-bend#history", "bowline#tying"]),
    ("(nets OR rabbit) -tree", ["sheet-bend#history"]),
    ("title:weaver nets", ["sheet-bend#history"]),
    ("area:hitches", ["mooring", "mooring#safety"]),
    ("kind:tool OR rabbit", ["bowline#tying", "mooring", "mooring#safety"]),
    ("-kind:knot", ["mooring", "mooring#safety"]),
    ("cites:day", ["bowline#evidence"]),
    ("used-for:mooring tied", ["bowline#tying"]),
    ("serves:mooring -rabbit -evidence", ["bowline"]),
    ("tied-with:bowline boat", ["mooring"]),
    ("confused-with:bowline nets", ["sheet-bend#history"]),
    ("confused-with:sheet-bend loop tree", ["bowline#tying"]),
    ("bight", ["=bight", "mooring#safety"]),
    ("slack part", ["=bight"]),
    ("is:term rope", ["=bight"]),
    ("bowling-knot", ["bowline"]),
    ("sheet-bend -nets", ["sheet-bend"]),
    ("evidence:>=moderate", ["bowline!Strength"]),
    ("evidence:low", ["bowline!Security"]),
    ("evidence:consensus", []),
    ("year:..1000BCE", ["sheet-bend!Antrea"]),
    ("year:1700..1800 print", ["sheet-bend!Named"]),
    ("is:row fast", ["mooring!Speed"]),
    ("is:question loop", ["?mooring-order", "?bowline-loop"]),
    ("is:question tree", []),
    ("form:cloze", ["?bowline-gaps"]),
    ("level:>=2", ["?mooring-order", "?bowline-gaps"]),
    ("outline:sailing/safety form:cloze", ["?bowline-gaps"]),
    ("form:order outline:sailing/safety", ["?mooring-order"]),
    ("form:flashcard outline:sailing/ropes", []),
  ])
  func `a query finds`(text: String, expected: [String]) throws {
    let found = try hits(text)
    #expect(found == expected)
    let total = try index.search(try index.query(text)).total
    #expect(total == expected.count)
  }
}

@Suite struct SnippetTests {
  @Test func `highlights are bytes of the plain snippet`() throws {
    var page = PageBuilder("umlauts", "Ümläute", lead: "Die schöne  Lösung\nlöst Knöten,\tdann \u{1}nochmals Lösung.")
    page.section("empty", "Nothing below", "")
    let index = try LibraryIndex.inMemory()
    var update = IndexUpdate()
    update.pages = [page.indexed]
    try index.update(update)
    let snippet = try #require(try index.search(index.query("losung knoten")).hits.first?.snippet)
    #expect(snippet.text == "Die schöne Lösung löst Knöten, dann nochmals Lösung.")
    let bytes = Array(snippet.text.utf8)
    #expect(snippet.highlights.map { String(decoding: bytes[$0], as: UTF8.self) } == ["Lösung", "Knöten", "Lösung"])
    let empty = try #require(try index.search(index.query("nothing")).hits.first)
    #expect(empty.snippet == Snippet(text: "", highlights: []))
    #expect(empty.lines == 6...6 && empty.file == "bends/umlauts.md" && empty.title == "Nothing below")
  }

  @Test func `a long text is cut around what was found, or after its beginning`() throws {
    let words = (0..<200).map { "word\($0)" }.joined(separator: " ")
    let index = try LibraryIndex.inMemory()
    var update = IndexUpdate()
    update.pages = [PageBuilder("long", "Long", lead: words).indexed]
    update.shared = KnotLibrary.shared
    try index.update(update)
    let found = try #require(try index.search(index.query("word150")).hits.first?.snippet)
    #expect(found.text.hasPrefix("…") && found.text.contains("word150") && found.text.count < 400)
    let first = try #require(try index.search(index.query("area:bends")).hits.first?.snippet)
    #expect(first.text.hasPrefix("word0 ") && first.text.hasSuffix(" word31…") && first.highlights.isEmpty)
  }
}

@Suite struct RelaxingTests {
  let index: LibraryIndex

  init() throws { index = try KnotLibrary.index() }

  @Test(arguments: [
    ("rabbit", [Relaxation](), 1),
    ("\"tree rabbit\"", [.phrasesAsWords], 1),
    ("rabbit nets", [.anyWord], 2),
    ("\"tree nets\"", [.phrasesAsWords, .anyWord], 2),
    ("rabbit nets area:hitches", [], 0),
    ("rabbit nets -bowline", [.anyWord], 1),
    ("qqq", [], 0),
    ("-qqq year:1999", [], 0),
  ])
  func `a query without a hit is made wider, and it is said how`(text: String, steps: [Relaxation], total: Int) throws {
    let result = try index.search(index.query(text))
    #expect(result.relaxed == steps)
    #expect(result.total == total)
    #expect(steps.allSatisfy { !$0.sentence.isEmpty })
  }

  @Test func `where one of several words is enough, one that is everywhere is not`() throws {
    let index = try LibraryIndex.inMemory()
    var update = IndexUpdate()
    update.pages = (0..<10).map {
      PageBuilder("page-\($0)", "Page", lead: "everywhere \($0 == 4 ? "rare" : "else")").indexed
    }
    try index.update(update)
    #expect(try index.search(index.query("everywhere rare absent")).total == 1)
    #expect(try index.search(index.query("everywhere absent")).total == 0)
  }
}

@Suite struct HostileInputTests {
  @Test func `no input is a mistake in SQLite's languages`() throws {
    let index = try KnotLibrary.index()
    var random = SplitMix(state: 23)
    let pieces = [
      "\"", "'", "''", "(", ")", "*", "-", "+", "^", ":", "{", "}", "[", "]", ",", ".", "NEAR(", "AND", "OR", "NOT",
      " ", " ", " ", "rope", "title", "rowid", "body :", ";", "--", "/*", "\\", "%", "_", "\u{0}", "\u{1}", "\u{2}",
      "\u{301}", "é", "👩‍🦰", "𝔘", "؀", "\u{2028}", "?1", "?", "@a", "$b", "title:", "area:bends", "is:question",
      "evidence:low", "form:cloze", "is:row", "is:due", "“", "”", "loop*", "\u{FFFD}", "ⅷ", "ᾳ", "İ",
    ]
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 1...10, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      guard let query = try? index.query(text) else { continue }
      do {
        _ = try index.search(query, limit: 2)
        _ = try index.pages(matching: query)
        _ = try index.questions(matching: query)
      } catch {
        Issue.record("'\(text)': \(error)")
        return
      }
    }
  }

  @Test func `the deepest and longest query is answered`() throws {
    let index = try KnotLibrary.index()
    let nested = String(repeating: "x level:1 (a OR -(b is:due ", count: 20) + "rope"
    for unit in ["", " is:row", " is:term", " is:question"] { _ = try index.search(index.query(nested + unit)) }
    _ = try index.pages(matching: index.query(nested))
    _ = try index.search(index.query(String(repeating: "x (a OR -(b ", count: 20) + "rope"))
    _ = try index.search(index.query(String(repeating: "rope OR ", count: 200)))
    _ = try index.search(index.query(String(repeating: "a", count: 1_000_000)))
    _ = try index.search(index.query(String(repeating: "(is:due OR -evidence:low) ", count: 60)))
  }
}
