import Diagnostics
import Markdown

/// Reads the known tables of a section into statements.
struct TableReader {
  let context: PageContext
  let section: SectionID?
  var parts = PageParts()
  var diagnostics: [Diagnostic] = []

  init(context: PageContext, section: SectionID?) {
    self.context = context
    self.section = section
  }

  mutating func read(_ table: Block) {
    let rows = Array(table.blocks)
    guard let header = rows.first else { return }
    let titles = header.blocks.map { $0.plainText.trimmingSpaces }
    let columns = KnownTable.Columns(titles: titles, declaration: context.declaration)
    switch KnownTable.read(titles: titles, declaration: context.declaration) {
    case .other: return
    case .lacks(let column, let known):
      report(
        "missing-column", .warning, "this looks like \(known.name) without the column '\(column)'", at: header.place,
        help: "add the column '\(column)', or rename the others if the table is something else")
    case .known(let known):
      let body = rows.dropFirst().map { Row(context: context, block: $0, columns: columns) }
      if body.isEmpty {
        report("empty-table", .warning, "\(known.name) has no row", at: header.place, help: "add a row, or remove it")
      }
      switch known {
      case .evidence: for row in body { readEvidence(row) }
      case .contraindications: for row in body { readContraindication(row) }
      case .redFlags: for row in body { readRedFlag(row) }
      case .timeline: for row in body { readEvent(row) }
      case .comparison: readComparison(table, header: header, rows: body)
      case .record(let record): for row in body { readRecord(record, row) }
      }
    }
  }

  // MARK: rows

  private mutating func readEvidence(_ row: Row) {
    let word = row.plain("Certainty").lowercased()
    guard let certainty = Certainty(rawValue: word.replacingHyphens) else {
      let known = Certainty.allCases.map(\.rawValue)
      report(
        "unknown-certainty", .error, "'\(row.plain("Certainty"))' is no certainty", at: row.place("Certainty"),
        help: Nearest.name(to: word, in: known).map { "did you mean '\($0)'?" }
          ?? "write one of \(known.joined(separator: ", "))")
      return
    }
    let sources = row.citations("Source")
    if sources.isEmpty {
      report(
        "evidence-without-source", .error, "this finding cites no source", at: row.place("Source"),
        help: "write the source's key, as [@key]")
    }
    parts.evidence.append(
      EvidenceStatement(
        outcome: row.passage("Outcome"), comparedWith: row.optionalPassage("Compared with"),
        finding: row.passage("Finding"), size: row.optionalPassage("Size"), about: row.topic("For"),
        certainty: certainty, sources: sources, section: section, range: row.range))
  }

  private mutating func readContraindication(_ row: Row) {
    let word = row.plain("Kind").lowercased()
    guard let kind = Contraindication.Kind(rawValue: word) else {
      let known = Contraindication.Kind.allCases.map(\.rawValue)
      report(
        "unknown-contraindication-kind", .error, "'\(row.plain("Kind"))' is no kind of contraindication",
        at: row.place("Kind"),
        help: Nearest.name(to: word, in: known).map { "did you mean '\($0)'?" }
          ?? "write absolute, local or conditional")
      return
    }
    parts.contraindications.append(
      Contraindication(
        condition: row.mention("Condition"), kind: kind, why: row.passage("Why"), whatToDo: row.passage("What to do"),
        sources: row.citations("Source"), section: section, range: row.range))
  }

  private mutating func readRedFlag(_ row: Row) {
    let action = row.plain("Action").lowercased()
    guard let urgency = RedFlag.Urgency.allCases.first(where: { action.hasPrefix($0.rawValue) }) else {
      report(
        "red-flag-without-urgency", .error, "the action does not say how fast", at: row.place("Action"),
        help: "begin it with 'emergency call', 'emergency care', 'same day' or 'soon'")
      return
    }
    parts.redFlags.append(
      RedFlag(
        sign: row.passage("Sign"), mayMean: row.passage("May mean"), urgency: urgency, action: row.passage("Action"),
        sources: row.citations("Source"), section: section, range: row.range))
  }

  private mutating func readEvent(_ row: Row) {
    let text = row.plain("When")
    guard let when = HistoricalDateReader.read(text) else {
      report(
        "unparsable-date", .error, "'\(text)' is not a date", at: row.place("When"),
        help: "write as '1813', 'c. 2330 BCE', 'April 2005', '1894–1920' or '2nd century BCE'")
      return
    }
    parts.events.append(
      Event(
        when: when, whenText: text, place: row.passage("Where"), who: row.passage("Who"), event: row.passage("Event"),
        sources: row.citations("Source"), section: section, range: row.range))
  }

  private mutating func readComparison(_ table: Block, header: Block, rows: [Row]) {
    let subjects = header.blocks.dropFirst().map { context.mention(of: $0) }
    parts.comparisons.append(
      Comparison(
        subjects: Array(subjects),
        rows: rows.map { row in
          Comparison.Row(
            aspect: row.passage(at: 0), values: subjects.indices.map { row.passage(at: $0 + 1) }, range: row.range)
        }, section: section, range: table.place))
  }

  private mutating func readRecord(_ record: LibraryDeclaration.Record, _ row: Row) {
    parts.records.append(
      RecordRow(
        record: record.id, part: row.optionalPassage("Part"), values: record.columns.map { row.passage($0.title) },
        section: section, range: row.range))
  }

  private mutating func report(
    _ rule: RuleID, _ severity: Diagnostic.Severity, _ message: String, at range: Range<Int>, help: String
  ) {
    diagnostics.append(
      Diagnostic(rule, severity, message, at: Place(path: context.path, range: range), help: help))
  }

  /// One row, its cells by their columns.
  private struct Row {
    let context: PageContext
    let cells: [Block]
    let range: Range<Int>
    let columns: KnownTable.Columns

    init(context: PageContext, block: Block, columns: KnownTable.Columns) {
      self.context = context
      cells = Array(block.blocks)
      range = block.place
      self.columns = columns
    }

    private func cell(_ column: String) -> Block? {
      guard let position = columns[column], cells.indices.contains(position) else { return nil }
      return cells[position]
    }

    func plain(_ column: String) -> String { cell(column)?.plainText.trimmingSpaces ?? "" }
    func place(_ column: String) -> Range<Int> {
      let place = cell(column)?.place ?? range
      return place.isEmpty ? range : place
    }
    func passage(_ column: String) -> Passage {
      cell(column).map(context.passage(ofCell:)) ?? Passage(markdown: "", plain: "")
    }
    func passage(at position: Int) -> Passage {
      cells.indices.contains(position) ? context.passage(ofCell: cells[position]) : Passage(markdown: "", plain: "")
    }
    func optionalPassage(_ column: String) -> Passage? {
      let passage = passage(column)
      return passage.markdown.isEmpty ? nil : passage
    }
    func mention(_ column: String) -> Mention {
      cell(column).map(context.mention(of:)) ?? Mention(text: passage(column), topic: nil)
    }
    func topic(_ column: String) -> TopicID? { mention(column).topic }
    func citations(_ column: String) -> [Citation] { cell(column).map { context.citations(in: $0) } ?? [] }
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmingSpaces: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// `very-low` as `very low`.
  fileprivate var replacingHyphens: String { String(map { $0 == "-" ? " " : $0 }) }
}
