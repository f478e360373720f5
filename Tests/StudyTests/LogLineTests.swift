import JSONText
import KnowledgeBase
import Memory
import Study
import Testing

private let reader = LogLineReader(library: "anatomy", learner: "me")

@Suite struct LogLineTests {
  @Test(arguments: [
    """
    {"v":1,"id":"a1","entry":"review","library":"knots","learner":"ada","at":"2026-11-25T09:30:00.123Z","offsetMinutes":60,\
    "question":"q","gap":"c1","kind":"cloze","rating":"hard","correct":true,"confidence":"low","ms":4200,"mode":"study",\
    "answer":["x","y"],"wording":"0123456789abcdef","due":"2026-11-25T09:40:00.000Z"}
    """,
    """
    {"v":1,"id":"a2","entry":"undo","library":"knots","learner":"ada","at":"2026-11-25T09:30:00.123Z","offsetMinutes":-480,"undoes":"a1"}
    """,
    """
    {"v":1,"id":"a3","entry":"suspend","library":"knots","learner":"ada","at":"2026-11-25T09:30:00.123Z","offsetMinutes":0,"question":"q","gap":null}
    """,
    """
    {"v":1,"id":"a4","entry":"unsuspend","library":"knots","learner":"ada","at":"2026-11-25T09:30:00.123Z","offsetMinutes":0,"question":"q","gap":"c2"}
    """,
    """
    {"v":1,"id":"a5","entry":"bury","library":"knots","learner":"ada","at":"2026-11-25T09:30:00.123Z","offsetMinutes":0,"question":"q","gap":null,"until":"2026-11-26T04:00:00.000Z"}
    """,
    """
    {"v":1,"id":"a6","entry":"reset","library":"knots","learner":"ada","at":"2026-11-25T09:30:00.123Z","offsetMinutes":0,"question":"q","gap":null}
    """,
    """
    {"v":1,"id":"a7","entry":"reschedule","library":"knots","learner":"ada","at":"2026-11-25T09:30:00.123Z","offsetMinutes":0,"question":"q","due":"2026-12-01T04:00:00.000Z"}
    """,
    """
    {"v":1,"id":"a8","entry":"setting","library":"knots","learner":"ada","at":"2026-11-25T09:30:00.123Z","offsetMinutes":0,"key":"retention","value":"0.85"}
    """,
    """
    {"v":1,"id":"a9","entry":"flag","library":"knots","learner":"ada","at":"2026-11-25T09:30:00.123Z","offsetMinutes":0,"question":"q","why":"says \\"left\\"\\n\\u0007"}
    """,
    """
    {"v":1,"id":"b1","entry":"flag","library":"knots","learner":"ada","at":"2026-11-25T09:30:00.123Z","offsetMinutes":0,"topic":"bowline","why":"ü 🪢"}
    """,
    """
    {"v":3,"id":"b2","entry":"applause","library":"knots","learner":"ada","at":"2026-11-25T09:30:00.123Z","offsetMinutes":0,"deep":{"z":[1.50,-2e+9,null,{}],"a":[]},"loud":true}
    """,
    """
    {"v":1,"id":"b3","entry":"review","library":"knots","learner":"ada","at":"2026-11-25T09:30:00.123Z","offsetMinutes":0,\
    "question":"q","gap":null,"kind":"riddle","rating":"again","correct":null,"confidence":null,"ms":null,"mode":"dream",\
    "answer":{"1":"b"},"wording":null,"due":null,"mood":"good"}
    """,
  ])
  func `A line is written again as it was read`(line: String) throws {
    #expect(try reader.entry(line).line == line)
  }

  @Test func `A review needs only its id, question, time and rating`() throws {
    let entry = try reader.entry(#"{"id":"x","question":"q","at":"2026-11-25T09:30:00Z","rating":"good"}"#)
    #expect(entry.library == "anatomy")
    #expect(entry.learner == "me")
    #expect(entry.moment.offsetMinutes == 0)
    #expect(entry.action == .review(Review(card: CardID("q"), rating: .good)))
    #expect(try reader.entry(entry.line) == entry)
  }

  @Test(arguments: ["due", "until"])
  func `A date stands for that day where it was said`(key: String) throws {
    let name = key == "due" ? "reschedule" : "bury"
    let entry = try reader.entry(
      #"{"id":"x","entry":"\#(name)","question":"q","at":"2026-11-25T09:30:00Z","offsetMinutes":-480,"\#(key)":"2026-12-01"}"#
    )
    let instant =
      switch entry.action {
      case .reschedule(_, let due): due
      case .bury(_, let until): until
      default: Instant(milliseconds: 0)
      }
    #expect(Day(Moment(instant, offsetMinutes: -480), rollover: .standard).description == "2026-12-01")
  }

  @Test(arguments: [
    ("{", "no JSON: a key in quotes is missing at byte 2"),
    ("[]", "a log entry is a JSON object"),
    (#"{"question":"q","at":"2026-11-25T09:30Z","rating":"good"}"#, "'id' is missing"),
    (
      #"{"id":"","question":"q","at":"2026-11-25T09:30Z","rating":"good"}"#,
      #"'id' is "": it must be a text that is not empty"#
    ),
    (#"{"id":"x","at":"2026-11-25T09:30Z","rating":"good"}"#, "'question' is missing"),
    (#"{"id":"x","question":"q","rating":"good"}"#, "'at' is missing"),
    (#"{"id":"x","question":"q","at":"2026-11-25T09:30Z"}"#, "'rating' is missing"),
    (
      #"{"id":"x","question":"q","at":"2026-11-25T09:30Z","rating":"fine"}"#,
      #"'rating' is "fine": it must be one of again, hard, good, easy"#
    ),
    (
      #"{"id":"x","question":"q","at":"2026-11-25","rating":"good"}"#,
      #"'at' is "2026-11-25": it must be an ISO 8601 instant, as 2026-11-25T09:30:00.000Z"#
    ),
    (
      #"{"id":"x","question":"q","at":"2026-11-25T09:30Z","rating":"good","ms":1.5}"#,
      "'ms' is 1.5: it must be a whole number"
    ),
    (
      #"{"id":"x","question":"q","at":"2026-11-25T09:30Z","rating":"good","correct":1}"#,
      "'correct' is 1: it must be true or false"
    ),
    (
      #"{"id":"x","question":"q","at":"2026-11-25T09:30Z","rating":"good","offsetMinutes":1441}"#,
      "'offsetMinutes' is 1441: it must be between -1440 and 1440"
    ),
    (#"{"id":7,"question":"q","at":"2026-11-25T09:30Z","rating":"good"}"#, "'id' is 7: it must be a text"),
    (
      #"{"id":"a\u0000b","question":"q","at":"2026-11-25T09:30Z","rating":"good"}"#,
      #"'id' is "a\u0000b": it must be a text without NUL"#
    ),
    (#"{"id":"x","entry":"undo","at":"2026-11-25T09:30Z"}"#, "'undoes' is missing"),
    (#"{"id":"x","entry":"flag","at":"2026-11-25T09:30Z"}"#, "'topic' is missing"),
  ])
  func `A line that is no entry says why`(line: String, message: String) {
    #expect {
      try reader.entry(line)
    } throws: { error in
      (error as? LogError)?.description == message
    }
  }

  @Test func `A log is read whole, and every line that cannot be read is reported`() {
    let good = #"{"id":"x","question":"q","at":"2026-11-25T09:30Z","rating":"good"}"#
    let read = reader.entries("\u{FEFF}\(good)\r\n\r\n \nnonsense\n\(good.replacing("x", with: "y"))\n{}")
    #expect(read.entries.map(\.id.text) == ["x", "y"])
    #expect(read.problems.map(\.line) == [4, 6])
    #expect(read.problems.map(\.error.description) == ["no JSON: no value at byte 2", "'id' is missing"])
    #expect(reader.entries("").entries.isEmpty)
  }

  @Test func `Whatever is written is read as the same entry`() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let entry = Samples.entry(using: &random)
      try #require(try reader.entry(entry.line) == entry)
    }
  }
}

@Suite struct EntryIDTests {
  @Test func `New ids sort by time and are UUIDs of version 7`() {
    var random = SeededGenerator(seed: 3)
    let ids = (0..<100).map { EntryID(at: Instant(milliseconds: 1_795_599_000_000 + $0), using: &random) }
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == 100)
    #expect(
      ids.allSatisfy {
        $0.text.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil
      })
  }

  @Test func `Ids of one millisecond follow each other`() {
    var random = SeededGenerator(seed: 4)
    let now = Instant(milliseconds: 1_795_599_000_000)
    var id = EntryID(at: now, using: &random)
    for _ in 0..<1000 {
      let next = EntryID(at: now, after: id, using: &random)
      #expect(id < next)
      id = next
    }
    let foreign = EntryID(at: now, after: EntryID("note-7"), using: &random)
    #expect(foreign.text.hasPrefix("01a2120a-61c0-7"))
  }

  @Test func `Ids that only look alike are two`() {
    #expect(EntryID("\u{E9}") != EntryID("e\u{301}"))
    #expect(EntryID("a") == EntryID("a"))
  }
}
