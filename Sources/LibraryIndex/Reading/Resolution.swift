internal import Diagnostics
internal import GRDB
package import KnowledgeBase
internal import Words

/// What a name stands for.
package enum Resolution: Sendable, Hashable {
  case topic(TopicID)
  case term(TermID)
  /// The name fits several; their ids with their titles.
  case several([Candidate])
  case nothing(nearest: String?)

  package struct Candidate: Sendable, Hashable {
    package let id: String
    package let title: String
    package let isTerm: Bool

    package init(id: String, title: String, isTerm: Bool) {
      self.id = id
      self.title = title
      self.isTerm = isTerm
    }
  }
}

extension LibraryIndex {
  /// What is called so: an id, else a former id, an exact title, an alias, a term. Case and accents do not matter.
  package func resolve(_ name: String) throws(IndexError) -> Resolution {
    try read { database in
      let sql = """
        select name.sort, page.topic, page.title, term.term, term.title from name
        left join page on page.id = name.page left join term on term.id = name.term
        where name.name = ? order by name.sort, page.position, page.path, term.id
        """
      var candidates: [Resolution.Candidate] = []
      var first: Int?
      let rows = try Row.fetchCursor(database, sql: sql, arguments: [Folding.fold(name)])
      while let row = try rows.next() {
        let sort: Int = row[0]
        if let first, first != sort { break }
        first = sort
        let topic: String? = row[1]
        let candidate = Resolution.Candidate(
          id: topic ?? row[3] ?? "", title: topic == nil ? row[4] ?? "" : row[2] ?? "", isTerm: topic == nil)
        if !candidates.contains(where: { $0.id == candidate.id }) { candidates.append(candidate) }
      }
      switch candidates.count {
      case 0:
        let names = try String.fetchAll(database, sql: "select distinct written from name order by sort, name")
        return .nothing(nearest: Nearest.name(to: name, in: names))
      case 1: return candidates[0].isTerm ? .term(TermID(candidates[0].id)) : .topic(TopicID(candidates[0].id))
      default: return .several(candidates)
      }
    }
  }
}
