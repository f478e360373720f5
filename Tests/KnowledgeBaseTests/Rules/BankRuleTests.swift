import Diagnostics
import KnowledgeBase
import Testing

/// Rules that look at all questions or pages together.
@Suite struct BankRuleTests {
  /// Findings in a library whose questions have their key at these places, 0 to 3.
  private func read(keys: [Int], key: String = "Loop", other: String = "Knot") -> [Diagnostic] {
    let questions = keys.enumerated().map { number, place in
      "### Which is it in case \(number)? {#case-\(number) level=1}\n"
        + (0..<4).map { $0 == place ? "- [x] \(key) \(100 + number)\n" : "- [ ] \(other) 20\($0)\n" }.joined()
        + "\n> So it is [@ashley1944].\n\n"
    }
    return Knots.read(["knots/bowline.md": Knots.bowline + "\n" + questions.joined()]).diagnostics
  }

  @Test func `keys at all places alike are let be`() {
    #expect(read(keys: (0..<40).map { $0 % 4 }).map(\.rule) == [])
  }

  @Test func `keys too often at one place are found`() {
    let found = read(keys: (0..<40).map { $0 % 3 == 0 ? $0 % 4 : 1 })
    #expect(found.map(\.rule) == ["key-position"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.place.path == "library.yaml")
    #expect(found.first?.message.contains("places 1 to 4 4, 29, 3, 4 times") == true)
  }

  @Test func `a few questions say nothing of places`() {
    #expect(read(keys: Array(repeating: 1, count: 19)).map(\.rule) == [])
  }

  @Test func `the share of longest keys is found`() {
    let found = read(keys: (0..<40).map { $0 % 4 }, key: "Fixed loop")
    #expect(found.map(\.rule) == ["longest-key-share"])
    #expect(found.map(\.severity) == [.note])
    #expect(
      found.first?.message
        == "in 98 % of 42 questions the longest option is right, where chance would give 25 %")
  }

  @Test func `a page without outline is found where its area has outlines`() {
    func page(_ name: String, outline: String) -> String {
      """
      ---
      title: \(name)
      kind: use
      waive: [{rule: missing-part, reason: short}]
      reviewed: 2026-11-20
      \(outline)
      ---
      # \(name)

      A use.

      ## Questions

      ### What is \(name)? {#\(name) level=1}

      A use [@ashley1944].
      """
    }
    let part = "outline: [test/using]"
    let climbing = Knots.climbing.replacing("kind: use", with: "kind: use\n\(part)")
    let found = Knots.read([
      "uses/one.md": page("one", outline: part), "uses/two.md": page("two", outline: ""), "uses/climbing.md": climbing,
    ]).diagnostics
    #expect(found.map(\.rule) == ["missing-outline"])
    #expect(found.map(\.place.path) == ["uses/two.md"])
  }

  @Test func `what no page of the library has, none is told to have`() {
    let undated = Knots.mooring.replacing("reviewed: 2026-11-20\n", with: "")
    let other = Knots.climbing.replacing("reviewed: 2026-11-21\n", with: "")
    #expect(Knots.read(["uses/mooring.md": undated]).diagnostics.map(\.rule) == ["missing-review-date"])
    #expect(Knots.read(["uses/mooring.md": undated, "uses/climbing.md": other]).diagnostics.map(\.rule) == [])
  }

  @Test func `a review grows old against the newest one, or against a day that is named`() {
    let old = Knots.mooring.replacing("2026-11-20", with: "2024-11-20")
    func severities(_ page: String, asOf: String?) -> [Diagnostic.Severity] {
      Knots.read(["uses/mooring.md": page], asOf: asOf.flatMap { CalendarDate(iso: $0) }).diagnostics
        .filter { $0.rule == "stale-review" }.map(\.severity)
    }
    #expect(severities(old, asOf: nil) == [.note])
    #expect(severities(old, asOf: "2026-11-20") == [])
    #expect(severities(old, asOf: "2026-11-21") == [.warning])
    #expect(severities(Knots.mooring, asOf: "2028-11-21") == [.warning, .warning])
  }

  @Test func `an acronym is explained by the page, the glossary, an alias or a synonym`() {
    func rules(_ text: String) -> [RuleID] {
      Knots.read(["uses/mooring.md": Knots.mooring.replacing("stays.", with: "stays. \(text)")]).diagnostics.map(\.rule)
    }
    #expect(rules("The SWL counts.") == ["undefined-acronym"])
    #expect(rules("The safe working load (SWL) counts, and the SWL is known.") == [])
    #expect(rules("The safe working load (SWL of the rope) counts.") == [])
    #expect(rules("The SWL (safe working load) counts.") == [])
    #expect(rules("XIV of ISO 2307 is NOT, in the USA, not so.") == [])
    #expect(
      Knots.read([
        "uses/mooring.md": Knots.mooring.replacing("stays.", with: "stays. The SWL counts."),
        "synonyms.yaml": "groups:\n  - {head: safe working load, acronym: [SWL]}\n",
      ]).diagnostics.map(\.rule) == [])
  }

  @Test func `a paragraph is carried by a citation beside it`() {
    let long = String(repeating: "Ropes part at night. ", count: 8)
    func found(_ text: String) -> [Diagnostic.Severity] {
      Knots.read(["uses/mooring.md": Knots.mooring.replacing("stays.", with: "stays.\n\n" + text)]).diagnostics
        .filter { $0.rule == "uncited-paragraph" }.map(\.severity)
    }
    #expect(found(long + "It was so in 1944.") == [.warning])
    #expect(found(long + "See [chapter](climbing.md).") == [])
    #expect(found(long + long) == [.note])
    #expect(found(long + "It was so in 1944.\n\nSo it was [@ashley1944].") == [])
    #expect(found(long + "It was so in 1944 [@ashley1944].") == [])
    #expect(found("- " + long + "It was so in 1944.") == [])
    #expect(found("```\n\n" + long + "1944\n\n```") == [])
  }
}
