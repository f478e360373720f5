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
    ("form:flashcard outline:sailing/ropes", ["?sheet-use", "?sheet-draft"]),
  ])
  func `a query finds`(text: String, expected: [String]) throws {
    let found = try hits(text)
    #expect(found == expected)
    let total = try index.search(try index.query(text)).total
    #expect(total == expected.count)
  }
}
