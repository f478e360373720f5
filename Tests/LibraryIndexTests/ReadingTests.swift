import KnowledgeBase
import LibraryIndex
import QueryLanguage
import Testing

@Suite struct ReadingTests {
  let index: LibraryIndex

  init() throws { index = try KnotLibrary.index() }

  @Test func `the declaration comes back as it was`() throws {
    #expect(try index.declaration() == KnotLibrary.declaration)
    #expect(try LibraryIndex.inMemory().declaration() == nil)
  }

  @Test func `pages come in reading order with their other names`() throws {
    let pages = try index.pages()
    #expect(pages.map(\.topic) == ["mooring", "bowline", "sheet-bend"])
    #expect(pages[1].aliases == ["king's knot", "bulin"])
    #expect(pages[1].definition?.plain == KnotLibrary.bowline.page.definition?.plain)
    #expect(pages[1].path == "bends/bowline.md")
  }

  @Test(arguments: [
    ("kind:knot", ["bowline", "sheet-bend"]),
    ("rope", ["mooring"]),
    ("rabbit untie", ["bowline"]),
    ("-rope", ["bowline", "sheet-bend"]),
    ("title:weaver", ["sheet-bend"]),
    ("evidence:low", ["bowline"]),
    ("-evidence:low", ["mooring", "sheet-bend"]),
    ("year:1790..1800", ["sheet-bend"]),
    ("cites:ashley", ["bowline"]),
    ("form:cloze", ["bowline"]),
    ("form:cloze level:1", ["bowline"]),
    ("level:3", ["mooring"]),
    ("outline:sailing", ["bowline"]),
    ("outline:sailing/safety", []),
    ("used-for:mooring", ["bowline"]),
    ("tied-with:bowline", ["mooring"]),
    ("is:question", ["mooring", "bowline", "sheet-bend"]),
    ("is:row -kind:tool", ["bowline", "sheet-bend"]),
    ("topic:bulin OR area:hitches", ["mooring", "bowline"]),
    ("", ["mooring", "bowline", "sheet-bend"]),
  ])
  func `a query selects pages`(text: String, topics: [TopicID]) throws {
    #expect(try index.pages(matching: index.query(text)).map(\.topic) == topics)
  }

  @Test func `sections hold the slice of the file and their place in it`() throws {
    let builder = KnotLibrary.bowline
    let sections = try index.sections(of: "bowling-knot")
    #expect(sections.map(\.id) == [nil, "tying", "evidence", "questions"])
    #expect(sections.map(\.markdown).joined() == builder.text)
    for section in sections {
      #expect(Array(builder.text.utf8.dropFirst(section.startOffset)).starts(with: section.markdown.utf8))
    }
    #expect(sections[1].lines == 5...11)
    #expect(sections[1].plain.hasPrefix("Make a small loop"))
    #expect(Array(sections[1].markdown.utf8.dropFirst(sections[1].bodyOffset)).starts(with: "\n\nMake".utf8))
    #expect(sections.map(\.holdsQuestions) == [false, false, false, true])
    #expect(try index.sections(of: "nothing").isEmpty)
  }

  @Test(arguments: [
    ("bowline", Resolution.topic("bowline")),
    ("Bowling-Knot", .topic("bowline")),
    ("SHEET BEND", .topic("sheet-bend")),
    ("bulin", .topic("bowline")),
    ("Bight", .term("bight")),
    ("slack part", .term("bight")),
    ("moring", .nothing(nearest: "mooring")),
    ("quantum physics", .nothing(nearest: nil)),
  ])
  func `a name stands for`(name: String, resolution: Resolution) throws {
    #expect(try index.resolve(name) == resolution)
  }

  @Test func `a name that fits several lists them, and a better kind of name wins`() throws {
    var one = PageBuilder("one", "Loop")
    one.aliases = ["bowline", "eye"]
    var two = PageBuilder("two", "Two")
    two.aliases = ["Eye"]
    var update = IndexUpdate()
    update.pages = [one.indexed, two.indexed]
    try index.update(update)
    #expect(try index.resolve("bowline") == .topic("bowline"))
    #expect(
      try index.resolve("eye")
        == .several([.init(id: "one", title: "Loop", isTerm: false), .init(id: "two", title: "Two", isTerm: false)]))
    #expect(throws: QueryError.self) { try index.query("topic:eye") }
    #expect(try index.query("topic:bowline") == .field(.topic("bowline")))
  }

  @Test(arguments: [
    ("", QuestionScope.all, ["mooring-order", "bowline-loop", "bowline-gaps", "sheet-use", "sheet-draft"]),
    ("", .study, ["mooring-order", "bowline-loop", "bowline-gaps"]),
    ("", .exam, ["mooring-order", "bowline-loop", "bowline-gaps", "sheet-use"]),
    ("bowline", .study, ["bowline-loop", "bowline-gaps"]),
    ("stopper", .study, ["bowline-loop"]),
    ("area:hitches OR level:2", .study, ["mooring-order", "bowline-gaps"]),
    ("cites:ashley", .study, ["bowline-gaps"]),
    ("evidence:low level:1", .study, ["bowline-loop"]),
    ("outline:sailing/ropes", .all, ["bowline-loop", "sheet-use", "sheet-draft"]),
    ("outline:sailing/safety", .all, ["mooring-order", "bowline-gaps"]),
    ("-outline:sailing/safety form:single", .all, ["bowline-loop"]),
    ("is:generated", .all, []),
  ])
  func `a query selects questions`(text: String, scope: QuestionScope, ids: [QuestionID]) throws {
    #expect(try index.questions(matching: index.query(text), scope: scope).map(\.id) == ids)
  }

  @Test func `a question has its facets and its slice`() throws {
    let slice = try #require(try index.question("bowline-gaps"))
    let question = slice.question
    #expect(question.gaps == ["c1", "c2"])
    #expect(question.cards == ["c1", "c2"])
    #expect(question.outline.map(\.description) == ["sailing/safety"])
    #expect(question.section == "questions")
    #expect(question.kind == .cloze && question.level == 2 && question.origin == .authored)
    #expect(slice.markdown.hasPrefix("### The rabbit"))
    #expect(Array(KnotLibrary.bowline.text.utf8.dropFirst(slice.startOffset)).starts(with: slice.markdown.utf8))
    let adopted = try #require(try index.question("gen:mooring-1"))
    #expect(adopted.question.id == "mooring-order" && adopted.question.origin == .adopted)
    #expect(adopted.question.formerly == ["gen:mooring-1"])
    #expect(try index.question("nothing") == nil)
    #expect(try index.questions(of: "bowline").map(\.outline).map { $0.map(\.part) } == [["ropes"], ["safety"]])
  }

  @Test func `terms, sources and blueprints come back as they were`() throws {
    let term = try #require(try index.term(named: "Slack Part"))
    #expect(term.id == "bight" && term.aliases == ["slack part"] && term.sources == ["ashley"])
    #expect(term.lines == 3...5)
    #expect(try index.terms().map(\.title) == ["Bight"])
    #expect(try index.term(named: "bowline") == nil)
    #expect(
      try index.sources(["day", "ashley", "nobody"]) == [KnotLibrary.shared.sources[1], KnotLibrary.shared.sources[0]])
    #expect(try index.citedSources(of: "bowline") == ["ashley", "day"])
    #expect(try index.blueprints() == KnotLibrary.shared.blueprints)
    #expect(try index.synonyms().map(\.variant) == ["rescue loop", "boline", "serves"])
  }

  @Test func `relations are seen from both ends`() throws {
    #expect(
      try index.relations(of: "bowline") == [
        RelatedTopics(
          relation: "used-for", label: "used for", isInverse: false,
          members: [.init(topic: "mooring", contraindication: nil)]),
        RelatedTopics(
          relation: "confused-with", label: "confused with", isInverse: false,
          members: [.init(topic: "sheet-bend", contraindication: nil)]),
      ])
    #expect(
      try index.relations(of: "mooring") == [
        RelatedTopics(
          relation: "tied-with", label: "tied with", isInverse: true,
          members: [.init(topic: "bowline", contraindication: nil)])
      ])
    #expect(try index.relations(of: "sheet-bend").map(\.label) == ["confused with"])
  }

  @Test func `statements come back cell by cell`() throws {
    let evidence = try index.statements(of: "bowline", kinds: [.evidence])
    #expect(evidence.map(\.facet) == [.evidence(.moderate, about: "bowline"), .evidence(.low, about: "bowline")])
    #expect(evidence[0]["outcome"]?.plain == "Strength" && evidence[0].section == "evidence")
    #expect(try index.statements(of: "bowline", kinds: [.step]).compactMap { $0["step"]?.plain }.last == "Draw up")
    let speed = try index.statements(of: "mooring", kinds: [.comparison])[0]
    #expect(speed.cells.map(\.text.plain) == ["Speed", "Post", "fast", "Ring", "slow"])
    let frozen = try index.statements(of: "mooring", kinds: [.contraindication])[0]
    #expect(frozen.facet == .contraindication(.absolute) && frozen.cells[0].topic == "sheet-bend")
    let net = try index.statements(of: "sheet-bend")[0]
    #expect(
      net.facet
        == .event(HistoricalDate(firstYear: -8300, lastYear: -8200, isApproximate: false), written: "-8300"))
  }

  @Test func `a query's words for closed lists are the model's`() {
    #expect(QuestionForm.allCases.map(\.rawValue) == QuestionKind.allCases.map(\.rawValue))
    for grade in Grade.allCases {
      let word = grade.rawValue.replacing("-", with: " ")
      #expect(Certainty(rawValue: word)?.grade == grade.rank)
    }
    for word in UngradedCertainty.allCases { #expect(Certainty(rawValue: word.rawValue)?.grade == .some(nil)) }
    #expect(Certainty.allCases.count == Grade.allCases.count + UngradedCertainty.allCases.count)
  }
}
