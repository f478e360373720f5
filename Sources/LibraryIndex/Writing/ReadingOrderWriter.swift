internal import GRDB
internal import KnowledgeBase

/// Numbers the pages in reading order.
enum ReadingOrderWriter {
  static func write(_ database: Database) throws {
    guard let declaration = try DeclarationRows.fetch(database) else { return }
    let links = try grouped(
      database, "select page, path, anchor, destination, is_image from link order by page, position"
    ) { row in
      PageLink(path: row[1], anchor: row[2], destination: row[3], isImage: row[4], range: 0..<0)
    }
    let relations = try grouped(database, "select page, relation, target from relation order by page, position") {
      StatedRelation(relation: RelationID($0[1]), target: TopicID($0[2]), contraindication: nil, range: 0..<0)
    }
    var files: [String: Int64] = [:]
    let pages = try Row.fetchAll(database, sql: "select id, topic, area, path from page order by file").map { row in
      let id: Int64 = row[0]
      // The order asks for links and relations only.
      let page = Page(
        id: TopicID(row[1]), area: (row[2] as String?).map { AreaID($0) }, path: row[3], title: "", kind: "",
        front: FrontMatter(), definition: nil, sections: [], evidence: [], contraindications: [], redFlags: [],
        events: [], comparisons: [], procedures: [], records: [], misconceptions: [], citations: [],
        links: links[id] ?? [], questions: [], relations: relations[id] ?? [])
      files[page.path] = id
      return page
    }
    let statement = try database.cachedStatement(sql: "update page set position = ? where id = ?")
    for (position, page) in ReadingOrder.sorted(pages, declaration: declaration).enumerated() {
      if let id = files[page.path] { try statement.execute(arguments: [position, id]) }
    }
  }

  private static func grouped<Value>(
    _ database: Database, _ sql: String, _ value: (Row) -> Value
  ) throws -> [Int64: [Value]] {
    var groups: [Int64: [Value]] = [:]
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() { groups[row[0], default: []].append(value(row)) }
    return groups
  }
}
