internal import Diagnostics
internal import GRDB
internal import KnowledgeBase

/// Where a question comes from.
package enum QuestionOrigin: String, Sendable, Hashable, CaseIterable {
  case authored
  /// Generated once, then written into a page.
  case adopted
  case generated
}

/// Writes a page's questions.
struct QuestionWriter {
  private let database: Database
  private let indexed: IndexedPage
  private let page: Int64
  private let sections: [PlacedRow]

  init(_ database: Database, _ indexed: IndexedPage, page: Int64, sections: [PlacedRow]) {
    self.database = database
    self.indexed = indexed
    self.page = page
    self.sections = sections
  }

  func insert() throws {
    let questions = try Inserter(
      database, "question",
      [
        "question", "page", "section", "position", "kind", "level", "use", "status", "origin", "wording", "gaps",
        "card_count", "since", "revised", "stem_plain", "case_plain", "path", "first_line", "last_line",
        "start_offset",
      ])
    let sources = try Inserter(database, "question_source", ["question", "markdown", "definitions"])
    let texts = try Inserter(database, "question_text", ["rowid", "title", "body"])
    let title = ([indexed.page.title] + indexed.page.front.aliases).joined(separator: "\n")
    for (position, question) in indexed.page.questions.enumerated() {
      let elsewhere = indexed.questionSources[question.id]
      let source = elsewhere ?? indexed.source
      let range = question.place.range
      let lines = source.lines(of: range)
      let id = try questions.insert(
        question.id.text, page, elsewhere == nil ? sections.row(holding: range.lowerBound) : nil, position,
        question.kind.rawValue, question.level, question.use.rawValue, question.status.rawValue,
        question.origin.rawValue, question.wording, question.gaps.compactMap(\.?.text).joined(separator: " "),
        question.gaps.count, question.since?.description, question.revised?.description, question.stem.plain,
        question.caseText?.plain, question.place.path, lines.lowerBound, lines.upperBound, range.lowerBound)
      try sources.insert(id, source[range], question.definitions)
      try texts.insert(id, FullText.clean(title), FullText.clean(question.searchedText))
      try insertReferences(of: question, id)
    }
  }

  private func insertReferences(of question: Question, _ id: Int64) throws {
    let outline = try Inserter(database, "question_outline", ["question", "position", "blueprint", "part"])
    for (position, part) in question.outline.enumerated() {
      try outline.insert(id, position, part.blueprint.text, part.part)
    }
    let former = try Inserter(database, "question_former", ["former", "question"])
    for other in Set(question.formerly).sorted() { try former.insert(other.text, id) }
    let enemies = try Inserter(database, "question_enemy", ["question", "enemy"])
    for enemy in Set(question.enemies).sorted() { try enemies.insert(id, enemy.text) }
    let citations = try Inserter(database, "citation", ["source", "locator", "page", "section", "question"])
    for citation in question.citations {
      try citations.insert(citation.key.text, citation.locator, page, nil, id)
    }
  }
}

extension Question {
  fileprivate var origin: QuestionOrigin {
    if id.isGenerated { return .generated }
    return formerly.contains(where: \.isGenerated) ? .adopted : .authored
  }

  /// What may be searched: nothing that gives the key away. Options are shown with the question, so they count; what is
  /// hidden in a cloze, typed as a short answer or stands on a card's back does not.
  fileprivate var searchedText: String {
    ([stem.plain, caseText?.plain] + shownOptions).compactMap(\.self).joined(separator: "\n")
  }

  private var shownOptions: [String] {
    switch answer {
    case .single(let options), .multiple(let options): options.map(\.text.plain)
    case .order(let items): items.map(\.plain).sorted()
    case .match(let pairs, let extras): pairs.map(\.left.plain) + (pairs.map(\.right) + extras).map(\.plain).sorted()
    case .trueFalse, .short, .cloze, .flashcard: []
    }
  }
}
