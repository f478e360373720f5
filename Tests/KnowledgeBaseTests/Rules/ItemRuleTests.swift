import Diagnostics
import KnowledgeBase
import Testing

/// A question of the library of knots written otherwise, and the finding that it becomes. `place` is the text under the
/// caret.
private struct Flaw: CustomTestStringConvertible, Sendable {
  let rule: RuleID
  let question: String
  let place: String
  var testDescription: String { "\(rule): \(question)" }

  init(_ rule: RuleID, _ question: String, at place: String = "###") {
    self.rule = rule
    self.question = question
    self.place = place
  }
}

private let attributes = "{#bowline-makes level=1}"
private let asked = "### What does a bowline make? \(attributes)\n"
private let options = "- [ ] A running noose\n- [x] A fixed loop\n- [ ] A stopper\n"
private let feedback = "\n> The loop does not run [@ashley1944].\n"

private let flaws: [Flaw] = [
  .init(
    "longest-option-key", asked + options.replacing("fixed loop", with: "fixed loop that keeps its size") + feedback,
    at: "- [x] A fixed loop that keeps its size"),
  .init(
    "absolute-word", asked + options.replacing("[x] A", with: "[x] Always a") + feedback,
    at: "- [x] Always a fixed loop"),
  .init(
    "absolute-word", asked + options.replacing("A stopper", with: "A stopper in all ropes") + feedback,
    at: "- [ ] A stopper in all ropes"),
  .init(
    "vague-frequency", asked + "- [ ] Often a noose\n- [x] Rarely a noose\n- [ ] A stopper\n" + feedback,
    at: "- [x] Rarely a noose"),
  .init(
    "clang-association", "### Which fixed thing is made? \(attributes)\n" + options + feedback, at: "- [x] A fixed loop"
  ),
  .init(
    "grammar-cue", "### A bowline makes a \(attributes)\n- [ ] noose\n- [x] loop\n- [ ] eye\n" + feedback),
  .init(
    "convergence", asked + "- [ ] A running loop\n- [x] A fixed loop\n- [ ] A fixed noose\n" + feedback,
    at: "- [x] A fixed loop"),
  .init(
    "all-of-the-above", asked + options.replacing("A stopper", with: "All of the above") + feedback,
    at: "- [ ] All of the above"),
  .init(
    "none-of-the-above", asked + options.replacing("A stopper", with: "None of these.") + feedback,
    at: "- [ ] None of these."),
  .init(
    "combined-options", asked + options.replacing("A stopper", with: "Both A and B") + feedback,
    at: "- [ ] Both A and B"),
  .init(
    "duplicate-option", asked + options.replacing("A stopper", with: "*A Fixed* loop") + feedback,
    at: "- [ ] *A Fixed* loop"),
  .init(
    "overlapping-numbers", asked + "- [ ] 10–20 cm\n- [x] 15 to 30 cm\n- [ ] 40 cm\n" + feedback,
    at: "- [x] 15 to 30 cm"),
  .init(
    "overlapping-numbers", asked + "- [ ] More than 10\n- [x] 12\n- [ ] 8\n" + feedback, at: "- [x] 12"),
  .init(
    "overlapping-numbers", asked + "- [ ] Between 5 and 10 %\n- [x] 40 %\n- [ ] About 7.5 percent\n" + feedback,
    at: "- [ ] About 7.5 percent"),
  .init(
    "overlapping-numbers", asked + "- [ ] 1,000–2,000 turns\n- [x] At most 1,200 turns\n- [ ] None\n" + feedback,
    at: "- [x] At most 1,200 turns"),
  .init(
    "unordered-numbers", asked + "- [ ] 5 cm {.fixed}\n- [x] 2 cm {.fixed}\n- [ ] 9 cm {.fixed}\n" + feedback),
  .init("option-count", asked + options.replacing("- [ ] A stopper\n", with: "") + feedback),
  .init("negative-stem", asked.replacing("make?", with: "not make?") + options + feedback),
  .init("negative-stem", asked.replacing("What does a", with: "What is least likely to be a") + options + feedback),
  .init(
    "double-negative",
    asked.replacing("make?", with: "**not** make?")
      + options.replacing("A stopper", with: "What does not slip") + feedback, at: "- [ ] What does not slip"),
  .init("unfocused-stem", "### The bowline \(attributes)\n" + options + feedback),
  .init(
    "window-dressing",
    asked + "\n" + String(repeating: "A sailor sees it. ", count: 23) + "\n\n" + options + feedback),
  .init(
    "hinging-items",
    asked + options + feedback
      + "\n### Where is a fixed loop of use? {#bowline-use level=1}\n\nOn a boat [@ashley1944].\n"),
  .init(
    "duplicate-wording",
    asked + options + feedback + asked.replacing("#bowline-makes", with: "#again") + options + feedback),
  .init("missing-feedback", asked + options),
  .init("uncited-feedback", asked + options + "\n> It does not run.\n"),
  .init("missing-level", asked.replacing(" level=1", with: "") + options + feedback),
  .init(
    "true-false-in-exam",
    asked.replacing("level=1", with: "level=1 use=exam") + "- [ ] True\n- [x] False\n" + feedback),
]

/// What is well written, though it looks like a flaw.
private let wellWritten: [Flaw] = [
  .init("longest-option-key", asked + options.replacing("fixed loop", with: "loop of one size") + feedback),
  .init("absolute-word", asked + options.replacing("A stopper", with: "No knot at all") + feedback),
  .init("absolute-word", asked + "- [ ] Only a noose\n- [x] Only a loop\n- [ ] A stopper\n" + feedback),
  .init("vague-frequency", asked + options.replacing("A stopper", with: "An often used stopper") + feedback),
  .init("clang-association", "### Which bowline is made? \(attributes)\n" + options.replacing("loop", with: "bowline")),
  .init("clang-association", "### Ropes are fixed. What is made? \(attributes)\n" + options + feedback),
  .init("grammar-cue", "### A bowline makes: \(attributes)\n- [ ] a noose\n- [x] a loop\n- [ ] an eye\n" + feedback),
  .init(
    "convergence", asked + "- [ ] A running loop\n- [x] A fixed loop\n- [ ] A fixed noose\n- [ ] A running noose\n"),
  .init("all-of-the-above", asked + options.replacing("A stopper", with: "All three strands") + feedback),
  .init("combined-options", asked + options.replacing("A stopper", with: "Ropes A and B") + feedback),
  .init("combined-options", asked + options.replacing("A stopper", with: "A, D, E and K") + feedback),
  .init("duplicate-option", asked + "- [ ] +\n- [x] −\n- [ ] ×\n" + feedback),
  .init("overlapping-numbers", asked + "- [ ] 10–20 cm\n- [x] 20–30 cm\n- [ ] 15–18 mm\n" + feedback),
  .init("overlapping-numbers", asked + "- [ ] 5 turns\n- [x] 2 to 4 turns\n- [ ] 1 turn\n" + feedback),
  .init("overlapping-numbers", asked + "- [ ] 5 and 10\n- [x] 7\n- [ ] 5 to 10 in 3 days\n" + feedback),
  .init("unordered-numbers", asked + "- [ ] 5 cm\n- [x] 2 cm\n- [ ] 9 cm\n" + feedback),
  .init("unordered-numbers", asked + "- [ ] 9 {.fixed}\n- [x] 5 {.fixed}\n- [ ] 2 {.fixed}\n" + feedback),
  .init("negative-stem", asked.replacing("make?", with: "**not** make?") + options + feedback),
  .init("negative-stem", asked.replacing("make?", with: "NOT make?") + options + feedback),
  .init("negative-stem", asked.replacing("make?", with: "make that does not slip?") + options + feedback),
  .init("negative-stem", asked.replacing("make?", with: "make with the least strength?") + options + feedback),
  .init("double-negative", asked + options.replacing("A stopper", with: "What does not slip") + feedback),
  .init("unfocused-stem", "### The bowline makes: \(attributes)\n" + options + feedback),
  .init(
    "hinging-items",
    asked + options + feedback + "\n### Where is a loop of use? {#bowline-use level=1}\n\nOn a boat [@ashley1944].\n"),
  .init(
    "hinging-items",
    asked + options + feedback
      + "\n### Where is a fixed loop of use? {#use level=1 enemies=bowline-makes}\n\nOn a boat [@ashley1944].\n"),
  .init("missing-feedback", asked + options.replacing("- [ ] A stopper", with: "- [ ] A stopper\n  > It has no loop.")),
  .init("missing-level", asked.replacing("level=1", with: "status=retired") + options + feedback),
]

@Suite struct ItemRuleTests {
  private func read(_ question: String, language: String = "en") throws -> [Diagnostic] {
    let head = try #require(Knots.bowline.firstRange(of: "### What"))
    return Knots.read([
      "knots/bowline.md": Knots.bowline[..<head.lowerBound] + question,
      "library.yaml": Knots.declaration.replacing("language: en", with: "language: \(language)"),
    ]).diagnostics
  }

  @Test(arguments: flaws) fileprivate func `a flaw of a question is found at its place`(_ flaw: Flaw) throws {
    let head = try #require(Knots.bowline.firstRange(of: "### What"))
    let text = Knots.bowline[..<head.lowerBound] + flaw.question
    let diagnostics = try read(flaw.question)
    let found = diagnostics.filter { $0.rule == flaw.rule }
    #expect(found.count == 1, "\(diagnostics.map { "\($0.rule): \($0.message)" })")
    guard let diagnostic = found.first else { return }
    #expect(SourceText(path: "", String(text))[diagnostic.place.range].trimmingPrefix { $0 == "\n" } == flaw.place)
  }

  @Test(arguments: wellWritten) fileprivate func `what is well written is let be`(_ flaw: Flaw) throws {
    #expect(try read(flaw.question).filter { $0.rule == flaw.rule }.map(\.message) == [])
  }

  @Test func `English words are looked for in English only`() throws {
    let question =
      asked.replacing("make?", with: "not make?") + options.replacing("A stopper", with: "All of the above")
    #expect(try read(question).map(\.rule).contains("negative-stem"))
    #expect(try read(question).map(\.rule).contains("all-of-the-above"))
    let elsewhere = try read(question, language: "nl")
    #expect(!elsewhere.map(\.rule).contains("negative-stem"))
    #expect(!elsewhere.map(\.rule).contains("all-of-the-above"))
  }

  @Test func `an absolute word warns in the right option, and is noted in a wrong one`() throws {
    func severity(_ question: String) throws -> [Diagnostic.Severity] {
      try read(question).filter { $0.rule == "absolute-word" }.map(\.severity)
    }
    #expect(try severity(asked + options.replacing("[x] A", with: "[x] Always a")) == [.warning])
    #expect(try severity(asked + options.replacing("[ ] A running", with: "[ ] Always a running")) == [.note])
  }
}
