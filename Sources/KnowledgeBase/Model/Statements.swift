// The structured parts of a page: what its tables, lists and quotes say.

/// How certain a finding is: GRADE's four grades, and three words that are not grades and have no order.
package enum Certainty: String, Sendable, Hashable, CaseIterable {
  case veryLow = "very low"
  case low
  case moderate
  case high
  /// Good sources disagree.
  case conflicting
  /// Looked for, not found.
  case none
  /// A rule or convention that no trial tested.
  case consensus

  /// Position among GRADE's grades, 0 (very low) to 3 (high); nil for the words that are not grades.
  package var grade: Int? {
    switch self {
    case .veryLow: 0
    case .low: 1
    case .moderate: 2
    case .high: 3
    case .conflicting, .none, .consensus: nil
    }
  }
}

/// A cell that names something: its text, and the page it links to where it does.
package struct Mention: Sendable, Hashable {
  package let text: Passage
  package let topic: TopicID?

  package init(text: Passage, topic: TopicID?) {
    self.text = text
    self.topic = topic
  }
}

/// A citation in a text: `[@key, p. 12]`.
package struct Citation: Sendable, Hashable {
  package let key: SourceKey
  package let locator: String?
  /// Of the key, in the file.
  package let range: Range<Int>

  package init(key: SourceKey, locator: String?, range: Range<Int>) {
    self.key = key
    self.locator = locator
    self.range = range
  }
}

/// A row of an evidence table: one finding, graded.
package struct EvidenceStatement: Sendable, Hashable {
  package let outcome: Passage
  package let comparedWith: Passage?
  package let finding: Passage
  package let size: Passage?
  /// The page that the row is about, where it is not its own page.
  package let about: TopicID?
  package let certainty: Certainty
  package let sources: [Citation]
  package let section: SectionID?
  package let range: Range<Int>

  package init(
    outcome: Passage, comparedWith: Passage?, finding: Passage, size: Passage?, about: TopicID?, certainty: Certainty,
    sources: [Citation], section: SectionID?, range: Range<Int>
  ) {
    self.outcome = outcome
    self.comparedWith = comparedWith
    self.finding = finding
    self.size = size
    self.about = about
    self.certainty = certainty
    self.sources = sources
    self.section = section
    self.range = range
  }
}

/// A row of a contraindications table.
package struct Contraindication: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable { case absolute, local, conditional }

  package let condition: Mention
  package let kind: Kind
  package let why: Passage
  package let whatToDo: Passage
  package let sources: [Citation]
  package let section: SectionID?
  package let range: Range<Int>

  package init(
    condition: Mention, kind: Kind, why: Passage, whatToDo: Passage, sources: [Citation], section: SectionID?,
    range: Range<Int>
  ) {
    self.condition = condition
    self.kind = kind
    self.why = why
    self.whatToDo = whatToDo
    self.sources = sources
    self.section = section
    self.range = range
  }
}

/// A row of a red-flags table.
package struct RedFlag: Sendable, Hashable {
  /// How fast to act, the fastest first.
  package enum Urgency: String, Sendable, Hashable, CaseIterable {
    case emergencyCall = "emergency call"
    case emergencyCare = "emergency care"
    case sameDay = "same day"
    case soon
  }

  package let sign: Passage
  package let mayMean: Passage
  package let urgency: Urgency
  package let action: Passage
  package let sources: [Citation]
  package let section: SectionID?
  package let range: Range<Int>

  package init(
    sign: Passage, mayMean: Passage, urgency: Urgency, action: Passage, sources: [Citation], section: SectionID?,
    range: Range<Int>
  ) {
    self.sign = sign
    self.mayMean = mayMean
    self.urgency = urgency
    self.action = action
    self.sources = sources
    self.section = section
    self.range = range
  }
}

/// A row of a timeline.
package struct Event: Sendable, Hashable {
  package let when: HistoricalDate
  /// The date as it was written.
  package let whenText: String
  package let place: Passage
  package let who: Passage
  package let event: Passage
  package let sources: [Citation]
  package let section: SectionID?
  package let range: Range<Int>

  package init(
    when: HistoricalDate, whenText: String, place: Passage, who: Passage, event: Passage, sources: [Citation],
    section: SectionID?, range: Range<Int>
  ) {
    self.when = when
    self.whenText = whenText
    self.place = place
    self.who = who
    self.event = event
    self.sources = sources
    self.section = section
    self.range = range
  }
}

/// A comparison table: what several subjects are in several aspects.
package struct Comparison: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let aspect: Passage
    /// One for each subject.
    package let values: [Passage]
    package let range: Range<Int>

    package init(aspect: Passage, values: [Passage], range: Range<Int>) {
      self.aspect = aspect
      self.values = values
      self.range = range
    }
  }

  package let subjects: [Mention]
  package let rows: [Row]
  package let section: SectionID?
  package let range: Range<Int>

  package init(subjects: [Mention], rows: [Row], section: SectionID?, range: Range<Int>) {
    self.subjects = subjects
    self.rows = rows
    self.section = section
    self.range = range
  }
}

/// The ordered steps under a `{.steps}` heading.
package struct Procedure: Sendable, Hashable {
  package let steps: [Passage]
  package let section: SectionID?
  package let range: Range<Int>

  package init(steps: [Passage], section: SectionID?, range: Range<Int>) {
    self.steps = steps
    self.section = section
    self.range = range
  }
}

/// A row of a declared record's table.
package struct RecordRow: Sendable, Hashable {
  package let record: RecordID
  /// What the `Part` column says, where there is one.
  package let part: Passage?
  /// One for each declared column, in the declared order.
  package let values: [Passage]
  package let section: SectionID?
  package let range: Range<Int>

  package init(record: RecordID, part: Passage?, values: [Passage], section: SectionID?, range: Range<Int>) {
    self.record = record
    self.part = part
    self.values = values
    self.section = section
    self.range = range
  }
}

/// A `[!MYTH]` quote: what is claimed and what is true.
package struct Misconception: Sendable, Hashable {
  package let claim: Passage
  package let correction: Passage
  package let section: SectionID?
  package let range: Range<Int>

  package init(claim: Passage, correction: Passage, section: SectionID?, range: Range<Int>) {
    self.claim = claim
    self.correction = correction
    self.section = section
    self.range = range
  }
}
