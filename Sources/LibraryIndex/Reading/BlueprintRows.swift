internal import Diagnostics
internal import GRDB
package import KnowledgeBase

extension LibraryIndex {
  /// The blueprints of exams, in order.
  package func blueprints() throws(IndexError) -> [Blueprint] {
    try read { database in
      try Row.fetchAll(database, sql: "select * from blueprint order by position").map { row in
        let id: String = row["id"]
        let parts = try Row.fetchAll(
          database, sql: "select part, title, percent, query from blueprint_part where blueprint = ? order by position",
          arguments: [id])
        guard let dated = CalendarDate(iso: row["dated"]) else { throw IndexError.damaged("a blueprint has no date") }
        let start: Int = row["start_offset"]
        return Blueprint(
          id: BlueprintID(id), title: row["title"], dated: dated, country: row["country"],
          parts: parts.map { .init(id: $0[0], title: $0[1], percent: $0[2], query: $0[3]) }, items: row["items"],
          minutes: row["minutes"], navigation: row["navigation"], label: row["label"],
          place: Place(path: row["path"], range: start..<max(start, row["end_offset"])))
      }
    }
  }
}
