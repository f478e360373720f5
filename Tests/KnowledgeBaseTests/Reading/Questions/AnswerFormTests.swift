import KnowledgeBase
import Testing

struct AnswerFormTests {
  private func forms(_ text: String) -> [AcceptedForm]? {
    guard case .short(let forms) = QuestionText("### Stem? {#a}\n\n\(text)\n").question?.answer else { return nil }
    return forms
  }

  @Test(arguments: [
    ("Answer: a; b", [AcceptedForm.text("a"), .text("b")]),
    ("Answer:a", [.text("a")]),
    ("answer: a ;", [.text("a")]),
    ("Answer: two  words\nand a line; c", [.text("two words and a line"), .text("c")]),
    ("Answer: *marked* `code` [link](x)", [.text("*marked* `code` [link](x)")]),
    ("Answer: a\\; b; c", [.text("a; b"), .text("c")]),
    ("Answer: \\/not a pattern/", [.text("/not a pattern/")]),
    ("Answer: and/or", [.text("and/or")]),
    ("Answer: C:\\temp", [.text("C:\\temp")]),
    ("Answer: 110 ± 5 mmHg", [.number(value: 110, tolerance: 5, unit: "mmHg")]),
    ("Answer: 110 mmHg ± 5 mmHg", [.number(value: 110, tolerance: 5, unit: "mmHg")]),
    ("Answer: -7.5±0.5", [.number(value: -7.5, tolerance: 0.5, unit: "")]),
    ("Answer: \u{2212}1,200 ± 0 %; 4", [.number(value: -1200, tolerance: 0, unit: "%"), .text("4")]),
    ("Answer: 110", [.text("110")]),
    ("Answer: /effleurages?/", [.pattern("effleurages?")]),
    ("Answer: /a;b/; /c\\/d/ ; e", [.pattern("a;b"), .pattern("c\\/d"), .text("e")]),
    ("Answer: /a|(b|c.)[d-fx]?/", [.pattern("a|(b|c.)[d-fx]?")]),
  ])
  func `Forms are read from the source`(text: String, forms: [AcceptedForm]) {
    #expect(self.forms(text) == forms)
  }

  @Test(arguments: [
    ("", 0..<0), ("a*", 1..<2), ("a+b", 1..<2), ("a{2}", 1..<2), ("^a", 0..<1), ("a$", 1..<2), ("(ä(", 3..<4),
    ("a)", 1..<2),
    ("[ab", 0..<1), ("[]", 0..<2), ("[^a]", 1..<2), ("[b-a]", 1..<4), ("?a", 0..<1), ("a??", 2..<3), ("\\d", 0..<1),
    ("a\\", 1..<2), ("a]", 1..<2),
  ])
  func `A pattern of anything else is refused, with the place`(text: String, place: Range<Int>) {
    #expect {
      _ = try AnswerPattern(text)
    } throws: { error in
      (error as? AnswerPattern.Problem)?.range == place
    }
  }

  @Test func `Brackets have a depth`() throws {
    #expect(throws: AnswerPattern.Problem.self) {
      try AnswerPattern(String(repeating: "(", count: 100_000))
    }
    _ = try AnswerPattern(String(repeating: "(", count: 20) + String(repeating: ")", count: 20))
  }

  @Test(arguments: [
    ("110 mmHg", 110.0, "mmHg"), ("110mmHg", 110, "mmHg"), ("  7.5  ", 7.5, ""), ("7,5", 7.5, ""), ("1,500", 1500, ""),
    ("1 500 ml", 1500, "ml"), ("1234567", 1_234_567, ""), ("-.5", -0.5, ""), ("+3", 3, ""), ("\u{2212} 2 °C", -2, "°C"),
    ("5 %", 5, "%"), ("3.", 3, "."), ("12 100", 12100, ""), ("1500,25", 1500.25, ""),
  ])
  func `Numbers are read as people write them`(text: String, value: Double, rest: String) {
    #expect(WrittenNumber(text)?.value == value)
    #expect(WrittenNumber(text)?.rest == rest)
  }

  @Test(arguments: ["", "abc", "-", ".", "mmHg 110", "±5"])
  func `A text that begins with no number is none`(text: String) {
    #expect(WrittenNumber(text) == nil)
  }
}
