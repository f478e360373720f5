import JSONText
import KnowledgeBase
import Memory
import Screens
import Study
import Testing

struct StudyDialogueTests {
  private let single = "Which? {#opens}\n\nA *case*.\n\n- [ ] A\n  > Not A.\n- [x] B\n- [ ] C {.fixed}\n\n> Because."

  @Test func `A question has all keys of the contract`() throws {
    var sitting = try Sitting(single)
    let lines = sitting.openDialogue()
    #expect(lines.count == 1)
    let question = try #require(lines.first)
    guard case .object(let members) = question else {
      Issue.record("no object")
      return
    }
    #expect(
      members.map(\.key)
        == ["v", "type", "id", "gap", "kind", "topic", "case", "stem", "options", "left", "right", "hint"])
    #expect(question["id"] == .string("opens"))
    #expect(question["gap"] == .null)
    #expect(question["kind"] == .string("single"))
    #expect(question["topic"] == .string("page"))
    #expect(question["case"] == .string("A case."))
    #expect(question["stem"] == .string("Which?"))
    #expect(question["left"] == .null)
    guard case .array(let options) = question["options"] else {
      Issue.record("no options")
      return
    }
    let texts: [String: String] = ["a": "A", "b": "B", "c": "C"]
    #expect(options.count == 3)
    for option in options {
      guard case .string(let id) = option["id"], case .string(let text) = option["text"] else {
        Issue.record("no option")
        continue
      }
      #expect(texts[id] == text)
    }
    #expect(options.last?["id"] == .string("c"))
  }

  @Test func `An answer gets its result, then the next question`() throws {
    var sitting = try Sitting(single, "Two? {#two}\n\nAnswer: x", settings: [("fuzz", "off")])
    _ = sitting.openDialogue()
    let lines = sitting.send(#"{"answer":"a","confidence":"high"}"#)
    #expect(lines.map(\.type) == ["result", "question"])
    let result = lines[0]
    #expect(
      result.text
        == #"{"v":1,"type":"result","correct":false,"rating":"again","feedback":"Not A.\nBecause.","stability":0.212,"difficulty":6.4133,"due":"2026-11-25T10:01:00.000Z","key":["B"]}"#
    )
    #expect(sitting.reviews.map(\.confidence) == [.high])
    #expect(sitting.send(#"{"answer":"x","confidence":"low"}"#).first?["rating"] == .string("hard"))
  }

  @Test(
    arguments: [
      ("- [x] True\n- [ ] False", #""true""#, #"[{"id":"true","text":"True"},{"id":"false","text":"False"}]"#),
      ("- [x] A\n- [x] B", #"["b","a"]"#, nil), ("Answer: x", #""x""#, "null"), ("{{c1::x}} y", #""x""#, "null"),
      ("{{c1::x}} {{c1::y}}", #"["x","y"]"#, "null"),
    ] as [(String, String, String?)])
  func `Each kind takes its answer`(body: String, answer: String, options: String?) throws {
    var sitting = try Sitting("Stem? {#id}\n\n\(body)")
    let question = sitting.openDialogue()[0]
    if let options { #expect(question["options"]?.text == options) }
    let lines = sitting.send("{\"answer\":\(answer)}")
    #expect(lines.first?["correct"] == .bool(true))
    #expect(lines.first?["rating"] == .string("good"))
    #expect(sitting.reviews.map(\.answer.text).first == answer.replacing(#"["b","a"]"#, with: #"["a","b"]"#))
  }

  @Test func `Steps and pairs go by the ids that were dealt`() throws {
    var order = try Sitting("Order? {#o}\n\n1. One\n2. Two\n3. Three")
    let ids = try Self.ids(order.openDialogue()[0]["options"])
    let steps = ["One", "Two", "Three"].compactMap { ids[$0] }.map { "\"\($0)\"" }.joined(separator: ",")
    #expect(order.send("{\"answer\":[\(steps)]}").first?["correct"] == .bool(true))
    var match = try Sitting("Match? {#m}\n\n| L | R |\n|---|---|\n| x | A |\n| y | B |\n| | C |")
    let question = match.openDialogue()[0]
    #expect(try Self.ids(question["left"]) == ["x": "1", "y": "2"])
    let right = try Self.ids(question["right"])
    #expect(question["options"] == .null)
    let answer = "{\"answer\":{\"1\":\"\(right["A"] ?? "")\",\"2\":\"\(right["B"] ?? "")\"}}"
    #expect(match.send(answer).first?["correct"] == .bool(true))
  }

  private static func ids(_ json: JSON?) throws -> [String: String] {
    guard case .array(let choices) = json else { return [:] }
    var ids: [String: String] = [:]
    for choice in choices {
      if case .string(let id) = choice["id"], case .string(let text) = choice["text"] { ids[text] = id }
    }
    return ids
  }

  @Test func `A cloze has its gap covered, and its hint`() throws {
    var sitting = try Sitting("The {{c1::one::a number}} and {{c2::two}}. {#c}")
    let question = sitting.openDialogue()[0]
    #expect(question["gap"] == .string("c1"))
    #expect(question["stem"] == .string("The […] and two."))
    #expect(question["hint"] == .string("a number"))
    var double = try Sitting("{{c1::one::a}} {{c1::two}} {#c}")
    #expect(double.openDialogue()[0]["hint"]?.text == #"["a",null]"#)
  }

  @Test func `A flashcard is revealed, then rated`() throws {
    var sitting = try Sitting("Card? {#card}\n\nThe *back*.\n\n> More.")
    _ = sitting.openDialogue()
    #expect(sitting.send(#"{"rating":"good"}"#)[0].type == "error")
    #expect(sitting.send(#"{"answer":"x"}"#)[0].type == "error")
    #expect(sitting.send(#"{"reveal":true}"#).map(\.text) == [#"{"v":1,"type":"back","text":"The back."}"#])
    let result = sitting.send(#"{"rating":"hard"}"#)[0]
    #expect(result["correct"] == .bool(true))
    #expect(result["rating"] == .string("hard"))
    #expect(result["feedback"] == .string("More."))
    #expect(sitting.reviews.map(\.answer) == [.null])
  }

  @Test(arguments: [
    ("", "no JSON"), ("b", "no JSON"), ("[]", "expected an object"), ("{}", "expected 'answer'"),
    (#"{"answer":"e"}"#, "answer with a, b or c, not 'e'"),
    (#"{"answer":"a","confidence":"sure"}"#, "'confidence' takes"),
    (#"{"reveal":true}"#, "only a flashcard is revealed"), (#"{"reveal":1}"#, "'reveal' takes true"),
    (#"{"rating":"great"}"#, "'rating' takes"), (#"{"rating":"good"}"#, "no answer has been given"),
    (#"{"override":"wrong"}"#, "'override' takes"), (#"{"override":"correct"}"#, "no answer has been given"),
    (#"{"command":"stop"}"#, "'command' takes"), (#"{"command":"undo"}"#, "nothing in this session"),
  ])
  func `A bad line gets an error, and the question stays`(line: String, message: String) throws {
    var sitting = try Sitting(single)
    _ = sitting.openDialogue()
    let lines = sitting.send(line)
    #expect(lines.map(\.type) == ["error"])
    guard case .string(let text) = lines[0]["message"] else {
      Issue.record("no message")
      return
    }
    #expect(text.hasPrefix(message))
    #expect(sitting.entries.isEmpty)
    #expect(sitting.send(#"{"answer":"b"}"#).first?.type == "result")
  }

  @Test func `A result is changed by an undo and a new review`() throws {
    var sitting = try Sitting(single, "Two? {#two}\n\nAnswer: x")
    _ = sitting.openDialogue()
    _ = sitting.send(#"{"answer":"a"}"#)
    let changed = sitting.send(#"{"override":"correct"}"#)
    #expect(changed.map(\.type) == ["result"])
    #expect(changed[0]["correct"] == .bool(true))
    #expect(changed[0]["rating"] == .string("good"))
    #expect(sitting.entries.map(\.action.name) == ["review", "undo", "review"])
    #expect(sitting.send(#"{"rating":"easy"}"#).first?["rating"] == .string("easy"))
    #expect(sitting.reviews.map(\.rating) == [.easy])
    #expect(sitting.send(#"{"answer":"x"}"#).first?["correct"] == .bool(true))
  }

  @Test func `Commands go on to the next question, or back to the last`() throws {
    var sitting = try Sitting(single, "Two? {#two}\n\nAnswer: x", "Three? {#three}\n\nAnswer: x")
    _ = sitting.openDialogue()
    func ids(_ lines: [JSON]) -> [JSON?] { lines.map { $0["id"] } }
    #expect(ids(sitting.send(#"{"command":"skip"}"#)) == [.string("two")])
    #expect(ids(sitting.send(#"{"command":"suspend"}"#)) == [.string("three")])
    #expect(ids(sitting.send(#"{"command":"undo"}"#)) == [.string("two")])
    #expect(ids(sitting.send(#"{"command":"bury"}"#)) == [.string("three")])
    let summary = sitting.send(#"{"command":"quit"}"#)
    #expect(
      summary.map(\.text) == [
        #"{"v":1,"type":"summary","answers":0,"correct":0,"new":0,"again":0,"hard":0,"good":0,"easy":0,"skipped":1,"suspended":0,"buried":1,"ms":0,"nextDue":null}"#
      ])
    #expect(sitting.next == .over)
    #expect(sitting.endDialogue().isEmpty)
  }

  @Test func `After the last question the session can still be changed, and then is summed up`() throws {
    var sitting = try Sitting(single, limit: 1)
    _ = sitting.openDialogue()
    #expect(sitting.send(#"{"answer":"a"}"#).map(\.type) == ["result"])
    #expect(sitting.next == .inputOrFinish)
    #expect(sitting.send(#"{"override":"correct"}"#).map(\.type) == ["result"])
    #expect(sitting.send(#"{"answer":"a"}"#).map(\.type) == ["error"])
    #expect(sitting.endDialogue().map(\.type) == ["summary"])
    #expect(sitting.reviews.map(\.isCorrect) == [true])
  }

  @Test func `Nothing due is a summary at once`() throws {
    var sitting = try Sitting(single, settings: [("new-per-day", "0")])
    #expect(sitting.openDialogue().map(\.type) == ["summary"])
    #expect(sitting.next == .over)
  }
}
