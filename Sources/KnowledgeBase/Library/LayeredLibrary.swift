import Diagnostics

/// Lays libraries over each other.
package enum LayeredLibrary {
  /// The library of two layers, and what was replaced, in sentences for the reader.
  ///
  /// A later page or question with the same id replaces the earlier; questions of a replaced page stay unless they are
  /// replaced too; areas, kinds, relations and records are united.
  package static func lay(_ upper: Library, over lower: Library) -> (library: Library, notices: [String]) {
    var notices: [String] = []
    let upperPages = Dictionary(upper.pages.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let upperQuestions = Set(upper.questions.map(\.id))
    let lowerPages = Set(lower.pages.map(\.id))
    var pages: [Page] = []
    for page in lower.pages {
      let questions = page.questions.filter { !upperQuestions.contains($0.id) }
      for question in page.questions where upperQuestions.contains(question.id) {
        notices.append("question '\(question.id)' of \(lower.declaration.id) is replaced by \(upper.declaration.id)")
      }
      if let replacement = upperPages[page.id] {
        notices.append("page '\(page.id)' of \(lower.declaration.id) is replaced by \(upper.declaration.id)")
        pages.append(replacement.with(questions: replacement.questions + questions))
      } else {
        pages.append(questions.count == page.questions.count ? page : page.with(questions: questions))
      }
    }
    pages += upper.pages.filter { !lowerPages.contains($0.id) }
    let library = Library(
      declaration: united(upper.declaration, over: lower.declaration), pages: pages,
      terms: united(upper.terms, lower.terms, by: \.id), sources: united(upper.sources, lower.sources, by: \.key),
      synonyms: united(upper.synonyms, lower.synonyms, by: \.head),
      blueprints: united(upper.blueprints, lower.blueprints, by: \.id),
      courses: united(upper.courses, lower.courses, by: \.id),
      stations: united(upper.stations, lower.stations, by: \.id))
    return (library, notices)
  }

  /// The lower layer's declaration with what the upper one adds; a plain folder adds its kind only.
  package static func united(_ upper: LibraryDeclaration, over lower: LibraryDeclaration) -> LibraryDeclaration {
    LibraryDeclaration(
      id: lower.id, title: lower.title, language: lower.language, version: lower.version, license: lower.license,
      notice: lower.notice ?? upper.notice, areas: united(upper.areas, lower.areas, by: \.id),
      kinds: united(upper.kinds, lower.kinds, by: \.id), relations: united(upper.relations, lower.relations, by: \.id),
      records: united(upper.records, lower.records, by: \.id),
      titles: lower.titles.merging(upper.titles) { _, upper in upper }, over: lower.over,
      isPlainFolder: lower.isPlainFolder && upper.isPlainFolder)
  }

  private static func united<Value, Key: Hashable>(_ upper: [Value], _ lower: [Value], by key: (Value) -> Key)
    -> [Value]
  {
    let replacements = Dictionary(upper.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(lower.map(key))
    return lower.map { replacements[key($0)] ?? $0 } + upper.filter { !known.contains(key($0)) }
  }
}

extension Library {
  /// The same library with its files under other names.
  package func moved(_ name: (String) -> String) -> Library {
    Library(
      declaration: declaration, pages: pages.map { $0.moved(to: name($0.path)) },
      terms: terms.map {
        Term(
          id: $0.id, title: $0.title, aliases: $0.aliases, text: $0.text, citations: $0.citations,
          place: Place(path: name($0.place.path), range: $0.place.range))
      }, sources: sources, synonyms: synonyms, blueprints: blueprints, courses: courses, stations: stations)
  }
}

extension Page {
  /// The same page with other questions.
  fileprivate func with(questions: [Question]) -> Page { copy(path: path, questions: questions) }

  /// The same page in another file.
  fileprivate func moved(to path: String) -> Page {
    copy(path: path, questions: questions.map { $0.moved(to: path) })
  }

  private func copy(path: String, questions: [Question]) -> Page {
    Page(
      id: id, area: area, path: path, title: title, kind: kind, front: front, definition: definition,
      sections: sections, evidence: evidence, contraindications: contraindications, redFlags: redFlags, events: events,
      comparisons: comparisons, procedures: procedures, records: records, misconceptions: misconceptions,
      citations: citations, links: links, questions: questions, relations: relations)
  }
}

extension Question {
  fileprivate func moved(to path: String) -> Question {
    Question(
      id: id, topic: topic, stem: stem, caseText: caseText, answer: answer, feedback: feedback, level: level,
      outline: outline, use: use, status: status, formerly: formerly, enemies: enemies, since: since, revised: revised,
      wording: wording, citations: citations, place: Place(path: path, range: place.range), definitions: definitions)
  }
}
