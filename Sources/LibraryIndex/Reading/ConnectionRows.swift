internal import Diagnostics
internal import GRDB
package import KnowledgeBase

/// Where a page can be reached and what it leads to.
package struct PageConnections: Sendable, Hashable {
  /// Old ids.
  package var formerly: [TopicID] = []
  /// As the page states them.
  package var relations: [RelationEnd] = []
  /// Of the pages that it links to, relative to the library's root, each once.
  package var linkedPaths: [String] = []
  /// The sections that a link can lead to.
  package var sections: [SectionID] = []

  /// Of a page that is connected with nothing.
  package init() {}
}

extension LibraryIndex {
  /// The connections of all pages at once, as a site needs them; by the name of the file.
  package func connections() throws(IndexError) -> [String: PageConnections] {
    try read { database in
      var pages: [String: PageConnections] = [:]
      func collect(_ sql: String, _ add: (Row, inout PageConnections) -> Void) throws {
        let rows = try Row.fetchCursor(database, sql: sql)
        while let row = try rows.next() { add(row, &pages[row[0], default: PageConnections()]) }
      }
      try collect(
        """
        select page.file, name.written from name join page on page.id = name.page
        where name.sort = \(NameSort.formerTopic.rawValue) order by name.rowid
        """
      ) { row, page in page.formerly.append(TopicID(row[1])) }
      try collect(
        """
        select page.file, relation, target, contraindication from relation join page on page.id = relation.page
        order by relation.page, relation.position
        """
      ) { row, page in
        page.relations.append(
          RelationEnd(
            relation: RelationID(row[1]), topic: TopicID(row[2]),
            contraindication: (row[3] as String?).flatMap { Contraindication.Kind(rawValue: $0) }))
      }
      try collect(
        """
        select page.file, link.path from link join page on page.id = link.page
        where link.path is not null and not link.is_image group by link.page, link.path order by min(link.position)
        """
      ) { row, page in page.linkedPaths.append(row[1]) }
      try collect(
        """
        select page.file, section.anchor from section join page on page.id = section.page
        where section.anchor is not null order by section.page, section.position
        """
      ) { row, page in page.sections.append(SectionID(row[1])) }
      return pages
    }
  }

  /// The whole bibliography, in the author's order.
  package func bibliography() throws(IndexError) -> [Source] {
    try read { database in
      let keys = try String.fetchAll(database, sql: "select key from source order by position")
      return try keys.compactMap { try SourceRows.fetch(SourceKey($0), database) }
    }
  }
}
