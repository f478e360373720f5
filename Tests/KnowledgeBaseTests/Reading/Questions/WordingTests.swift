import KnowledgeBase
import Testing

struct WordingTests {
  private func wording(_ text: String) -> String? { QuestionText(text).question?.wording }

  @Test func `A wording is 16 hex digits`() {
    let wording = wording("### Stem {#a}\nBack.\n") ?? ""
    #expect(wording.utf8.count == 16)
    #expect(wording.allSatisfy { $0.isHexDigit && !$0.isUppercase })
  }

  @Test(arguments: [
    ("- [ ] A\n- [x] B\n- [ ] C", "- [x] B\n- [ ] C {.fixed}\n  > Why not.\n- [ ] A\n\n> Feedback."),
    ("- [ ] A\n- [x] B", "A case.\n\n- [ ]   *A*\n- [x] B"),
    ("Answer: a; b", "Answer: b;   a;"),
    ("| L | R |\n|---|---|\n| a | 1 |\n| b | 2 |\n| | 3 |", "| X | Y |\n|---|---|\n| | 3 |\n| b | 2 |\n| a | 1 |"),
    ("The {{c1::one}} and two.", "A case.\n\nThe {{c1::one}} *and*\ntwo.\n\n> Feedback."),
    ("Back.", "Front.\n\n---\n\n**Back.**"),
  ])
  func `Order of options, feedback, case, marking and attributes do not change it`(one: String, other: String) {
    let first = wording("### Stem? {#a level=1}\n\n\(one)\n")
    #expect(first != nil)
    #expect(first == wording("### Stem?  {#b use=exam}\n\n\(other)\n"))
  }

  @Test(arguments: [
    ("- [ ] A\n- [x] B", "- [x] A\n- [ ] B"), ("- [ ] A\n- [x] B", "- [ ] A\n- [x] B\n- [ ] C"),
    ("- [ ] A\n- [x] B", "- [ ] Aa\n- [x] B"), ("- [x] A\n- [x] B\n- [ ] C", "- [x] A\n- [ ] B\n- [x] C"),
    ("- [x] True\n- [ ] False", "- [ ] True\n- [x] False"), ("Answer: a; b", "Answer: a"),
    ("Answer: 5 ± 1", "Answer: 5 ± 2"), ("Answer: /a/", "Answer: a"), ("1. A\n2. B", "1. B\n2. A"),
    ("| L | R |\n|---|---|\n| a | 1 |\n| b | 2 |", "| L | R |\n|---|---|\n| a | 2 |\n| b | 1 |"),
    ("{{c1::one}} two", "one {{c1::two}}"), ("{{c1::one}} two", "{{c2::one}} two"), ("Back.", "Other."),
  ])
  func `An option's text or the key changes it`(one: String, other: String) {
    let (first, second) = (wording("### Stem? {#a}\n\n\(one)\n"), wording("### Stem? {#a}\n\n\(other)\n"))
    #expect(first != nil && second != nil)
    #expect(first != second)
  }

  @Test func `The stem changes it`() {
    #expect(wording("### One {#a}\nBack.\n") != wording("### Two {#a}\nBack.\n"))
  }

  /// Computed with `sha256sum` over `Stem`, a line's end, and `+ Back.`.
  @Test func `It is SHA-256 of the normalised lines`() {
    #expect(wording("### Stem {#a}\nBack.\n") == "f32fec53ac86b108")
  }
}
