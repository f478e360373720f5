package import Diagnostics

/// A section: from a top-level heading to the next.
package struct Section: Sendable, Hashable {
  /// Nil before the first heading below the title.
  package let id: SectionID?
  /// Without attributes; the page's title where `id` is nil.
  package let title: String
  /// Of the heading, 1 to 6; 1 where `id` is nil.
  package let level: Int
  /// The heading's classes, as `steps` or `questions`.
  package let classes: [String]
  /// The titles of the headings above it, outermost first, the page's title left out.
  package let path: [String]
  /// Text without marking, heading left out.
  package let plain: String
  /// From the heading (or the page's start) to the next heading.
  package let range: Range<Int>
  /// What stands below the heading.
  package let body: Range<Int>
  /// Link and footnote definitions that the section needs from elsewhere in its page.
  package let definitions: String

  package init(
    id: SectionID?, title: String, level: Int, classes: [String], path: [String], plain: String, range: Range<Int>,
    body: Range<Int>, definitions: String
  ) {
    self.id = id
    self.title = title
    self.level = level
    self.classes = classes
    self.path = path
    self.plain = plain
    self.range = range
    self.body = body
    self.definitions = definitions
  }
}

/// A relation as a page states it.
package struct StatedRelation: Sendable, Hashable {
  package let relation: RelationID
  package let target: TopicID
  /// Set where a row of a contraindications table states it.
  package let contraindication: Contraindication.Kind?
  package let range: Range<Int>

  package init(relation: RelationID, target: TopicID, contraindication: Contraindication.Kind?, range: Range<Int>) {
    self.relation = relation
    self.target = target
    self.contraindication = contraindication
    self.range = range
  }
}

/// A link or picture that leads into the library.
package struct PageLink: Sendable, Hashable {
  /// Relative to the library's root, `.` and `..` resolved; nil where the link leads out of the library.
  package let path: String?
  /// What stands behind `#`.
  package let anchor: String?
  /// As written.
  package let destination: String
  package let isImage: Bool
  package let range: Range<Int>

  package init(path: String?, anchor: String?, destination: String, isImage: Bool, range: Range<Int>) {
    self.path = path
    self.anchor = anchor
    self.destination = destination
    self.isImage = isImage
    self.range = range
  }
}

/// A finding that the author keeps on purpose.
package struct Waiver: Sendable, Hashable {
  package let rule: RuleID
  /// A section's or question's id; nil for the whole page.
  package let at: String?
  package let reason: String
  package let range: Range<Int>

  package init(rule: RuleID, at: String?, reason: String, range: Range<Int>) {
    self.rule = rule
    self.at = at
    self.reason = reason
    self.range = range
  }
}

/// What stands in a page's front matter; a page without one has only empty values.
package struct FrontMatter: Sendable, Hashable {
  package var title: String?
  package var kind: KindID?
  package var kindRange: Range<Int>?
  package var aliases: [String] = []
  package var formerly: [TopicID] = []
  package var relations: [StatedRelation] = []
  package var outline: [OutlinePart] = []
  package var outlineRanges: [Range<Int>] = []
  package var reviewed: CalendarDate?
  package var waivers: [Waiver] = []

  package init() {}
}

/// A page: everything that it says, without its tree.
package struct Page: Sendable, Hashable {
  package let id: TopicID
  /// Nil at the library's root.
  package let area: AreaID?
  /// Of the file, relative to the library's root.
  package let path: String
  package let title: String
  package let kind: KindID
  package let front: FrontMatter
  /// The first paragraph after the title.
  package let definition: Passage?
  package let sections: [Section]
  package let evidence: [EvidenceStatement]
  package let contraindications: [Contraindication]
  package let redFlags: [RedFlag]
  package let events: [Event]
  package let comparisons: [Comparison]
  package let procedures: [Procedure]
  package let records: [RecordRow]
  package let misconceptions: [Misconception]
  package let citations: [Citation]
  package let links: [PageLink]
  package let questions: [Question]
  /// Front matter and contraindications tables together, each pair once.
  package let relations: [StatedRelation]

  package init(
    id: TopicID, area: AreaID?, path: String, title: String, kind: KindID, front: FrontMatter, definition: Passage?,
    sections: [Section], evidence: [EvidenceStatement], contraindications: [Contraindication], redFlags: [RedFlag],
    events: [Event], comparisons: [Comparison], procedures: [Procedure], records: [RecordRow],
    misconceptions: [Misconception], citations: [Citation], links: [PageLink], questions: [Question],
    relations: [StatedRelation]
  ) {
    self.id = id
    self.area = area
    self.path = path
    self.title = title
    self.kind = kind
    self.front = front
    self.definition = definition
    self.sections = sections
    self.evidence = evidence
    self.contraindications = contraindications
    self.redFlags = redFlags
    self.events = events
    self.comparisons = comparisons
    self.procedures = procedures
    self.records = records
    self.misconceptions = misconceptions
    self.citations = citations
    self.links = links
    self.questions = questions
    self.relations = relations
  }
}
