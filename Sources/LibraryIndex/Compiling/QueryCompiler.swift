internal import GRDB
internal import QueryLanguage

/// What a query selects.
enum Unit {
  case section, row, question, term, page

  /// The full-text table of its words.
  var textTable: String {
    switch self {
    case .section, .page: "section_text"
    case .row: "row_text"
    case .question: "question_text"
    case .term: "term_text"
    }
  }

  /// What a condition may name: the unit's table, and `page` where it has one.
  var from: String {
    switch self {
    case .section: "section join page on page.id = section.page"
    case .row: "statement join page on page.id = statement.page"
    case .question: "question join page on page.id = question.page"
    case .term: "term"
    case .page: "page"
    }
  }

  /// Its row's number, which is also its number in the full-text table, pages excepted.
  var id: String {
    switch self {
    case .section: "section.id"
    case .row: "statement.id"
    case .question: "question.id"
    case .term: "term.id"
    case .page: "page.id"
    }
  }

  /// Which rows a search shows: no section of questions, and of these only those that are for study.
  var shown: Condition {
    switch self {
    case .section: Condition("not section.holds_questions")
    case .question: QuestionScope.study.condition
    case .row, .term, .page: .always
    }
  }

  /// The order in which the library is read.
  var readingOrder: String {
    switch self {
    case .section: "page.position, page.path, section.position"
    case .row: "page.position, page.path, statement.start_offset, statement.position"
    case .question: "page.position, page.path, question.position"
    case .term: "term.id"
    case .page: "page.position, page.path"
    }
  }
}

/// Turns a query into a condition on a unit. A condition on a larger thing holds for all that is in it, one on a
/// smaller thing where at least one in it satisfies it; `-` means that none does.
struct QueryCompiler {
  let unit: Unit

  func condition(_ query: Query) -> Condition {
    switch query {
    case .text(let match): return words(TextPattern.quoted(match))
    case .field(.title(let match)): return words(TextPattern.title(match))
    case .field(let field): return condition(field)
    case .without(let part): return .not(condition(part))
    case .any(let parts): return joined(query) ?? .any(parts.map(condition))
    case .all(let parts): return joined(query) ?? .all(parts.map(condition))
    }
  }

  /// One search of the full text where it can answer the whole; a page's words may stand in several sections.
  private func joined(_ query: Query) -> Condition? {
    unit == .page ? nil : TextPattern.pattern(of: query).map(words)
  }

  /// A page holds each word where one of its sections does.
  private func words(_ pattern: String) -> Condition {
    let table = unit.textTable
    let rows = "select rowid from \(table) where \(table) match ?"
    if case .page = unit {
      return Condition("page.id in (select section.page from section where section.id in (\(rows)))", [pattern])
    }
    return Condition("\(unit.id) in (\(rows))", [pattern])
  }
}
