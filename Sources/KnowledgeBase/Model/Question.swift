package import Diagnostics

/// The kinds of questions; the raw values are the contract's words.
package enum QuestionKind: String, Sendable, Hashable, CaseIterable {
  case single, multiple
  case trueFalse = "truefalse"
  case short, order, match, cloze, flashcard
}

/// An option of a question with options.
package struct Option: Sendable, Hashable {
  package let text: Passage
  package let isKey: Bool
  /// Keeps its place when options are shuffled.
  package let isFixed: Bool
  package let feedback: Passage?
  package let range: Range<Int>

  package init(text: Passage, isKey: Bool, isFixed: Bool, feedback: Passage?, range: Range<Int>) {
    self.text = text
    self.isKey = isKey
    self.isFixed = isFixed
    self.feedback = feedback
    self.range = range
  }
}

/// A form in which a typed answer is accepted.
package enum AcceptedForm: Sendable, Hashable {
  case text(String)
  /// Within `value ± tolerance`, inclusive; the unit may be left out.
  case number(value: Double, tolerance: Double, unit: String)
  /// A pattern of literals, `.`, `?`, `|`, `( )`, `[ ]`, matched whole.
  case pattern(String)
}

/// A pair to match: what belongs together.
package struct MatchPair: Sendable, Hashable {
  package let left: Passage
  package let right: Passage

  package init(left: Passage, right: Passage) {
    self.left = left
    self.right = right
  }
}

/// A text with gaps.
package struct ClozeText: Sendable, Hashable {
  package enum Segment: Sendable, Hashable {
    /// Markdown between gaps.
    case text(String)
    case gap(GapID, hidden: String, hint: String?)
  }

  package let segments: [Segment]
  /// Whether the gaps stand in the stem; otherwise in the text below it.
  package let isStem: Bool

  package init(segments: [Segment], isStem: Bool) {
    self.segments = segments
    self.isStem = isStem
  }

  /// The gaps in their order, each once.
  package var gaps: [GapID] {
    var seen: [GapID] = []
    for case .gap(let gap, _, _) in segments where !seen.contains(gap) { seen.append(gap) }
    return seen
  }
}

/// What answers a question.
package enum AnswerPart: Sendable, Hashable {
  case single([Option])
  case multiple([Option])
  case trueFalse(isTrue: Bool, options: [Option])
  case short([AcceptedForm])
  /// In the right order.
  case order([Passage])
  /// `extras` are right-hand answers that belong to nothing.
  case match([MatchPair], extras: [Passage])
  case cloze(ClozeText)
  case flashcard(back: Passage)

  package var kind: QuestionKind {
    switch self {
    case .single: .single
    case .multiple: .multiple
    case .trueFalse: .trueFalse
    case .short: .short
    case .order: .order
    case .match: .match
    case .cloze: .cloze
    case .flashcard: .flashcard
    }
  }
}

/// Where a question may be asked.
package enum QuestionUse: String, Sendable, Hashable, CaseIterable { case study, exam, both }

/// How far a question has come; draft and retired ones are not asked.
package enum QuestionStatus: String, Sendable, Hashable, CaseIterable {
  case draft, reviewed, piloted, retired

  package var isAsked: Bool {
    switch self {
    case .draft, .retired: false
    case .reviewed, .piloted: true
    }
  }
}

/// A question as its author wrote it.
package struct Question: Sendable, Hashable {
  package let id: QuestionID
  package let topic: TopicID
  package let stem: Passage
  /// What stands between the stem and the answer part: a case, a picture, a table.
  package let caseText: Passage?
  package let answer: AnswerPart
  package let feedback: Passage?
  /// 1 recall, 2 apply, 3 reason about a case.
  package let level: Int?
  /// The question's own parts; empty means the page's.
  package let outline: [OutlinePart]
  package let use: QuestionUse
  package let status: QuestionStatus
  package let formerly: [QuestionID]
  package let enemies: [QuestionID]
  package let since: CalendarDate?
  /// When the key changed: who learned the old one sees it again.
  package let revised: CalendarDate?
  /// 16 hex digits of SHA-256 over the normalised stem, options and key.
  package let wording: String
  /// Keys cited in case, options and feedback.
  package let citations: [Citation]
  /// The file, and the offsets from the stem to the end of the feedback.
  package let place: Place
  /// Link and footnote definitions that the question's passages refer to, each of which is shown on its own.
  package let definitions: String

  package init(
    id: QuestionID, topic: TopicID, stem: Passage, caseText: Passage?, answer: AnswerPart, feedback: Passage?,
    level: Int?, outline: [OutlinePart], use: QuestionUse, status: QuestionStatus, formerly: [QuestionID],
    enemies: [QuestionID], since: CalendarDate?, revised: CalendarDate?, wording: String, citations: [Citation],
    place: Place, definitions: String
  ) {
    self.id = id
    self.topic = topic
    self.stem = stem
    self.caseText = caseText
    self.answer = answer
    self.feedback = feedback
    self.level = level
    self.outline = outline
    self.use = use
    self.status = status
    self.formerly = formerly
    self.enemies = enemies
    self.since = since
    self.revised = revised
    self.wording = wording
    self.citations = citations
    self.place = place
    self.definitions = definitions
  }

  package var kind: QuestionKind { answer.kind }

  /// The cards of the question: one for each gap of a cloze, otherwise one without a gap.
  package var gaps: [GapID?] {
    if case .cloze(let text) = answer { return text.gaps }
    return [nil]
  }
}
