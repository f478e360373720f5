import Diagnostics
import KnowledgeBase
import LibraryIndex
import QueryLanguage
import Testing

@Suite struct UpdateTests {
  @Test func `known files have the stamps that they were indexed with`() throws {
    let index = try KnotLibrary.index()
    var update = IndexUpdate()
    update.files = [FileStamp(path: "sources.yaml", sizeBytes: 3, modifiedNanoseconds: 4, hash: "ab")]
    try index.update(update)
    let known = try index.knownFiles()
    #expect(known["bends/bowline.md"] == KnotLibrary.bowline.stamp)
    #expect(known["sources.yaml"] == update.files[0])
    #expect(known.count == 4)
  }

  @Test func `a removed page is gone with all that it said`() throws {
    let index = try KnotLibrary.index()
    var update = IndexUpdate()
    update.removed = ["bends/bowline.md", "not/there.md"]
    try index.update(update)
    var without = KnotLibrary.update
    without.pages.removeFirst()
    let rebuilt = try LibraryIndex.inMemory()
    try rebuilt.update(without)
    #expect(try Dump.of(index) == Dump.of(rebuilt))
    #expect(try Dump.of(index).allSatisfy { !$0.contains("bowline.md") })
  }

  @Test func `a page that another layer replaces leaves only its stamp`() throws {
    let index = try KnotLibrary.index()
    var update = IndexUpdate()
    update.files = [KnotLibrary.bowline.stamp]
    try index.update(update)
    #expect(try index.page("bowline") == nil)
    #expect(try index.knownFiles()["bends/bowline.md"] == KnotLibrary.bowline.stamp)
  }

  @Test func `updating equals rebuilding`() throws {
    var random = SplitMix(state: 3)
    let index = try LibraryIndex.inMemory()
    var library: [String: PageBuilder] = [:]
    var shared: SharedContent?
    for step in 0..<60 {
      var update = IndexUpdate()
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let page = RandomPages.page(using: &random)
        let isNamedAlready = (update.pages.map(\.stamp.path) + update.removed).contains(page.path)
        if isNamedAlready { continue }
        if Int.random(in: 0..<4, using: &random) == 0, library[page.path] != nil {
          library[page.path] = nil
          update.removed.append(page.path)
        } else {
          library[page.path] = page
          update.pages.append(page.indexed)
        }
      }
      if step % 7 == 3 {
        var changed = KnotLibrary.shared
        if step % 2 == 0 { changed.terms = [] }
        shared = changed
        update.shared = changed
      }
      try index.update(update)
    }
    var whole = IndexUpdate()
    whole.pages = library.values.map(\.indexed).shuffled(using: &random)
    whole.shared = shared
    let rebuilt = try LibraryIndex.inMemory()
    try rebuilt.update(whole)
    #expect(try Dump.of(index) == Dump.of(rebuilt))
    for text in ["rope", "rope loop", "loop OR net OR rope", "\"rope loop\"", "area:bends", "is:question rope", "lo*"] {
      let query = try index.query(text)
      #expect(try index.search(query, limit: 5) == rebuilt.search(query, limit: 5))
      #expect(try index.questions(matching: query) == rebuilt.questions(matching: query))
    }
  }

  @Test func `a page in two files is found by its first`() throws {
    let index = try KnotLibrary.index()
    var twin = PageBuilder("bowline", "Another bowline", lead: "twin")
    twin.area = "hitches"
    var update = IndexUpdate()
    update.pages = [twin.indexed]
    try index.update(update)
    #expect(try index.page("bowline")?.title == "Another bowline")
    #expect(
      try index.pages().map(\.path) == [
        "hitches/bowline.md", "hitches/mooring.md", "bends/bowline.md", "bends/sheet-bend.md",
      ])
  }

  @Test func `questions of a replaced page keep the text of their own file`() throws {
    let lower = KnotLibrary.bowline.indexed
    let upper = PageBuilder("bowline", "Bowline anew", lead: "new").indexed
    let page = Page(
      id: upper.page.id, area: upper.page.area, path: upper.page.path, title: upper.page.title, kind: upper.page.kind,
      front: upper.page.front, definition: nil, sections: upper.page.sections, evidence: [], contraindications: [],
      redFlags: [], events: [], comparisons: [], procedures: [], records: [], misconceptions: [], citations: [],
      links: [], questions: lower.page.questions, relations: [])
    let sources = Dictionary(
      lower.page.questions.map { ($0.id, lower.source) }, uniquingKeysWith: { first, _ in first })
    var update = IndexUpdate()
    update.pages = [IndexedPage(page: page, stamp: upper.stamp, source: upper.source, questionSources: sources)]
    let index = try LibraryIndex.inMemory()
    try index.update(update)
    #expect(try index.question("bowline-loop")?.markdown.hasPrefix("### What does a bowline make?") == true)
  }
}

/// Pages of few words, so that many are alike.
enum RandomPages {
  static func page(using random: inout SplitMix) -> PageBuilder {
    func words(_ count: Int) -> String {
      (0..<count).map { _ in ["rope", "loop", "net", "post", "load"].randomElement(using: &random) ?? "rope" }
        .joined(separator: " ")
    }
    let number = Int.random(in: 0..<12, using: &random)
    var page = PageBuilder("page-\(number)", words(1), lead: words(2))
    page.area = number % 2 == 0 ? "bends" : "hitches"
    page.aliases = [words(1)]
    page.formerly = ["old-\(Int.random(in: 0..<3, using: &random))"]
    page.relations = [("used-for", "page-\(Int.random(in: 0..<12, using: &random))")]
    page.outline = Bool.random(using: &random) ? ["sailing/ropes"] : []
    for section in 0..<Int.random(in: 0..<3, using: &random) { page.section("s\(section)", words(1), words(3)) }
    if Bool.random(using: &random) { page.evidence(words(1), words(2), .low, cites: "ashley") }
    if Bool.random(using: &random) { page.event(words(2), 1800...1810) }
    if Bool.random(using: &random) { page.procedure([words(1), words(1)]) }
    if Bool.random(using: &random) { page.comparison(["a", "b"], [(words(1), [words(1), words(1)])]) }
    page.link(to: "bends/page-\(Int.random(in: 0..<12, using: &random)).md")
    for question in 0..<Int.random(in: 0..<3, using: &random) {
      page.question("q\(number)-\(question)", words(3), outline: question == 1 ? ["sailing/safety"] : [])
    }
    return page
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers everywhere.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
