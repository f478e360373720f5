import KnowledgeBase
import Questions
import Testing

struct JudgeTests {
  private func verdict(_ line: String, _ posed: PosedQuestion) throws -> Verdict {
    Judge.verdict(on: try GivenAnswer(line: line, to: posed), to: posed)
  }

  @Test func `The key alone is right, and what is chosen gets its feedback`() throws {
    let posed = try posed("- [ ] A\n  > Not A.\n- [x] B\n  > Yes, B.\n- [ ] C")
    let right = try verdict("b", posed)
    #expect(right.isCorrect)
    #expect(right.key == ["B"])
    #expect(right.optionFeedback.map(\.feedback.plain) == ["Yes, B."])
    let wrong = try verdict("a", posed)
    #expect(!wrong.isCorrect)
    #expect(wrong.optionFeedback.map(\.feedback.plain) == ["Not A."])
    #expect(wrong.optionFeedback.map(\.isKey) == [false])
    #expect(try verdict("c", posed).optionFeedback == [])
  }

  @Test(arguments: ["- [x] True\n- [ ] False", "- [ ] False\n- [x] True"])
  func `True is right where True is marked`(body: String) throws {
    let posed = try posed(body)
    #expect(try verdict("t", posed).isCorrect)
    #expect(try !verdict("f", posed).isCorrect)
    #expect(try verdict("f", posed).key == ["True"])
  }

  @Test func `Several options are right only together`() throws {
    let posed = try posed("- [x] A\n- [ ] B\n- [x] C")
    #expect(try verdict("a c", posed).isCorrect)
    for line in ["a", "c", "a b", "a b c", "b"] { #expect(try !verdict(line, posed).isCorrect) }
    let some = try verdict("a b", posed)
    #expect(some.parts.map(\.id) == ["a", "b", "c"])
    #expect(some.parts.map(\.isCorrect) == [true, false, false])
    #expect(some.key == ["A", "C"])
  }

  @Test func `I don't know is wrong and says the key`() throws {
    for body in [
      "- [ ] A\n- [x] B", "- [x] A\n- [x] B", "Answer: x", "1. A\n2. B", "{{c1::x}}", "- [x] True\n- [ ] False",
    ] {
      let verdict = try verdict("", try posed(body))
      #expect(!verdict.isCorrect)
      #expect(verdict.parts == [])
      #expect(!verdict.key.isEmpty)
    }
  }

  @Test func `Steps are right in the author's order; equal ones stand for each other`() throws {
    let posed = try posed("1. Wash\n2. Touch\n3. Wash\n4. Write")
    guard case .order(let choices) = posed.form else {
      Issue.record("not order")
      return
    }
    let washes = choices.filter { $0.text.plain == "Wash" }.map(\.id)
    let touch = try #require(posed.id(of: "Touch"))
    let write = try #require(posed.id(of: "Write"))
    #expect(try verdict("\(washes[0]) \(touch) \(washes[1]) \(write)", posed).isCorrect)
    #expect(try verdict("\(washes[1]) \(touch) \(washes[0]) \(write)", posed).isCorrect)
    let wrong = try verdict("\(touch) \(washes[0]) \(washes[1]) \(write)", posed)
    #expect(wrong.parts.map(\.isCorrect) == [false, false, true, true])
    #expect(wrong.key == ["Wash", "Touch", "Wash", "Write"])
  }

  @Test func `Pairs are right only together`() throws {
    let posed = try posed("| L | R |\n|---|---|\n| x | A |\n| y | B |\n| z | A |\n| | C |")
    let (a, b, c) = (
      try #require(posed.id(of: "A")), try #require(posed.id(of: "B")), try #require(posed.id(of: "C"))
    )
    #expect(try verdict("1\(a) 2\(b) 3\(a)", posed).isCorrect)
    let wrong = try verdict("1\(a) 2\(c) 3\(b)", posed)
    #expect(!wrong.isCorrect)
    #expect(wrong.parts.map(\.isCorrect) == [true, false, false])
    #expect(wrong.key == ["x: A", "y: B", "z: A"])
  }

  @Test func `Each covered place of a gap is judged`() throws {
    let posed = try posed("", stem: "{{c1::*Flexor* carpi}} and {{c1::ulna}}, {{c2::other}}")
    #expect(try verdict("flexor carpi; Ulna", posed).isCorrect)
    let wrong = try verdict("ulna; flexor carpi", posed)
    #expect(wrong.parts.map(\.isCorrect) == [false, false])
    #expect(wrong.key == ["Flexor carpi", "ulna"])
  }

  @Test func `A flashcard is for its learner to judge`() throws {
    let posed = try posed("The *back*.")
    let verdict = Judge.verdict(on: .unknown, to: posed)
    #expect(!verdict.isCorrect)
    #expect(verdict.key == ["The back."])
  }
}
