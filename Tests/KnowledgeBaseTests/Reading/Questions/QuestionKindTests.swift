import Diagnostics
import KnowledgeBase
import Testing

struct QuestionKindTests {
  @Test(arguments: [
    ("- [x] True\n- [ ] False", QuestionKind.trueFalse),
    ("- [ ] true\n- [x] FALSE", .trueFalse),
    ("- [ ] Yes\n- [x] No", .single),
    ("- [ ] A\n- [x] B\n- [ ] C", .single),
    ("1. [ ] A\n2. [x] B", .single),
    ("- [x] A\n- [x] B\n- [ ] C", .multiple),
    ("A case.\n\n- [ ] A\n- [x] B", .single),
    ("Answer: a; b", .short),
    ("Answer:\na", .short),
    ("1. A\n2. B", .order),
    ("1) A\n2) B", .order),
    ("- A\n- B", .flashcard),
    ("| L | R |\n|---|---|\n| a | 1 |\n| b | 2 |", .match),
    ("| L | R | S |\n|---|---|---|\n| a | 1 | x |", .flashcard),
    ("Some {{c1::hidden}} words.", .cloze),
    ("Some {{c1::hidden}} words.\n\nAnd more.", .cloze),
    ("- one {{c1::hidden}}\n- two", .cloze),
    ("    {{c1::hidden}}", .flashcard),
    ("`{{c1::hidden}}`", .flashcard),
    ("The back.", .flashcard),
    ("The Answer: is inside.", .flashcard),
    ("Front.\n\n---\n\nBack.", .flashcard),
    ("> [!NOTE]\n> A callout is no feedback.", .flashcard),
  ])
  func `The kind follows from the answer part`(body: String, kind: QuestionKind) {
    let read = QuestionText("### Stem? {#id}\n\n\(body)\n")
    #expect(read.question?.kind == kind)
    #expect(read.rules == [])
    let withFeedback = QuestionText("### Stem? {#id}\n\n\(body)\n\n> Why.\n")
    #expect(withFeedback.question?.kind == kind)
    #expect(withFeedback.question?.feedback?.plain == "Why.")
  }

  @Test(arguments: [
    ("flashcard", "- [ ] A\n- [x] B", QuestionKind.flashcard),
    ("multiple", "- [ ] A\n- [x] B", .multiple),
    ("single", "- [ ] True\n- [x] False", .single),
    ("order", "- A\n- B", .order),
    ("cloze", "1. {{c1::A}}\n2. B", .cloze),
    ("flashcard", "1. A\n2. B", .flashcard),
  ])
  func `kind= overrides the reading`(word: String, body: String, kind: QuestionKind) {
    let read = QuestionText("### Stem? {#id kind=\(word)}\n\n\(body)\n")
    #expect(read.question?.kind == kind)
    #expect(read.rules == [])
  }

  @Test(arguments: [
    ("single", "- [x] A\n- [x] B"), ("single", "Text."), ("truefalse", "- [x] A\n- [ ] B"), ("short", "a; b"),
    ("order", "Text."), ("match", "| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |"), ("cloze", "Text."),
  ])
  func `A kind= that does not fit is an error`(word: String, body: String) {
    let read = QuestionText("### Stem? {#id kind=\(word)}\n\n\(body)\n")
    #expect(read.question == nil)
    #expect(read.rules == ["kind-mismatch"])
  }

  @Test func `A stem with gaps needs no answer part`() {
    let read = QuestionText("### The {{c1::radius}} and the {{c2::ulna::a bone}} {#id}\n\n> Feedback.\n")
    #expect(read.rules == [])
    #expect(read.question?.kind == .cloze)
    #expect(read.question?.gaps == ["c1", "c2"])
    #expect(read.question?.stem.plain == "The […] and the […]")
    #expect(read.question?.stem.markdown == "The {{c1::radius}} and the {{c2::ulna::a bone}}")
    #expect(read.question?.feedback?.plain == "Feedback.")
    let withCase = QuestionText("### The {{c1::radius}} {#id}\n\nA case.\n")
    #expect(withCase.question?.kind == .cloze)
    #expect(withCase.question?.caseText?.plain == "A case.")
  }

  @Test func `Gaps that another answer part leaves unasked are warned of`() {
    let read = QuestionText("### The {{c1::radius}} {#id}\n\n- [x] A\n- [ ] B\n")
    #expect(read.question?.kind == .single)
    #expect(read.rules == ["gaps-not-asked"])
  }
}
