import Diagnostics
import KnowledgeBase
import Testing

struct QuestionMistakeTests {
  /// Each text, the rule it breaks, the words at the place, and whether it can still be asked.
  @Test(arguments: [
    ("### Q? {#a}\n- [ ] A\n- [ ] B\n", "choice-without-key", "- [ ] A\n- [ ] B", false),
    ("### Q? {#a}\n- [x] A\n- [ ]\n", "empty-option", "- [ ]", false),
    ("### Q? {#a}\n- [ ] A\n- [x]\n- [x] C\n", "empty-option", "- [x]", false),
    ("### Q? {#a}\n- [x] A\n", "single-option", "- [x] A", false),
    ("### Q? {#a}\n- [x] A\n- [ ]B\n", "option-without-space", "[ ]", true),
    ("### Q? {#a}\n- [x]A\n- [ ]B\n", "option-without-space", "[x]", true),
    ("### Q? {#a}\n- [x] A\n- B\n", "option-without-box", "- B", true),
    ("### Q? {#a}\n- [x] True\n- [x] False\n", "contradictory-key", "- [x] True\n- [x] False", false),
    ("### Q? {#a lvl=1}\nBack.\n", "unknown-attribute", "lvl", true),
    ("### Q? {#a .hard}\nBack.\n", "unknown-attribute", "hard", true),
    ("### Q? {#a}\n- [x] A {.fix}\n- [ ] B\n", "unknown-attribute", "fix", true),
    ("### Q? {#a level=4}\nBack.\n", "bad-attribute-value", "4", true),
    ("### Q? {#a use=exams}\nBack.\n", "bad-attribute-value", "exams", true),
    ("### Q? {#a kind=choice}\nBack.\n", "bad-attribute-value", "choice", true),
    ("### Q? {#a since=2026-02-30}\nBack.\n", "bad-attribute-value", "2026-02-30", true),
    ("### Q? {#a outline=mblex}\nBack.\n", "bad-attribute-value", "mblex", true),
    ("### Q? {#A_b}\nBack.\n", "bad-question-id", "A_b", true),
    ("### Q? {#a}\nAnswer:\n", "answer-without-forms", "Answer:", false),
    ("### Q? {#a}\nAnswer: ; ;\n", "answer-without-forms", "Answer: ; ;", false),
    ("### Q? {#a}\nAnswer: b; /a(b/\n", "bad-pattern", "(", true),
    ("### Q? {#a}\nAnswer: /ab\n", "bad-pattern", "/ab", false),
    ("### Q? {#a}\nAnswer: about ± 5 mmHg\n", "bad-number", "about ± 5 mmHg", false),
    ("### Q? {#a}\n| L | R |\n|---|---|\n| a | 1 |\n| b | |\n", "match-row-incomplete", "| b | |", false),
    ("### Q? {#a}\n| L | R |\n|---|---|\n| a | 1 |\n", "too-few-pairs", "| L | R |\n|---|---|\n| a | 1 |", false),
    ("### Q? {#a}\n1. A\n", "single-step", "1. A", false),
    ("### Q? {#a}\n1. A\n2.\n", "empty-step", "2.", false),
    ("### Q? {#a}\n", "question-without-answer", "### Q? {#a}", false),
    ("### Q? {#a}\n\n> Feedback only.\n", "question-without-answer", "### Q? {#a}", false),
    ("### Q? {#a}\nFront.\n\n---\n", "question-without-answer", "### Q? {#a}", false),
    ("### {#a}\nBack.\n", "empty-stem", "### {#a}", false),
    ("### Q? {#a level = 1}\nBack.\n", "malformed-attributes", "{#a level = 1}", true),
    ("### Q? {level = 1}\nBack.\n", "malformed-attributes", "{level = 1}", true),
    ("### Q? {#a level=1\nBack.\n", "malformed-attributes", "{#a level=1", true),
    ("### Which set is {a, b}?\nBack.\n", "missing-question-id", "### Which set is {a, b}?", true),
    ("### The set {1}\nBack.\n", "missing-question-id", "### The set {1}", true),
    ("### Q? {#a}\nThe {{c1::one is open.\n\nAnd {{c2::two}}.\n", "unclosed-gap", "{{", false),
    ("### Q? {#a}\nThe {{c1::one {{c2::two}} one}} {{c3::x}}.\n", "nested-gap", "{{", false),
    ("### Q? {#a}\nThe {{c1::}} is empty.\n", "empty-gap", "{{c1::}}", false),
    ("### Q? {#a}\nThe {{gap}}.\n", "unnumbered-gap", "{{gap}}", true),
    ("### {{c1::One}}? {#a}\nThe {{c2::gap}}.\n", "gaps-in-two-places", "### {{c1::One}}? {#a}", false),
    ("### Q? {#a}\n- [x] A\n- [ ] B\n\nBecause.\n", "text-after-answer", "- [x] A\n- [ ] B", true),
    ("### Q?\nBack.\n", "missing-question-id", "### Q?", true),
  ])
  func `Each mistake has its name and its place`(text: String, rule: RuleID, place: String, isAsked: Bool) {
    let read = QuestionText(text, before: "# Page\n\nÄ first paragraph.\n\n## Questions\n\n")
    #expect(read.rules.first == rule)
    #expect(read.places.first == place)
    #expect((read.question != nil) == isAsked)
    #expect(read.diagnostics.allSatisfy { $0.help?.isEmpty == false })
  }

  @Test(arguments: [
    (
      "### Which stroke opens a session?\nBack.\n",
      "### Which stroke opens a session? {#page-which-stroke-opens-session}\nBack.\n"
    ),
    ("### Which stroke? {level=1}\nBack.\n", "### Which stroke? {#page-which-stroke level=1}\nBack.\n"),
    ("### Is it so? ###\nBack.\n", "### Is it so? {#page-is-it-so} ###\nBack.\n"),
    ("### Stem {#a}\n- [x]A\n- []B\n- [ ] C\n", "### Stem {#a}\n- [x] A\n- [ ] B\n- [ ] C\n"),
    ("### Stem {#a}\n- [x] A\n- B\n", "### Stem {#a}\n- [x] A\n- [ ] B\n"),
    ("### Stem {#a level=1\nBack.\n", "### Stem {#a level=1}\nBack.\n"),
    (
      "### Stem {#a}\nThe {{one}}, {{c1::two}}, {{::three}}, {{c::four::hint}}.\n",
      "### Stem {#a}\nThe {{c2::one}}, {{c1::two}}, {{c3::three}}, {{c4::four::hint}}.\n"
    ),
  ])
  func `What has one obvious mend is mended, once`(text: String, mended: String) {
    let read = QuestionText(text)
    #expect(read.mended == mended)
    #expect(QuestionText(mended).diagnostics == [])
  }

  @Test func `A gap in a quoted list is mended where it stands`() {
    let read = QuestionText("### Stem {#a}\n\n- One\n\n  Two {{gap}}\n")
    #expect(read.mended == "### Stem {#a}\n\n- One\n\n  Two {{c1::gap}}\n")
  }

  @Test func `A proposed id is not one that the page has`() {
    let read = QuestionText("### Which stroke?\nBack.\n", after: "\n### Other {#page-which-stroke}\nBack.\n")
    #expect(read.mended.hasPrefix("### Which stroke? {#page-which-stroke-2}\n"))
    let empty = QuestionText("### ¿?\nBack.\n", topic: "a/B_c")
    #expect(empty.mended.hasPrefix("### ¿? {#a-b-c-question}\n"))
  }

  @Test func `A question without an id is known by its wording until then`() {
    let read = QuestionText("### Stem\nBack.\n")
    #expect(read.question?.id.isProvisional == true)
    #expect(read.question?.id.text == "auto:" + (read.question?.wording ?? ""))
  }
}
