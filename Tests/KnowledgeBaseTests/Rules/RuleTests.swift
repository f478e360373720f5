import Diagnostics
import KnowledgeBase
import Testing

/// One fault in the library of knots, and the finding that it becomes. `place` is the text under the caret.
private struct Fault: CustomTestStringConvertible, Sendable {
  let rule: RuleID
  let path: String
  let old: String
  let new: String
  let place: String
  var testDescription: String { "\(rule)" }

  init(_ rule: RuleID, _ path: String, _ old: String, _ new: String, at place: String) {
    self.rule = rule
    self.path = path
    self.old = old
    self.new = new
    self.place = place
  }
}

private let faults: [Fault] = [
  .init(
    "unresolved-link", "knots/bowline.md", "(../uses/climbing.md)", "(../uses/climbin.md)",
    at: "[Climbing](../uses/climbin.md)"),
  .init(
    "unresolved-anchor", "uses/climbing.md", "bowline.md)", "bowline.md#tied)",
    at: "[Bowline](../knots/bowline.md#tied)"),
  .init(
    "missing-picture", "uses/mooring.md", "stays.", "stays. ![A boat](../figures/boat.svg)",
    at: "![A boat](../figures/boat.svg)"),
  .init("unknown-source", "uses/mooring.md", "keep clear | [@ashley1944]", "keep clear | [@ashley]", at: "@ashley"),
  .init(
    "unused-source", "sources.yaml", "references:", "references:\n  - {id: other, type: book, title: Other}",
    at: "other"),
  .init(
    "duplicate-source", "sources.yaml", "references:", "references:\n  - {id: ashley1944, type: book, title: Twin}",
    at: "ashley1944"),
  .init(
    "duplicate-term", "glossary.md", "# Glossary\n", "# Glossary\n\n## Other {#standing-part}\n\nText.\n",
    at: "## Standing part {#standing-part aliases=\"standing end; main part\"}"),
  .init("unknown-kind", "uses/mooring.md", "kind: use", "kind: usage", at: "usage"),
  .init("unknown-relation", "knots/bowline.md", "used-for:", "use-for:", at: "use-for"),
  .init("unknown-topic", "knots/bowline.md", "[mooring]", "[moring]", at: "moring"),
  .init(
    "misplaced-relation", "uses/mooring.md", "kind: use", "kind: use\nrelations:\n  used-for: [climbing]",
    at: "climbing"),
  .init("contradictory-relation", "knots/bowline.md", "[mooring]", "[mooring, climbing]", at: "climbing"),
  .init(
    "contraindication-without-row", "knots/bowline.md", "used-for: [mooring]", "contraindicated-by: [mooring]",
    at: "mooring"),
  .init("unknown-outline", "knots/bowline.md", "test/tying", "test/tieing", at: "test/tieing"),
  .init(
    "missing-part", "uses/mooring.md",
    "| The line hums | it is about to part | emergency call: keep clear | [@ashley1944] |", "", at: "use"),
  .init(
    "missing-column", "knots/bowline.md", "| Outcome | Finding | Certainty | Source |",
    "| Outcome | Finding | Certainty | Where |", at: "| Outcome | Finding | Certainty | Where |"),
  .init("unknown-certainty", "knots/bowline.md", "| low |", "| lowish |", at: "lowish"),
  .init("evidence-without-source", "knots/bowline.md", "[@ashley1944, p. 12]", "none", at: "none"),
  .init("unknown-contraindication-kind", "knots/bowline.md", "| absolute |", "| total |", at: "total"),
  .init("red-flag-without-urgency", "uses/mooring.md", "emergency call: keep clear", "keep clear", at: "keep clear"),
  .init("unparsable-date", "uses/mooring.md", "| c. 2000 BCE |", "| long ago |", at: "long ago"),
  .init("heading-level-skipped", "uses/mooring.md", "## History", "#### History", at: "#### History"),
  .init("duplicate-section-id", "uses/mooring.md", "## History", "## History {#red-flags}", at: "red-flags"),
  .init(
    "unknown-callout", "knots/bowline.md", "[!MYTH]", "[!MYTHS]",
    at: "> [!MYTHS]\n> It never slips.\n>\n> Unloaded, it shakes loose [@ashley1944]."),
  .init(
    "myth-without-correction", "knots/bowline.md", ">\n> Unloaded, it shakes loose [@ashley1944].", "",
    at: "> [!MYTH]\n> It never slips."),
  .init("bad-yaml", "uses/mooring.md", "title: Mooring", "title: Mooring: how", at: ":"),
  .init("unknown-key", "uses/mooring.md", "title: Mooring", "titel: Mooring", at: "titel"),
  .init(
    "blueprint-sum", "blueprints/test.yaml", "percent: 40", "percent: 30",
    at: "- {id: tying, title: Tying, percent: 60}"),
  .init("station-without-checklist", "stations/bowline.md", "- makes the loop\n- dresses the knot", "", at: "#"),
  .init(
    "term-without-text", "glossary.md", "The part of the rope that is not in use [@ashley1944].", "",
    at: "## Standing part {#standing-part aliases=\"standing end; main part\"}"),
  .init(
    "unused-waiver", "uses/mooring.md", "kind: use", "kind: use\nwaive:\n  - {rule: unresolved-link, reason: none}",
    at: "{rule: unresolved-link, reason: none}"),
  .init("choice-without-key", "knots/bowline.md", "[x] A fixed loop", "[ ] A fixed loop", at: ""),
  .init("missing-review-date", "uses/mooring.md", "reviewed: 2026-11-20", "aliases: []", at: "use"),
  .init("stale-review", "uses/mooring.md", "reviewed: 2026-11-20", "reviewed: 2024-11-20", at: "use"),
  .init("undefined-acronym", "uses/mooring.md", "stays.", "stays. Mind the SWL.", at: "SWL"),
  .init("uncited-paragraph", "uses/mooring.md", "that stays.", "that stays.\n\n\(uncited)", at: uncited),
]

private let uncited =
  "About 12 in a hundred ropes part while a boat lies at the quay, most of them at night and in the first hour after "
  + "the tide has turned, when nobody looks at them any more."

@Suite struct RuleTests {
  @Test(arguments: faults) fileprivate func `a fault is found at its place`(_ fault: Fault) throws {
    let old = try #require(Knots.files[fault.path])
    let new = old.replacing(fault.old, with: fault.new)
    try #require(new != old, "the fault is not in the text")
    let reading = Knots.read([fault.path: new])
    let found = reading.diagnostics.filter { $0.rule == fault.rule }
    #expect(found.count == 1, "\(reading.diagnostics.map { "\($0.rule): \($0.message)" })")
    guard let diagnostic = found.first, !fault.place.isEmpty else { return }
    #expect(diagnostic.place.path == fault.path)
    #expect(SourceText(path: fault.path, new)[diagnostic.place.range].trimmingPrefix { $0 == "\n" } == fault.place)
  }

  @Test func `two pages of one id are found, with the other's place`() {
    let reading = Knots.read(["uses/bowline.md": "---\nkind: use\n---\n# Other\n\nText.\n"])
    let found = reading.diagnostics.filter { $0.rule == "duplicate-page" }
    #expect(found.map(\.place.path) == ["uses/bowline.md"])
    #expect(found.first?.notes.first?.place?.path == "knots/bowline.md")
  }

  @Test func `a misspelt name is answered with the nearest`() {
    let reading = Knots.read(["uses/mooring.md": Knots.mooring.replacing("kind: use", with: "kind: knott")])
    #expect(reading.diagnostics.first { $0.rule == "unknown-kind" }?.help == "did you mean 'knot'?")
  }

  @Test func `a waiver with a reason keeps a finding quiet`() {
    let page = Knots.mooring.replacing(
      "| The line hums | it is about to part | emergency call: keep clear | [@ashley1944] |", with: "")
    let waived = page.replacing(
      "kind: use",
      with:
        "kind: use\nwaive:\n  - {rule: missing-part, reason: no danger}\n  - {rule: empty-table, at: red-flags, reason: none yet}"
    )
    #expect(Knots.read(["uses/mooring.md": page]).diagnostics.map(\.rule) == ["missing-part", "empty-table"])
    #expect(Knots.read(["uses/mooring.md": waived]).diagnostics.map(\.rule) == [])
  }

  @Test func `every finding is described once, in words that help`() {
    let descriptions = Rules.descriptions
    #expect(Set(descriptions.map(\.id)).count == descriptions.count)
    for description in descriptions { #expect(description.remedy.count > 20, "\(description.id)") }
  }
}
