internal import Diagnostics
internal import GRDB
package import KnowledgeBase
internal import Words

/// A term of the glossary.
package struct IndexedTerm: Sendable, Hashable {
  package let id: TermID
  package let title: String
  package let aliases: [String]
  package let text: Passage
  package let sources: [SourceKey]
  package let path: String
  package let lines: ClosedRange<Int>
}

extension LibraryIndex {
  /// The term of an id, title or alias; case and accents do not matter.
  package func term(named name: String) throws(IndexError) -> IndexedTerm? {
    try read { database in
      let sql = """
        select term.* from name join term on term.id = name.term where name.name = ?
        order by term.term != ?, term.id limit 1
        """
      return try Row.fetchOne(database, sql: sql, arguments: [Folding.fold(name), name]).map { row in
        IndexedTerm(
          row,
          sources: try String.fetchAll(
            database, sql: "select source from citation where term = ? group by source order by min(id)",
            arguments: [row["id"] as Int64]))
      }
    }
  }

  /// All terms, by title.
  package func terms() throws(IndexError) -> [IndexedTerm] {
    try read { database in
      // Once for all terms: asked for each, the citations of the whole library would be read each time.
      var sources: [Int64: [String]] = [:]
      let citations = try Row.fetchCursor(
        database,
        sql: "select term, source from citation where term is not null group by term, source order by min(id)")
      while let row = try citations.next() { sources[row[0], default: []].append(row[1]) }
      return try Row.fetchAll(database, sql: "select * from term order by title collate nocase, term").map { row in
        IndexedTerm(row, sources: sources[row["id"] as Int64] ?? [])
      }
    }
  }

  /// The bibliography's entries of these keys, in this order; unknown keys are left out.
  package func sources(_ keys: [SourceKey]) throws(IndexError) -> [Source] {
    try read { database in try keys.compactMap { try SourceRows.fetch($0, database) } }
  }

  /// The keys that a page cites, questions left out, in the order of first use.
  package func citedSources(of topic: TopicID) throws(IndexError) -> [SourceKey] {
    try read { database in
      guard let page = try PageRows.number(of: topic, database) else { return [] }
      let sql = """
        select source from citation where page = ? and question is null group by source order by min(id)
        """
      return try String.fetchAll(database, sql: sql, arguments: [page]).map { SourceKey($0) }
    }
  }

  /// What the library says of itself; nil before the first update.
  package func declaration() throws(IndexError) -> LibraryDeclaration? {
    try read(DeclarationRows.fetch)
  }

  /// The groups of words for one thing.
  package func synonyms() throws(IndexError) -> [(head: String, relation: SynonymGroup.Relation, variant: String)] {
    try read { database in
      let rows = try Row.fetchAll(
        database, sql: "select head, relation, variant from synonym order by head, relation, position")
      return rows.compactMap { row in
        SynonymGroup.Relation(rawValue: row[1]).map { (row[0], $0, row[2]) }
      }
    }
  }
}

extension IndexedTerm {
  fileprivate init(_ row: Row, sources keys: [String]) {
    self.init(
      id: TermID(row["term"]), title: row["title"],
      aliases: (row["aliases"] as String).split(separator: "\n").map(String.init),
      text: Passage(markdown: row["markdown"], plain: row["plain"]), sources: keys.map { SourceKey($0) },
      path: row["path"], lines: (row["first_line"] as Int)...max(row["first_line"] as Int, row["last_line"]))
  }
}

/// Rows of the bibliography.
enum SourceRows {
  static func fetch(_ key: SourceKey, _ database: Database) throws -> Source? {
    let source = try database.cachedStatement(sql: "select * from source where key = ?")
    guard let row = try Row.fetchOne(source, arguments: [key.text]) else { return nil }
    let names = try database.cachedStatement(
      sql: "select family, given from source_author where source = ? order by position")
    let authors = try Row.fetchAll(names, arguments: [key.text])
    let others = try database.cachedStatement(sql: "select name, value from source_field where source = ?")
    let fields = try Row.fetchAll(others, arguments: [key.text])
    return Source(
      key: key, type: row["type"], authors: authors.map { .init(family: $0[0], given: $0[1]) }, title: row["title"],
      fields: Dictionary(fields.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first }), year: row["year"],
      checked: (row["checked"] as String?).flatMap { CalendarDate(iso: $0) },
      place: Place(
        path: row["path"], range: (row["start_offset"] as Int)..<max(row["start_offset"] as Int, row["end_offset"])))
  }
}
