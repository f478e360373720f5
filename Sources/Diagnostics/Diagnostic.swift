/// The name of a kind of finding: kebab-case, stable, listed in `Docs/reference/diagnostics.md`.
package struct RuleID: Sendable, Hashable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }
  package init(stringLiteral text: String) { self.text = text }

  package var description: String { text }
  package static func < (left: RuleID, right: RuleID) -> Bool { left.text < right.text }
}

/// A range of UTF-8 offsets in one file.
package struct Place: Sendable, Hashable {
  package let path: String
  package let range: Range<Int>

  package init(path: String, range: Range<Int>) {
    self.path = path
    self.range = range
  }
}

/// A finding about the author's text: where, what, and what to do.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable, CaseIterable { case error, warning, note }

  /// A second place that explains the first.
  package struct Note: Sendable, Hashable {
    package let message: String
    package let place: Place?

    package init(_ message: String, at place: Place? = nil) {
      self.message = message
      self.place = place
    }
  }

  /// A replacement of a range of offsets; an empty range inserts.
  package struct Edit: Sendable, Hashable {
    package let range: Range<Int>
    package let replacement: String

    package init(_ range: Range<Int>, _ replacement: String) {
      self.range = range
      self.replacement = replacement
    }
  }

  package let rule: RuleID
  package let severity: Severity
  package let message: String
  package let place: Place
  package var notes: [Note]
  /// What the author can do now.
  package var help: String?
  /// The one obvious mend, where there is one: edits of the file at `place`.
  package var mend: [Edit]

  package init(
    _ rule: RuleID, _ severity: Severity, _ message: String, at place: Place, notes: [Note] = [], help: String? = nil,
    mend: [Edit] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.place = place
    self.notes = notes
    self.help = help
    self.mend = mend
  }
}
