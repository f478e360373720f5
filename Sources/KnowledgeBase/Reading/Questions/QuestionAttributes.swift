import Diagnostics
import Markdown

/// What the attributes of a stem say; what they say wrongly is as if it were not there.
struct QuestionAttributes {
  private(set) var id: QuestionID?
  private(set) var kind: QuestionKind?
  private(set) var level: Int?
  private(set) var outline: [OutlinePart] = []
  private(set) var use: QuestionUse = .both
  private(set) var status: QuestionStatus = .reviewed
  private(set) var formerly: [QuestionID] = []
  private(set) var enemies: [QuestionID] = []
  private(set) var since: CalendarDate?
  private(set) var revised: CalendarDate?

  private enum Key: String, CaseIterable { case kind, level, outline, use, status, formerly, enemies, since, revised }

  init(_ attributes: Attributes?, findings: inout QuestionFindings) {
    guard let attributes else { return }
    if let written = attributes.id { readID(written, &findings) }
    for name in attributes.classes {
      findings.warning(
        "unknown-attribute", "a question has no class '.\(name.text)'", at: name.place, help: "remove it")
    }
    for pair in attributes.pairs {
      guard let key = Key(rawValue: pair.key.text) else {
        findings.warning(
          "unknown-attribute", "a question has no attribute '\(pair.key.text)'", at: pair.key.place,
          help: QuestionFindings.help(for: pair.key.text, known: Key.allCases.map(\.rawValue)))
        continue
      }
      read(key, pair.value, &findings)
    }
  }

  private mutating func readID(_ written: Attributes.Part, _ findings: inout QuestionFindings) {
    if QuestionNames.isName(written.text) {
      id = QuestionID(written.text)
      return
    }
    let better = QuestionNames.nameParts(of: written.text).joined(separator: "-")
    findings.error(
      "bad-question-id", "'\(written.text)' cannot be a question's id", at: written.place,
      help: "use small letters, digits and hyphens only" + (better.isEmpty ? "" : ", as '\(better)'"))
  }

  private mutating func read(_ key: Key, _ value: Attributes.Part, _ findings: inout QuestionFindings) {
    switch key {
    case .kind: kind = Self.word(key, value, &findings)
    case .use: use = Self.word(key, value, &findings) ?? use
    case .status: status = Self.word(key, value, &findings) ?? status
    case .level:
      level = ["1": 1, "2": 2, "3": 3][value.text]
      if level == nil { Self.report(key, value, "write 1 (recall), 2 (apply) or 3 (reason about a case)", &findings) }
    case .outline:
      for text in Self.list(value) {
        if let part = OutlinePart(text) {
          outline.append(part)
        } else {
          Self.report(key, value, "write the blueprint and the part, as 'blueprint/part'", &findings)
        }
      }
    case .formerly: formerly += Self.list(value).map { QuestionID($0) }
    case .enemies: enemies += Self.list(value).map { QuestionID($0) }
    case .since: since = Self.date(key, value, &findings)
    case .revised: revised = Self.date(key, value, &findings)
    }
  }

  private static func list(_ value: Attributes.Part) -> [String] {
    value.text.split(separator: ",").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
  }

  private static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: Key, _ value: Attributes.Part, _ findings: inout QuestionFindings
  ) -> Word? {
    if let word = Word(rawValue: value.text) { return word }
    let known = Word.allCases.map(\.rawValue)
    report(key, value, QuestionFindings.help(for: value.text, known: known), &findings)
    return nil
  }

  private static func date(
    _ key: Key, _ value: Attributes.Part, _ findings: inout QuestionFindings
  ) -> CalendarDate? {
    let date = CalendarDate(iso: value.text)
    if date == nil { report(key, value, "write a date as 2026-11-20", &findings) }
    return date
  }

  private static func report(
    _ key: Key, _ value: Attributes.Part, _ help: String, _ findings: inout QuestionFindings
  ) {
    findings.error(
      "bad-attribute-value", "'\(key.rawValue)' cannot be '\(value.text)'", at: value.place, help: help)
  }
}
