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
  /// A finding of this rule; `severity` where it is not the usual one.
  static func finding(
    _ message: String, in path: String, at range: Range<Int>, severity: Diagnostic.Severity? = nil,
    notes: [Diagnostic.Note] = [], help: String? = nil, mend: [Diagnostic.Edit] = []
  ) -> Diagnostic {
    Diagnostic(
      description.id, severity ?? description.severity, message, at: Place(path: path, range: range), notes: notes,
      help: help,
      mend: mend)
  }
}

/// A library with what the rules need to see of its files.
package struct LibraryUnderReview: Sendable {
  package let library: Library
  package let files: LibraryFiles
  /// The day by which a review is judged to be old; nil where the calendar must not change what is found.
  package let asOf: CalendarDate?
  /// The questions with options that are not retired.
  let items: [ChoiceItem]

  package init(library: Library, files: LibraryFiles, asOf: CalendarDate? = nil) {
    self.library = library
    self.files = files
    self.asOf = asOf
    items = library.questions.filter { $0.status != .retired }.compactMap { ChoiceItem($0) }
  }

  /// All pages, those with an id that another has too among them.
  var pages: [Page] { library.pages }

  /// The questions that are not retired.
  var askedQuestions: [Question] { library.questions.filter { $0.status != .retired } }

  /// Whether rules that know English words apply.
  var isEnglish: Bool { library.declaration.language.lowercased().hasPrefix("en") }
}

/// All rules, and all findings of the readers.
package enum Rules {
  static let all: [any (LibraryRule & Sendable).Type] =
    [
      UnresolvedLink.self, UnresolvedAnchor.self, MissingPicture.self, UnknownTopic.self, UnknownArea.self,
      UnknownSource.self, UnusedSource.self, UnknownOutline.self, UnknownQuestion.self, DuplicatePage.self,
      DuplicateQuestion.self, DuplicateTerm.self, DuplicateSource.self, ContradictoryRelation.self,
      MisplacedRelation.self,
      ContraindicationWithoutRow.self, HeadingLevelSkipped.self, MissingPart.self, UnbalancedAlias.self,
      MissingReviewDate.self, StaleReview.self, UncitedParagraph.self, UndefinedAcronym.self,
    ] + items

  /// How questions are written.
  private static let items: [any (LibraryRule & Sendable).Type] = [
    LongestOptionKey.self, AbsoluteWord.self, VagueFrequency.self, ClangAssociation.self, GrammarCue.self,
    Convergence.self, AllOfTheAbove.self, NoneOfTheAbove.self, CombinedOptions.self, DuplicateOption.self,
    OverlappingNumbers.self, UnorderedNumbers.self, OptionCount.self, NegativeStem.self, DoubleNegative.self,
    UnfocusedStem.self, WindowDressing.self, LongestKeyShare.self, KeyPosition.self, HingingItems.self,
    DuplicateWording.self, MissingFeedback.self, UncitedFeedback.self, MissingLevel.self, MissingOutline.self,
    TrueFalseInExam.self,
  ]

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] { all.flatMap { $0.check(review) } }

  /// Every finding there is, by id.
  package static var descriptions: [RuleDescription] {
    (all.map { $0.description } + ReadingFindings.all + QuestionRules.all + [UnusedWaiver.description]).sorted {
      $0.id < $1.id
    }
  }
}
