import QueryLanguage
import Testing

@Suite struct ParsingTests {
  @Test(arguments: [
    ("", Query.everything),
    ("   ", .everything),
    ("neck", word("neck")),
    ("neck pain", .all([word("neck"), word("pain")])),
    ("\"trigger point\"", .text(.phrase("trigger point"))),
    ("“trigger  point”", .text(.phrase("trigger point"))),
    ("effl*", .text(.prefix("effl"))),
    ("-neck", .without(word("neck"))),
    ("NOT neck", .without(word("neck"))),
    ("NOT NOT neck", word("neck")),
    ("--neck", .without(word("neck"))),
    ("neck OR shoulder pain", .all([.any([word("neck"), word("shoulder")]), word("pain")])),
    ("a OR b OR c", .any([word("a"), word("b"), word("c")])),
    ("a AND b", .all([word("a"), word("b")])),
    ("a OR b AND c", .all([.any([word("a"), word("b")]), word("c")])),
    ("(a b) OR c", .any([.all([word("a"), word("b")]), word("c")])),
    ("a (b (c))", .all([word("a"), word("b"), word("c")])),
    ("-(a OR b)", .without(.any([word("a"), word("b")]))),
    ("a OR -b", .any([word("a"), .without(word("b"))])),
    ("or and not", .all([word("or"), word("and"), word("not")])),
    ("area:bends", .field(.area("bends"))),
    ("-AREA:Bends", .without(.field(.area("bends")))),
    ("area:\"bends and joins\"", .field(.area("bends"))),
    ("topic:\"weaver's knot\"", .field(.topic("sheet-bend"))),
    ("title:\"deep water\" mast", .all([.field(.title(.phrase("deep water"))), word("mast")])),
    ("title:mas*", .field(.title(.prefix("mas")))),
    ("outline:sailing/ropes", .field(.outline(blueprint: "sailing", part: "ropes"))),
    ("outline:sailing", .field(.outline(blueprint: "sailing", part: nil))),
    ("serves:fid", try query("used-for:fid")),
  ])
  func `a text is read as this tree`(text: String, tree: Query) throws {
    #expect(try query(text) == tree)
    #expect(try notices(text).isEmpty)
  }

  @Test(arguments: [
    // What people type and what would break a search engine's own syntax.
    ("cross-fiber", word("cross-fiber")),
    ("don't", word("don't")),
    ("L4/L5", word("L4/L5")),
    ("7.4", word("7.4")),
    ("what helps?", .all([word("what"), word("helps?")])),
    ("C++", word("C++")),
    ("muscle(s)", .text(.phrase("muscle(s)"))),
    ("10:30", .text(.phrase("10:30"))),
    ("6\"", .text(.phrase("6"))),
    ("a\u{0}b", .all([word("a"), word("b")])),
    ("{x} ^y", .all([word("{x}"), word("^y")])),
    ("Œdème", word("Œdème")),
    ("头痛", word("头痛")),
  ])
  func `ordinary input is read without a word`(text: String, tree: Query) throws {
    #expect(try query(text) == tree)
    #expect(try notices(text).isEmpty)
  }

  @Test(arguments: [
    ("\"trigger point", Query.text(.phrase("trigger point")), [QueryNotice(.openQuote, 0..<14)]),
    ("neck OR", word("neck"), [QueryNotice(.danglingOperator("OR"), 5..<7)]),
    ("OR neck", word("neck"), [QueryNotice(.danglingOperator("OR"), 0..<2)]),
    (
      "a OR OR b", .any([word("a"), word("b")]), [QueryNotice(.danglingOperator("OR"), 2..<4)]
    ),
    ("AND a", word("a"), [QueryNotice(.danglingOperator("AND"), 0..<3)]),
    ("a AND", word("a"), [QueryNotice(.danglingOperator("AND"), 2..<5)]),
    ("a AND AND b", .all([word("a"), word("b")]), [QueryNotice(.danglingOperator("AND"), 6..<9)]),
    ("a NOT", word("a"), [QueryNotice(.danglingOperator("NOT"), 2..<5)]),
    ("a - b", .all([word("a"), word("b")]), [QueryNotice(.danglingOperator("-"), 2..<3)]),
    ("a -", word("a"), [QueryNotice(.danglingOperator("-"), 2..<3)]),
    ("(a", word("a"), [QueryNotice(.unclosedBracket, 0..<1)]),
    ("a)", word("a"), [QueryNotice(.unopenedBracket, 1..<2)]),
    ("() a", word("a"), [QueryNotice(.emptyBrackets, 0..<2)]),
    ("a & b", .all([word("a"), word("b")]), [QueryNotice(.noWord("&"), 2..<3)]),
    ("\"\"", .everything, [QueryNotice(.noWord("\"\""), 0..<2)]),
    ("*", .everything, [QueryNotice(.noWord("*"), 0..<1)]),
    (
      "note:neck", .all([word("note"), word("neck")]), [QueryNotice(.unknownField("note", nearest: nil), 0..<5)]
    ),
    (
      "-aera:neck", .without(.all([word("aera"), word("neck")])),
      [QueryNotice(.unknownField("aera", nearest: "area"), 1..<6)]
    ),
    ("topic: neck", .all([word("topic"), word("neck")]), [QueryNotice(.fieldWithoutValue("topic"), 0..<6)]),
  ])
  func `what is dropped or read differently is said`(text: String, tree: Query, said: [QueryNotice]) throws {
    #expect(try query(text) == tree)
    #expect(try notices(text) == said)
    #expect(said.allSatisfy { !$0.message.isEmpty })
  }

  @Test func `brackets beyond the limit are left out with their partners`() throws {
    let deep = String(repeating: "-(", count: 40) + "a b" + String(repeating: ")", count: 40) + " c"
    #expect(try query(deep) == .all([word("a"), word("b"), word("c")]))
    #expect(try notices(deep).map(\.kind).allSatisfy { $0 == .tooDeep })
  }

  @Test func `a long query is cut at a word and said so`() throws {
    let parsed = try Query.parse(String(repeating: "schön ", count: 200_000), vocabulary: knots)
    #expect(parsed.query == .all(Array(repeating: word("schön"), count: QueryLimits.parts)))
    #expect(parsed.notices.map(\.kind) == [.tooManyParts, .tooLong])
  }

  @Test(arguments: ["(", ")", "-", "-(", "a:", "\"", "OR ", "NOT ", "a OR (", "ö", "(a OR -", "area:", "“x"])
  func `a megabyte of anything is read in a moment`(piece: String) {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure { _ = try? Query.parse(text, vocabulary: knots) }
    #expect(time < .seconds(1))
  }
}
