import JSONText
import KnowledgeBase
import Questions
import Testing

struct GivenAnswerTests {
  private static let bodies: [String: String] = [
    "single": "- [ ] A\n- [x] B\n- [ ] C", "multiple": "- [x] A\n- [ ] B\n- [x] C", "truth": "- [x] True\n- [ ] False",
    "short": "Answer: x", "order": "1. One\n2. Two\n3. Three",
    "match": "| L | R |\n|---|---|\n| x | A |\n| y | B |\n| | C |", "cloze": "The {{c1::one}}.",
    "clozes": "The {{c1::one}} and {{c1::two}}.", "flashcard": "Back.",
  ]

  private func sample(_ name: String) throws -> PosedQuestion { try posed(try #require(Self.bodies[name])) }

  private static func list(_ one: String, _ other: String) -> JSON { .array([.string(one), .string(other)]) }

  @Test(
    arguments: [
      ("single", .string("b"), .option("b")), ("single", .string("B"), .option("b")), ("single", .null, .unknown),
      ("truth", .string("true"), .truth(true)), ("truth", .string("False"), .truth(false)),
      ("truth", .bool(true), .truth(true)), ("multiple", list("c", "a"), .options(["a", "c"])),
      ("multiple", list("a", "a"), .options(["a"])), ("short", .string("some words"), .words(["some words"])),
      ("short", .number("110"), .words(["110"])), ("short", .string(""), .words([""])),
      ("cloze", .string("one"), .words(["one"])), ("cloze", .array([.string("one")]), .words(["one"])),
      ("clozes", list("one", "two"), .words(["one", "two"])),
      ("order", .array([.string("c"), .string("a"), .string("b")]), .order(["c", "a", "b"])),
      (
        "match", .object([JSON.Member("2", .string("a")), JSON.Member("1", .string("b"))]),
        .pairs([.init(left: "1", right: "b"), .init(left: "2", right: "a")])
      ),
    ] as [(String, JSON, GivenAnswer)])
  func `Answers are read from JSON, and written so`(kind: String, json: JSON, answer: GivenAnswer) throws {
    let posed = try sample(kind)
    #expect(try GivenAnswer(json, to: posed) == answer)
    #expect(try GivenAnswer(answer.json, to: posed) == answer)
  }

  @Test(
    arguments: [
      ("single", .string("e"), "answer with a, b or c, not 'e'"),
      ("single", .array([.string("b")]), "expected one option's letter, as \"b\""),
      ("truth", .string("a"), "answer true or false, not 'a'"),
      ("truth", .number("1"), "expected \"true\" or \"false\""),
      ("multiple", .string("a"), "expected a list of letters, as [\"a\",\"c\"]"),
      ("multiple", .array([]), "name one option or more of a, b or c"),
      ("short", .array([]), "expected a text"), ("cloze", .object([]), "expected a text"),
      ("clozes", .string("one"), "expected a list of 2 texts"),
      ("clozes", .array([.string("one")]), "the gap stands in 2 places: give 2 texts, not 1"),
      ("order", list("a", "b"), "name each of a, b or c once, the first step first"),
      ("order", .array([.string("a"), .string("b"), .string("a")]), "'a' is named twice: name each of a, b or c once"),
      ("match", .object([JSON.Member("1", .string("b"))]), "match all of 1 or 2, as '2a'"),
      ("match", .object([JSON.Member("3", .string("b"))]), "answer with 1 or 2, not '3'"),
      ("match", .object([JSON.Member("1", .null)]), "expected a letter for '1', as {\"1\":\"b\",\"2\":\"a\"}"),
      ("match", .string("1b"), "expected pairs, as {\"1\":\"b\",\"2\":\"a\"}"),
      ("flashcard", .string("x"), "a flashcard takes {\"reveal\":true}, then {\"rating\":\"again|hard|good|easy\"}"),
      ("flashcard", .null, "a flashcard takes {\"reveal\":true}, then {\"rating\":\"again|hard|good|easy\"}"),
    ] as [(String, JSON, String)])
  func `JSON that is no answer gets a sentence`(kind: String, json: JSON, sentence: String) throws {
    let posed = try sample(kind)
    #expect(throws: AnswerProblem(sentence)) { try GivenAnswer(json, to: posed) }
  }

  @Test(
    arguments: [
      ("single", "b", .option("b")), ("single", " B) ", .option("b")), ("single", "", .unknown),
      ("single", "   ", .unknown),
      ("truth", "true", .truth(true)), ("truth", "F", .truth(false)), ("multiple", "a c", .options(["a", "c"])),
      ("multiple", "CA", .options(["a", "c"])), ("multiple", "a, c", .options(["a", "c"])),
      ("short", "some  words ", .words(["some words"])), ("cloze", "one; two", .words(["one; two"])),
      ("clozes", "one ; two words", .words(["one", "two words"])), ("order", "c a b", .order(["c", "a", "b"])),
      ("order", "CAB", .order(["c", "a", "b"])), ("order", "c, a, b", .order(["c", "a", "b"])),
      ("match", "1b 2a", .pairs([.init(left: "1", right: "b"), .init(left: "2", right: "a")])),
      ("match", "2=A, 1-B", .pairs([.init(left: "1", right: "b"), .init(left: "2", right: "a")])),
      ("match", "1 b 2 b", .pairs([.init(left: "1", right: "b"), .init(left: "2", right: "b")])),
    ] as [(String, String, GivenAnswer)])
  func `Answers are read from a line`(kind: String, line: String, answer: GivenAnswer) throws {
    #expect(try GivenAnswer(line: line, to: try sample(kind)) == answer)
  }

  @Test(arguments: [
    ("single", "e", "answer with a, b or c, not 'e'"), ("single", "a b", "answer with a, b or c, not 'a b'"),
    ("truth", "yes", "answer true or false, not 'yes'"), ("multiple", "a e", "answer with a, b or c, not 'e'"),
    ("clozes", "one", "the gap stands in 2 places: give 2 texts, not 1"),
    ("order", "a b", "name each of a, b or c once, the first step first"),
    ("match", "1b", "match all of 1 or 2, as '2a'"),
    ("match", "b1", "write pairs of a number and a letter, as '1b 2a'"),
    ("match", "-", "write pairs of a number and a letter, as '1b 2a'"), ("match", "1b 1a 2c", "'1' is matched twice"),
    ("match", "1b 2e", "answer with a, b or c, not 'e'"),
    ("flashcard", "", "rate a flashcard: again, hard, good or easy"),
  ])
  func `A line that is no answer gets a sentence`(kind: String, line: String, sentence: String) throws {
    let posed = try sample(kind)
    #expect(throws: AnswerProblem(sentence)) { try GivenAnswer(line: line, to: posed) }
  }
}
