import Diagnostics
import QueryLanguage
import Testing

@Suite struct FieldTests {
  @Test(arguments: [
    ("kind:KNOT", FieldCondition.kind("knot")),
    ("form:cloze", .form(.cloze)),
    ("level:3", .level(.equal(3))),
    ("level:>=2", .level(.atLeast(2))),
    ("level:1..2", .level(.between(1, 2))),
    ("is:question", .mark(.question)),
    ("is:Due", .mark(.due)),
    ("evidence:high", .evidence(.graded(.equal(.high)))),
    ("evidence:>=moderate", .evidence(.graded(.atLeast(.moderate)))),
    ("evidence:\"very low\"", .evidence(.graded(.equal(.veryLow)))),
    ("evidence:very-low..low", .evidence(.graded(.between(.veryLow, .low)))),
    ("evidence:consensus", .evidence(.ungraded(.consensus))),
    ("year:1813", .year(.equal(1813))),
    ("year:1800..1900", .year(.between(1800, 1900))),
    ("year:1800..", .year(.atLeast(1800))),
    ("year:..1900", .year(.atMost(1900))),
    ("year:<1900", .year(.below(1900))),
    ("year:500BCE..200", .year(.between(-499, 200))),
    ("year:500..200BCE", .year(.between(-499, -199))),
    ("year:\"500 BC..200 AD\"", .year(.between(-499, 200))),
    ("year:1BCE", .year(.equal(0))),
    ("due:<=3d", .due(.atMost(3))),
    ("due:today", .due(.equal(0))),
    ("due:<-1w", .due(.below(-7))),
    ("seen:>=5", .seen(.atLeast(5))),
    ("recall:<0.8", .recall(.below(0.8))),
    ("recall:<80%", .recall(.below(0.8))),
    ("recall:0.5..0.8", .recall(.between(0.5, 0.8))),
    ("cites:ashley1944", .cites("ashley1944")),
    ("used-for:bowline", .relation(knots.relations[0], topic: "bowline")),
    ("tied-with:\"Clove hitch\"", .relation(knots.relations[1], topic: "clove-hitch")),
    ("confused-with:fid", .relation(knots.relations[2], topic: "fid")),
  ])
  func `a value is read`(text: String, condition: FieldCondition) throws {
    #expect(try query(text) == .field(condition))
  }

  @Test(arguments: [
    ("evidence:>=①hihg", ">=high"),
    ("evidence:①>=consensus", nil),
    ("area:①bendz", "bends"),
    ("kind:①cloze", nil),
    ("form:①clozes", "cloze"),
    ("level:①4", nil),
    ("is:①duu", "due"),
    ("topic:①bowlien", "bowline"),
    ("topic:①loop", nil),
    ("used-for:①gold", nil),
    ("outline:①sailing/rope", "sailing/ropes"),
    ("cites:①ashley1945", "ashley1944"),
    ("year:①0", nil),
    ("year:①1900..1800", nil),
    ("year:①1880s", nil),
    ("due:①soon", nil),
    ("due:①d", nil),
    ("seen:①-1", nil),
    ("recall:①2", nil),
    ("recall:①nan", nil),
    ("title:①\"?\"", nil),
  ])
  func `a value that cannot be is refused with its place and the nearest`(marked: String, nearest: String?) throws {
    let text = marked.replacing("①", with: "")
    let error = #expect(throws: QueryError.self) { try query("neck " + text + " pain") }
    let value = try #require(error?.values.first)
    let colon = try #require(text.utf8.firstIndex(of: UInt8(ascii: ":")))
    let start = 5 + text.utf8.distance(from: text.startIndex, to: colon) + 1
    #expect(value.range == start..<5 + text.utf8.count)
    #expect(value.nearest == nearest)
    #expect(!value.possible.isEmpty)
  }

  @Test func `all mistakes are reported at once`() throws {
    let error = #expect(throws: QueryError.self) { try query("(area:x OR -level:9) is:y") }
    #expect(error?.values.map(\.field) == ["area", "level", "is"])
    let diagnostics = try #require(error?.diagnostics(path: "query", offset: 100))
    #expect(diagnostics.map(\.place.range) == [106..<107, 118..<119, 124..<125])
    #expect(diagnostics[0].message == "'x' is no value of 'area:'")
  }

  @Test(arguments: [
    (Comparison<Int>.equal(2), [2]), (.below(2), [1]), (.atMost(2), [1, 2]), (.above(2), [3, 4]),
    (.atLeast(3), [3, 4]), (.between(2, 3), [2, 3]),
  ])
  func `a comparison holds for these`(comparison: Comparison<Int>, holds: [Int]) {
    #expect((1...4).filter(comparison.holds) == holds)
  }
}
