internal import GRDB
internal import QueryLanguage

extension QueryCompiler {
  /// A page is in the parts that it teaches. A question is in one part of a blueprint: its own, else its page's first,
  /// else the first whose query selects it.
  func outline(_ blueprint: String, _ part: String?) -> Condition {
    if unit != .question { return ofPage(taught(blueprint, part)) }
    let own = "question_outline as own where own.question = question.id and own.blueprint = ?"
    let pages = "page_outline as taught where taught.page = page.id and taught.blueprint = ?"
    let selected = "temp.selected where selected.question = question.id and selected.blueprint = ?"
    guard let part else {
      return .any([own, pages, selected].map { Condition("exists (select 1 from \($0))", [blueprint]) })
    }
    return Condition(
      """
      coalesce((select own.part from \(own) order by own.position limit 1),
        (select taught.part from \(pages) order by taught.position limit 1), (select selected.part from \(selected))) = ?
      """, [blueprint, blueprint, blueprint, part])
  }

  private func taught(_ blueprint: String, _ part: String?) -> Condition {
    let rows = "page_outline as taught where taught.page = page.id and taught.blueprint = ?"
    guard let part else { return Condition("exists (select 1 from \(rows))", [blueprint]) }
    return Condition("exists (select 1 from \(rows) and taught.part = ?)", [blueprint, part])
  }
}

/// The part of each blueprint whose query is the first to select a question, in a temporary table.
enum BlueprintSelections {
  static func write(to database: Database) throws {
    try database.execute(sql: sql)
    let parts = try Row.fetchAll(
      database,
      sql: "select blueprint, part, query from blueprint_part where query is not null order by blueprint, position")
    if parts.isEmpty { return }
    let vocabulary = try VocabularyRows.fetch(database)
    for part in parts {
      let (blueprint, name, text): (String, String, String) = (part[0], part[1], part[2])
      // A query with an impossible value selects nothing, nor does one that asks a learner; the linter reports it.
      guard let query = try? Query.parse(text, vocabulary: vocabulary).query,
        !query.fields.contains(where: \.isOfMemory)
      else { continue }
      // A part's query that asks for a part sees what authors wrote and the parts before it.
      let condition = QueryCompiler(unit: .question).condition(query)
      try database.execute(
        sql: """
          insert or ignore into temp.selected
          select question.id, ?, ? from \(Unit.question.from) where \(condition.sql)
          """, arguments: StatementArguments([blueprint.databaseValue, name.databaseValue] + condition.arguments))
    }
  }

  private static let sql = """
    create temp table if not exists selected (
      question integer, blueprint text, part text, primary key (question, blueprint)
    ) without rowid;
    delete from temp.selected;
    """
}
