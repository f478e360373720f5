internal import GRDB
internal import QueryLanguage

extension QueryCompiler {
  /// A page is in the parts that it teaches. A question is in one part of a blueprint: its own, else its page's first,
  /// else the first whose query selects it.
  func outline(_ blueprint: String, _ part: String?) throws -> Condition {
    if unit != .question { return ofPage(taught(blueprint, part)) }
    let own = "question_outline as own where own.question = question.id and own.blueprint = ?"
    let pages = "page_outline as taught where taught.page = page.id and taught.blueprint = ?"
    let hasOwn = Condition("exists (select 1 from \(own))", [blueprint])
    let pageHas = Condition("exists (select 1 from \(pages))", [blueprint])
    let selected = try selected(blueprint, part)
    guard let part else { return .any([hasOwn, pageHas, selected]) }
    let isOwn = Condition("(select own.part from \(own) order by own.position limit 1) = ?", [blueprint, part])
    let isPages = Condition(
      "(select taught.part from \(pages) order by taught.position limit 1) = ?", [blueprint, part])
    return .any([isOwn, .all([.not(hasOwn), isPages]), .all([.not(hasOwn), .not(pageHas), selected])])
  }

  private func taught(_ blueprint: String, _ part: String?) -> Condition {
    let rows = "page_outline as taught where taught.page = page.id and taught.blueprint = ?"
    guard let part else { return Condition("exists (select 1 from \(rows))", [blueprint]) }
    return Condition("exists (select 1 from \(rows) and taught.part = ?)", [blueprint, part])
  }

  /// Selected by the part's query and by none before it.
  private func selected(_ blueprint: String, _ part: String?) throws -> Condition {
    if !followsBlueprints { return .never }
    var inner = self
    inner.followsBlueprints = false
    let vocabulary = try VocabularyRows.fetch(database)
    var earlier: [Condition] = []
    let rows = try Row.fetchAll(
      database,
      sql: "select part, query from blueprint_part where blueprint = ? and query is not null order by position",
      arguments: [blueprint])
    for row in rows {
      // A query with an impossible value selects nothing; the linter reports it.
      guard let parsed = try? Query.parse(row[1], vocabulary: vocabulary) else { continue }
      let condition = try inner.condition(parsed.query)
      if row[0] == part { return .all(earlier.map(Condition.not) + [condition]) }
      earlier.append(condition)
    }
    return part == nil ? .any(earlier) : .never
  }
}
