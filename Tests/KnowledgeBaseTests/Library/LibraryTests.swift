import Diagnostics
import KnowledgeBase
import Testing

@Suite struct LibraryTests {
  @Test func `a library of another subject is read without a fault`() {
    let reading = Knots.read()
    #expect(reading.diagnostics.map { "\($0.place.path): \($0.message)" } == [])
    #expect(reading.library.pages.map(\.id) == ["bowline", "climbing", "mooring"])
  }

  @Test func `a page's parts become values`() throws {
    let bowline = try #require(Knots.read().library.page("bowline"))
    #expect(bowline.title == "Bowline")
    #expect(bowline.definition?.plain.hasPrefix("The bowline makes a fixed loop at a rope's end") == true)
    #expect(
      bowline.sections.map { $0.id?.text ?? "-" } == [
        "-", "contraindications", "how-it-is-tied", "evidence", "records", "questions",
      ])
    #expect(bowline.procedures.map(\.steps.count) == [3])
    #expect(bowline.contraindications.map(\.kind) == [.absolute])
    #expect(bowline.contraindications.map(\.condition.topic) == ["climbing"])
    #expect(bowline.evidence.map(\.certainty) == [.low])
    #expect(bowline.evidence.flatMap(\.sources).map(\.locator) == ["p. 12"])
    #expect(bowline.records.map { $0.values.map(\.plain) } == [["hemp", "65 %", "seldom"]])
    #expect(bowline.misconceptions.map(\.claim.plain) == ["It never slips."])
    #expect(bowline.questions.map(\.id) == ["bowline-makes"])
  }

  @Test func `events are dated, and comparisons know their subjects`() throws {
    let library = Knots.read().library
    let events = try #require(library.page("mooring")).events
    #expect(events.map(\.when.firstYear) == [-1999, 1944])
    #expect(events.map(\.when.isApproximate) == [true, false])
    let comparison = try #require(library.page("climbing")?.comparisons.first)
    #expect(comparison.subjects.map(\.topic) == ["bowline", nil])
    #expect(comparison.rows.map { $0.values.map(\.plain) } == [["easy", "hard"]])
  }

  @Test func `a relation is written once and read from both sides`() {
    let library = Knots.read().library
    #expect(library.relations(of: "bowline").map(\.label) == ["used for", "not for"])
    #expect(library.relations(of: "mooring").map(\.label) == ["knots used"])
    #expect(library.relations(of: "climbing").first?.members.first?.contraindication == .absolute)
  }

  @Test func `terms, sources, synonyms, blueprints, courses and stations are read`() {
    let library = Knots.read().library
    #expect(library.terms.map(\.aliases) == [["standing end", "main part"]])
    #expect(library.source("ashley1944")?.year == 1944)
    #expect(library.synonyms.first?.variants[.lay] == ["cord", "line"])
    #expect(library.blueprints.first?.parts.map(\.percent) == [60, 40])
    #expect(library.courses.map(\.id) == ["first"])
    #expect(library.stations.first?.checklist.map(\.plain) == ["makes the loop", "dresses the knot"])
    #expect(library.stations.first?.grades == ["clear fail", "pass"])
  }

  @Test func `pages are read area by area, in the order of the area's own page, what is required first`() {
    let library = Knots.read([
      "knots/index.md": "# Knots\n\nFirst the [splice](splice.md), then the [bowline](bowline.md).\n",
      "knots/splice.md": "---\nkind: use\nrelations:\n  requires: [hitch]\n---\n# Splice\n\nA splice joins.\n",
      "knots/hitch.md": "---\nkind: use\n---\n# Hitch\n\nA hitch holds.\n",
    ]).library
    #expect(library.pages.map(\.id) == ["knots", "hitch", "splice", "bowline", "climbing", "mooring"])
  }

  @Test func `a folder without any convention is a library too`() {
    var files = LibraryFiles(declaration: .plainFolder(hash: "0123456789ab", title: "notes"))
    files.add(SourceText(path: "a.md", "# One\n\nText [b](sub/b.md).\n\n## Part\n\nMore.\n"))
    files.add(SourceText(path: "sub/b.md", "---\ntags: [x]\n---\nNo heading at all.\n"))
    let reading = LibraryReader.read(files)
    #expect(reading.diagnostics.map(\.rule) == [])
    #expect(reading.library.pages.map(\.id) == ["a", "sub/b"])
    #expect(reading.library.pages.map(\.title) == ["One", "b"])
    #expect(reading.library.declaration.id == "folder-0123456789ab")
  }

  @Test func `a later layer's page replaces the earlier, whose questions stay`() {
    let lower = Knots.read().library
    var files = LibraryFiles(declaration: .plainFolder(hash: "0", title: "mine"))
    files.add(SourceText(path: "bowline.md", "# My bowline\n\nIt is mine.\n"))
    files.add(SourceText(path: "extra.md", "# Extra\n\nMore.\n"))
    let (library, notices) = LayeredLibrary.lay(LibraryReader.read(files).library, over: lower)
    #expect(library.page("bowline")?.title == "My bowline")
    #expect(library.page("bowline")?.questions.map(\.id) == ["bowline-makes"])
    #expect(library.page("extra") != nil)
    #expect(library.declaration.id == "knots")
    #expect(library.declaration.kinds.map(\.id) == ["knot", "use", "page"])
    #expect(notices == ["page 'bowline' of knots is replaced by folder-0"])
  }
}
