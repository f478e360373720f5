import Diagnostics
import KnowledgeBase
import LibraryIndex
import QueryLanguage

/// A small library of knots.
enum KnotLibrary {
  static let declaration = LibraryDeclaration(
    id: "knots", title: "Knots", language: "en", version: "1", license: "CC0", notice: "Mind your fingers.",
    areas: [
      .init(id: "hitches", title: "Hitches", line: "to a thing"), .init(id: "bends", title: "Bends", line: "two ropes"),
    ],
    kinds: [
      .init(id: "knot", title: "Knot", needs: [.definition, .steps], safetyLine: true),
      .init(id: "tool", title: "Tool", needs: [], safetyLine: false),
    ],
    relations: [
      .init(
        id: "used-for", from: ["knot"], to: [], label: "used for", inverse: "tied-with", inverseLabel: "tied with"),
      .init(
        id: "confused-with", from: [], to: [], label: "confused with", inverse: "confused-with",
        inverseLabel: "confused with"),
    ],
    records: [
      .init(
        id: "strength", kind: "knot",
        columns: [
          .init(id: "load", title: "Load", isAskable: true), .init(id: "rope", title: "Rope", isAskable: false),
        ])
    ],
    titles: ["questions": "Fragen"], over: nil, isPlainFolder: false)

  static var bowline: PageBuilder {
    var page = PageBuilder(
      "bowline", "Bowline", lead: "A loop that does not slip; the king of knots, easy to untie after load.")
    page.aliases = ["king's knot", "bulin"]
    page.formerly = ["bowling-knot"]
    page.relations = [("used-for", "mooring"), ("confused-with", "sheet-bend")]
    page.outline = ["sailing/ropes"]
    page.section(
      "tying", "How it is tied", "Make a small loop; the rabbit comes out of the hole, round the tree and back.")
    page.procedure(["Make a loop", "Pass the end through", "Draw up"])
    page.section("evidence", "Evidence", "What tests of strength have found.")
    page.evidence("Strength", "keeps two thirds of the rope", .moderate, cites: "ashley")
    page.evidence("Security", "shakes loose when slack", .low, cites: "day")
    page.question(
      "bowline-loop", "What does a bowline make?",
      .single([
        Option(text: passage("A fixed loop"), isKey: true, isFixed: false, feedback: nil, range: 0..<0),
        Option(text: passage("A stopper"), isKey: false, isFixed: false, feedback: nil, range: 0..<0),
      ]), level: 1)
    page.question(
      "bowline-gaps", "The rabbit goes round the […]",
      .cloze(
        ClozeText(
          segments: [.text("The "), .gap("c1", hidden: "rabbit", hint: nil), .gap("c2", hidden: "tree", hint: nil)],
          isStem: true)), level: 2, outline: ["sailing/safety"], cites: ["ashley"])
    return page
  }

  static var sheetBend: PageBuilder {
    var page = PageBuilder("sheet-bend", "Sheet bend", lead: "Joins two ropes of unequal size; slips under shock load.")
    page.aliases = ["weaver's knot"]
    page.section("history", "History", "Nets of the Stone Age are tied with it.")
    page.event("Antrea net", -8300 ... -8200)
    page.event("Named in print", 1794...1794)
    page.question("sheet-use", "When is a sheet bend used?", use: .exam)
    page.question("sheet-draft", "Is it a draft?", status: .draft)
    return page
  }

  static var mooring: PageBuilder {
    var page = PageBuilder("mooring", "Mooring", lead: "Making a boat fast with rope to a post.")
    page.area = "hitches"
    page.kind = "tool"
    page.section("safety", "Safety", "Never stand in the bight of a loaded rope.")
    page.contraindication("Frozen rope", topic: "sheet-bend")
    page.comparison(["Post", "Ring"], [("Speed", ["fast", "slow"]), ("Wear", ["little", "much"])])
    page.question(
      "mooring-order", "Order the steps of mooring",
      .order([passage("Approach"), passage("Loop"), passage("Secure")]), level: 3, formerly: ["gen:mooring-1"])
    return page
  }

  static var pages: [PageBuilder] { [bowline, sheetBend, mooring] }

  static var shared: SharedContent {
    let place = Place(path: "glossary.md", range: 12..<30)
    var shared = SharedContent(declaration: declaration)
    shared.texts = [SourceText(path: "glossary.md", "# Glossary\n\n## Bight\n\nA bend of the rope.\n")]
    shared.terms = [
      Term(
        id: "bight", title: "Bight", aliases: ["slack part"], text: passage("A bend in the middle of a rope."),
        citations: [Citation(key: "ashley", locator: nil, range: 0..<1)], place: place)
    ]
    shared.sources = [
      Source(
        key: "ashley", type: "book", authors: [.init(family: "Ashley", given: "Clifford")],
        title: "The Ashley Book of Knots", fields: ["publisher": "Doubleday"], year: 1944,
        checked: CalendarDate(year: 2026, month: 1, day: 2), place: place),
      Source(
        key: "day", type: "book", authors: [], title: "Knots and Splices", fields: [:], year: nil, checked: nil,
        place: place),
    ]
    shared.synonyms = [
      SynonymGroup(head: "used-for", variants: [.lay: ["serves"]], place: place),
      SynonymGroup(head: "bowline", variants: [.spelling: ["boline"], .lay: ["rescue loop"]], place: place),
    ]
    shared.blueprints = [
      Blueprint(
        id: "sailing", title: "Sailing", dated: CalendarDate(year: 2026, month: 1, day: 1) ?? epoch, country: nil,
        parts: [
          .init(id: "ropes", title: "Ropes", percent: 60, query: "kind:knot"),
          .init(id: "safety", title: "Safety", percent: 40, query: "rope OR area:hitches"),
        ], items: 10, minutes: nil, navigation: nil, label: nil, place: place)
    ]
    return shared
  }

  private static let epoch = CalendarDate(iso: "1970-01-01") ?? shared.blueprints[0].dated

  /// All of it.
  static var update: IndexUpdate {
    var update = IndexUpdate()
    update.pages = pages.map(\.indexed)
    update.shared = shared
    return update
  }

  static func index() throws -> LibraryIndex {
    let index = try LibraryIndex.inMemory()
    try index.update(update)
    return index
  }
}

extension LibraryIndex {
  /// The query of a text, with this library's names.
  func query(_ text: String) throws -> Query {
    try Query.parse(text, vocabulary: try vocabulary(for: text)).query
  }
}
