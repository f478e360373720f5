import Diagnostics
import KnowledgeBase
import Markdown
import Testing

struct QuestionReaderTests {
  @Test func `A question with everything is read`() throws {
    let text = """
      ### Which stroke *opens* a session? {#opens level=1 outline=mblex/benefits use=exam status=piloted formerly=gen:x since=2026-01-02 revised=2026-03-04 enemies=a,b}
      A client lies **prone**.

      ![Strokes](strokes.svg)

      - [ ] Petrissage
        > Kneading follows [@k1].
      - [x] Effleurage of the
        whole back
      - [ ] None of these {.fixed}

      > It warms the tissue [@k2, p. 3].
      >
      > And more.

      """
    let read = QuestionText(text, after: "### Next {#next}\n\nBack.\n")
    #expect(read.rules == [])
    let question = try #require(read.question)
    #expect(question.id == "opens")
    #expect(
      question.stem == Passage(markdown: "Which stroke *opens* a session?", plain: "Which stroke opens a session?"))
    #expect(question.caseText?.markdown == "A client lies **prone**.\n\n![Strokes](strokes.svg)")
    #expect(question.level == 1)
    #expect(question.outline == [OutlinePart(blueprint: "mblex", part: "benefits")])
    #expect(question.use == .exam)
    #expect(question.status == .piloted)
    #expect(question.formerly == ["gen:x"])
    #expect(question.enemies == ["a", "b"])
    #expect(question.since?.description == "2026-01-02")
    #expect(question.revised?.description == "2026-03-04")
    #expect(question.feedback?.markdown == "It warms the tissue [@k2, p. 3].\n\nAnd more.")
    #expect(question.citations.map(\.key) == ["k1", "k2"])
    #expect(question.citations.map(\.locator) == [nil, "p. 3"])
    #expect(read.source[question.place.range] == String(text.dropLast()))
    guard case .single(let options) = question.answer else {
      Issue.record("not single")
      return
    }
    #expect(options.map(\.text.markdown) == ["Petrissage", "Effleurage of the\nwhole back", "None of these"])
    #expect(options.map(\.text.plain) == ["Petrissage", "Effleurage of the whole back", "None of these"])
    #expect(options.map(\.isKey) == [false, true, false])
    #expect(options.map(\.isFixed) == [false, false, true])
    #expect(options.map(\.feedback?.plain) == ["Kneading follows.", nil, nil])
  }

  @Test func `A stored slice reads as the question did in its page`() throws {
    let texts = [
      "### Which? {#a level=2}\n\nSee [the page][p].\n\n- [ ] A\n- [x] B[^1]\n\n> Why [q].\n\n[q]: q.md \"Q \\\"q\\\"\"\n\n",
      "### No id\n\n1. A\n2. B\n\n", "### The {{c1::radius}} {#c}\n\n",
      "### Which? {#m}\n| L | R |\n|---|---|\n| a \\| b | 1 |\n| c | 2 |\n| | 3 |\n\n",
    ]
    for text in texts {
      let read = QuestionText(
        text, before: "# Page\n\n## Questions\n\n", after: "## Other\n\n[p]: page.md\n\n[^1]: Note.\n")
      let question = try #require(read.question)
      let slice = read.source[question.place.range]
      let again = try #require(
        QuestionReader.read(
          slice: slice, definitions: question.definitions, topic: question.topic, path: "area/page.md"))
      #expect(again.id == question.id)
      #expect(again.wording == question.wording)
      #expect(again.answer.kind == question.answer.kind)
      #expect(again.stem == question.stem)
      #expect(again.caseText == question.caseText)
      #expect(again.feedback == question.feedback)
      #expect(again.definitions == question.definitions)
    }
  }

  @Test func `What holds no stem is no slice of a question`() {
    #expect(QuestionReader.read(slice: "Text.", definitions: "", topic: "page", path: "page.md") == nil)
    #expect(QuestionReader.read(slice: "", definitions: "", topic: "page", path: "page.md") == nil)
  }

  @Test func `Pairs with an empty left cell are extra answers`() {
    let read = QuestionText("### Which? {#m}\n| L | R |\n|---|---|\n| a | 1 |\n| b | `2` |\n| | 3 \\| 4 |\n")
    #expect(read.rules == [])
    guard case .match(let pairs, let extras) = read.question?.answer else {
      Issue.record("not match")
      return
    }
    #expect(pairs.map(\.left.plain) == ["a", "b"])
    #expect(pairs.map(\.right.markdown) == ["1", "`2`"])
    #expect(extras.map(\.markdown) == ["3 | 4"])
    #expect(extras.map(\.plain) == ["3 | 4"])
  }

  @Test func `A rule parts a flashcard's front from its back`() {
    let read = QuestionText("### Stem {#f}\n\nFront.\n\n---\n\nBack.\n\n- list\n\n> Feedback.\n")
    #expect(read.question?.caseText?.plain == "Front.")
    #expect(read.question?.answer == .flashcard(back: Passage(markdown: "Back.\n\n- list", plain: "Back.\nlist")))
    #expect(read.question?.feedback?.plain == "Feedback.")
  }

  @Test func `A callout is never feedback, and comments are not there`() {
    let read = QuestionText(
      "### Stem {#f}\n\nBack.\n\n> [!NOTE]\n> Still back.\n\n<!-- c -->\n\n> Feedback.\n\n<!-- d -->\n")
    #expect(read.rules == [])
    #expect(read.question?.feedback?.plain == "Feedback.")
    guard case .flashcard(let back) = read.question?.answer else {
      Issue.record("not a flashcard")
      return
    }
    #expect(back.markdown == "Back.\n\n> [!NOTE]\n> Still back.")
  }

  @Test func `Steps keep what is in them`() {
    let read = QuestionText("### Stem {#o}\n\n1. One\n   lazy\n2. Two\n\n   more\n10. Three\n")
    guard case .order(let steps) = read.question?.answer else {
      Issue.record("not order")
      return
    }
    #expect(steps.map(\.markdown) == ["One\nlazy", "Two\n\nmore", "Three"])
  }
}
