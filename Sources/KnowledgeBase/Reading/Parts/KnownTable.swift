/// The tables that are known by their titles.
enum KnownTable: Hashable {
  case evidence, contraindications, redFlags, timeline, comparison
  case record(LibraryDeclaration.Record)

  /// The columns without which the table is another one, by their English titles.
  var required: [String] {
    switch self {
    case .evidence: ["Outcome", "Finding", "Certainty", "Source"]
    case .contraindications: ["Condition", "Kind", "Why", "What to do", "Source"]
    case .redFlags: ["Sign", "May mean", "Action", "Source"]
    case .timeline: ["When", "Where", "Who", "Event", "Source"]
    case .comparison: ["Aspect"]
    case .record(let record): record.columns.map(\.title)
    }
  }

  /// How a message names it.
  var name: String {
    switch self {
    case .evidence: "an evidence table"
    case .contraindications: "a contraindications table"
    case .redFlags: "a red-flags table"
    case .timeline: "a timeline"
    case .comparison: "a comparison"
    case .record(let record): "a table of '\(record.id)' records"
    }
  }

  /// What a table's titles make of it: a known table, one that misses a single column, or neither.
  enum Reading {
    case known(KnownTable)
    case lacks(String, of: KnownTable)
    case other
  }

  static func read(titles: [String], declaration: LibraryDeclaration) -> Reading {
    let words = Set(titles.map { $0.lowercased() })
    let columns = Columns(titles: titles, declaration: declaration)
    if titles.first?.lowercased() == columns.title("Aspect") { return .known(.comparison) }
    let candidates: [KnownTable] =
      [.contraindications, .timeline, .evidence, .redFlags] + declaration.records.map { .record($0) }
    for table in candidates where table.required.allSatisfy({ words.contains(columns.title($0)) }) {
      return .known(table)
    }
    for table in candidates where table.required.count > 2 {
      let missing = table.required.filter { !words.contains(columns.title($0)) }
      if missing.count == 1, let column = missing.first { return .lacks(column, of: table) }
    }
    return .other
  }

  /// The positions of a table's columns, by their English titles.
  struct Columns {
    private let positions: [String: Int]
    private let declaration: LibraryDeclaration

    init(titles: [String], declaration: LibraryDeclaration) {
      self.declaration = declaration
      positions = Dictionary(
        titles.enumerated().map { ($0.element.lowercased(), $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// The title in the library's language, in lower case.
    func title(_ english: String) -> String {
      (declaration.titles[english.lowercased()] ?? english).lowercased()
    }

    subscript(english: String) -> Int? { positions[title(english)] }
  }
}
