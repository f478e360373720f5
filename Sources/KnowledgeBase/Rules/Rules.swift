package import Diagnostics

/// A finding that can be explained: `palpate explain` prints it, and the reference lists it.
package struct RuleDescription: Sendable, Hashable {
  package let id: RuleID
  package let severity: Diagnostic.Severity
  /// What was found, as a sentence's predicate: "a link leads to no page".
  package let summary: String
  /// Why it matters and how it is mended.
  package let remedy: String
  /// Whether `check --fix` mends it.
  package let isMended: Bool

  package init(_ id: RuleID, _ severity: Diagnostic.Severity, _ summary: String, remedy: String, isMended: Bool = false)
  {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.remedy = remedy
    self.isMended = isMended
  }
}

/// A rule about a whole library.
protocol LibraryRule: Sendable {
  static var description: RuleDescription { get }
  static func check(_ review: LibraryUnderReview) -> [Diagnostic]
}

extension LibraryRule {
  /// A finding of this rule.
  static func finding(
    _ message: String, in path: String, at range: Range<Int>, notes: [Diagnostic.Note] = [], help: String? = nil,
    mend: [Diagnostic.Edit] = []
  ) -> Diagnostic {
    Diagnostic(
      description.id, description.severity, message, at: Place(path: path, range: range), notes: notes, help: help,
      mend: mend)
  }
}

/// A library with what the rules need to see of its files.
package struct LibraryUnderReview: Sendable {
  package let library: Library
  package let files: LibraryFiles

  package init(library: Library, files: LibraryFiles) {
    self.library = library
    self.files = files
  }

  /// All pages, those with an id that another has too among them.
  var pages: [Page] { library.pages }
}

/// All rules, and all findings of the readers.
package enum Rules {
  static let all: [any (LibraryRule & Sendable).Type] = [
    UnresolvedLink.self, UnresolvedAnchor.self, MissingPicture.self, UnknownTopic.self, UnknownArea.self,
    UnknownSource.self, UnusedSource.self, UnknownOutline.self, UnknownQuestion.self, DuplicatePage.self,
    DuplicateQuestion.self, DuplicateTerm.self, DuplicateSource.self, ContradictoryRelation.self,
    MisplacedRelation.self,
    ContraindicationWithoutRow.self, HeadingLevelSkipped.self, MissingPart.self, UnbalancedAlias.self,
  ]

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] { all.flatMap { $0.check(review) } }

  /// Every finding there is, by id.
  package static var descriptions: [RuleDescription] {
    (all.map { $0.description } + ReadingFindings.all + QuestionRules.all + [UnusedWaiver.description]).sorted {
      $0.id < $1.id
    }
  }
}
