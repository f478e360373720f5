internal import Diagnostics
internal import GRDB
internal import KnowledgeBase
internal import Words

/// Writes what a library holds beside its pages.
struct ReferenceWriter {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func replace(with shared: SharedContent) throws {
    for table in Self.tables { try database.execute(sql: "delete from \(table)") }
    try database.execute(
      sql: "delete from name where term is not null; delete from citation where term is not null")
    try DeclarationRows.insert(shared.declaration, database)
    try insertTerms(shared)
    try insertSources(shared.sources)
    try insertSynonyms(shared.synonyms)
    try insertBlueprints(shared.blueprints)
    try insertCourses(shared.courses)
    try insertStations(shared.stations)
  }

  private static let tables =
    DeclarationRows.tables + [
      "term", "term_text", "source", "source_author", "source_field", "synonym", "blueprint", "blueprint_part",
      "course", "course_week", "station", "station_item", "station_grade",
    ]

  private func insertTerms(_ shared: SharedContent) throws {
    let texts = Dictionary(shared.texts.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let terms = try Inserter(
      database, "term", ["term", "title", "aliases", "markdown", "plain", "path", "first_line", "last_line"])
    let words = try Inserter(database, "term_text", ["rowid", "title", "body"])
    let names = try Inserter(database, "name", ["name", "sort", "term", "written"])
    let citations = try Inserter(database, "citation", ["source", "locator", "term"])
    for term in shared.terms {
      let lines = texts[term.place.path]?.lines(of: term.place.range) ?? 1...1
      let id = try terms.insert(
        term.id.text, term.title, term.aliases.joined(separator: "\n"), term.text.markdown, term.text.plain,
        term.place.path, lines.lowerBound, lines.upperBound)
      let title = ([term.title] + term.aliases).joined(separator: "\n")
      try words.insert(id, FullText.clean(title), FullText.clean(term.text.plain))
      for name in [term.id.text, term.title] + term.aliases {
        try names.insert(Folding.fold(name), NameSort.term.rawValue, id, name)
      }
      for citation in term.citations { try citations.insert(citation.key.text, citation.locator, id) }
    }
  }

  private func insertSources(_ sources: [Source]) throws {
    let rows = try Inserter(
      database, "source",
      ["key", "position", "type", "title", "year", "checked", "path", "start_offset", "end_offset"])
    let authors = try Inserter(database, "source_author", ["source", "position", "family", "given"])
    let fields = try Inserter(database, "source_field", ["source", "name", "value"])
    var seen: Set<SourceKey> = []
    for (position, source) in sources.enumerated() where seen.insert(source.key).inserted {
      try rows.insert(
        source.key.text, position, source.type, source.title, source.year, source.checked?.description,
        source.place.path, source.place.range.lowerBound, source.place.range.upperBound)
      for (position, name) in source.authors.enumerated() {
        try authors.insert(source.key.text, position, name.family, name.given)
      }
      for (name, value) in source.fields { try fields.insert(source.key.text, name, value) }
    }
  }

  private func insertSynonyms(_ groups: [SynonymGroup]) throws {
    let rows = try Inserter(database, "synonym", ["head", "relation", "position", "variant"])
    var seen: Set<String> = []
    for group in groups where seen.insert(group.head).inserted {
      for relation in SynonymGroup.Relation.allCases {
        for (position, variant) in (group.variants[relation] ?? []).enumerated() {
          try rows.insert(group.head, relation.rawValue, position, variant)
        }
      }
    }
  }

  private func insertBlueprints(_ blueprints: [Blueprint]) throws {
    let rows = try Inserter(
      database, "blueprint",
      [
        "position", "id", "title", "dated", "country", "items", "minutes", "navigation", "label", "path",
        "start_offset", "end_offset",
      ])
    let parts = try Inserter(
      database, "blueprint_part", ["blueprint", "position", "part", "title", "percent", "query"])
    var seen: Set<BlueprintID> = []
    for (position, blueprint) in blueprints.enumerated() where seen.insert(blueprint.id).inserted {
      try rows.insert(
        position, blueprint.id.text, blueprint.title, blueprint.dated.description, blueprint.country, blueprint.items,
        blueprint.minutes, blueprint.navigation, blueprint.label, blueprint.place.path,
        blueprint.place.range.lowerBound, blueprint.place.range.upperBound)
      for (position, part) in blueprint.parts.enumerated() {
        try parts.insert(blueprint.id.text, position, part.id, part.title, part.percent, part.query)
      }
    }
  }

  private func insertCourses(_ courses: [Course]) throws {
    let rows = try Inserter(database, "course", ["position", "id", "title", "path"])
    let weeks = try Inserter(database, "course_week", ["course", "position", "title", "query"])
    var seen: Set<String> = []
    for (position, course) in courses.enumerated() where seen.insert(course.id).inserted {
      try rows.insert(position, course.id, course.title, course.place.path)
      for (position, week) in course.weeks.enumerated() {
        try weeks.insert(course.id, position, week.title, week.query)
      }
    }
  }

  private func insertStations(_ stations: [Station]) throws {
    let rows = try Inserter(database, "station", ["position", "id", "title", "task_markdown", "task_plain", "path"])
    let items = try Inserter(database, "station_item", ["station", "position", "markdown", "plain"])
    let grades = try Inserter(database, "station_grade", ["station", "position", "grade"])
    var seen: Set<String> = []
    for (position, station) in stations.enumerated() where seen.insert(station.id).inserted {
      try rows.insert(
        position, station.id, station.title, station.task.markdown, station.task.plain, station.place.path)
      for (position, item) in station.checklist.enumerated() {
        try items.insert(station.id, position, item.markdown, item.plain)
      }
      for (position, grade) in station.grades.enumerated() { try grades.insert(station.id, position, grade) }
    }
  }
}
