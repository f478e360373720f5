package import Diagnostics

/// A term of the glossary.
package struct Term: Sendable, Hashable {
  package let id: TermID
  package let title: String
  package let aliases: [String]
  package let text: Passage
  package let citations: [Citation]
  package let place: Place

  package init(
    id: TermID, title: String, aliases: [String], text: Passage, citations: [Citation], place: Place
  ) {
    self.id = id
    self.title = title
    self.aliases = aliases
    self.text = text
    self.citations = citations
    self.place = place
  }
}

/// An entry of the bibliography, after CSL (Citation Style Language 1.0.2).
package struct Source: Sendable, Hashable {
  package struct Name: Sendable, Hashable {
    package let family: String
    package let given: String

    package init(family: String, given: String) {
      self.family = family
      self.given = given
    }
  }

  package let key: SourceKey
  package let type: String
  package let authors: [Name]
  package let title: String
  /// All other string fields, by CSL's names, as `container-title`, `volume`, `page`, `DOI`, `URL`, `publisher`.
  package let fields: [String: String]
  package let year: Int?
  package let checked: CalendarDate?
  package let place: Place

  package init(
    key: SourceKey, type: String, authors: [Name], title: String, fields: [String: String], year: Int?,
    checked: CalendarDate?, place: Place
  ) {
    self.key = key
    self.type = type
    self.authors = authors
    self.title = title
    self.fields = fields
    self.year = year
    self.checked = checked
    self.place = place
  }
}

/// Words for one thing: what the library calls it, and what else people type.
package struct SynonymGroup: Sendable, Hashable {
  package enum Relation: String, Sendable, Hashable, CaseIterable {
    case lay, clinical, acronym, spelling, plural, inflection
  }

  package let head: String
  package let variants: [Relation: [String]]
  package let place: Place

  package init(head: String, variants: [Relation: [String]], place: Place) {
    self.head = head
    self.variants = variants
    self.place = place
  }
}

/// An exam's outline, dated.
package struct Blueprint: Sendable, Hashable {
  package struct Part: Sendable, Hashable {
    package let id: String
    package let title: String
    package let percent: Double
    /// Selects questions that name no part; nil where the author gives none.
    package let query: String?

    package init(id: String, title: String, percent: Double, query: String?) {
      self.id = id
      self.title = title
      self.percent = percent
      self.query = query
    }
  }

  package let id: BlueprintID
  package let title: String
  package let dated: CalendarDate
  package let country: String?
  package let parts: [Part]
  package let items: Int?
  package let minutes: Int?
  package let navigation: String?
  package let label: String?
  package let place: Place

  package init(
    id: BlueprintID, title: String, dated: CalendarDate, country: String?, parts: [Part], items: Int?, minutes: Int?,
    navigation: String?, label: String?, place: Place
  ) {
    self.id = id
    self.title = title
    self.dated = dated
    self.country = country
    self.parts = parts
    self.items = items
    self.minutes = minutes
    self.navigation = navigation
    self.label = label
    self.place = place
  }
}

/// A course: weeks, each a query and a title.
package struct Course: Sendable, Hashable {
  package struct Week: Sendable, Hashable {
    package let title: String
    package let query: String

    package init(title: String, query: String) {
      self.title = title
      self.query = query
    }
  }

  package let id: String
  package let title: String
  package let weeks: [Week]
  package let place: Place

  package init(id: String, title: String, weeks: [Week], place: Place) {
    self.id = id
    self.title = title
    self.weeks = weeks
    self.place = place
  }
}

/// A practical station: a checklist and a global grade.
package struct Station: Sendable, Hashable {
  package let id: String
  package let title: String
  package let task: Passage
  package let checklist: [Passage]
  package let grades: [String]
  package let place: Place

  package init(id: String, title: String, task: Passage, checklist: [Passage], grades: [String], place: Place) {
    self.id = id
    self.title = title
    self.task = task
    self.checklist = checklist
    self.grades = grades
    self.place = place
  }
}
