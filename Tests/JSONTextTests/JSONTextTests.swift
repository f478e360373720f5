import JSONText
import Testing

@Suite struct JSONTextTests {
  @Test(arguments: [
    "null", "true", "false", "0", "-0", "12", "-1.50", "1e9", "2E-7", "3.0e+02", #""""#, #""a\"\\\n\r\té🪢""#,
    #""\u0000\u001f\u007f\u2028""#, "[]", "[1,[2,[]],\"x\"]", "{}", #"{"z":1,"a":{"b":[null]}}"#,
  ])
  func `A text is written again as it was read`(text: String) throws {
    #expect(try JSON(text).text == text)
  }

  @Test(arguments: [
    (" [ 1 , 2 ]\r\n", "[1,2]"), (#"{ "a" : "\u0041\/\b\f" }"#, #"{"a":"A/\u0008\u000c"}"#),
    (#""\ud83e\udea2""#, #""🪢""#), (#""\u00e9""#, #""é""#),
  ])
  func `Spaces and escapes leave no trace`(text: String, written: String) throws {
    #expect(try JSON(text).text == written)
  }

  @Test(arguments: [
    ("", 0), ("nul", 3), ("tru ", 3), ("01", 2), ("-", 1), ("1.", 2), ("1e", 2), ("+1", 0), (".5", 0), ("NaN", 0),
    ("[1", 2), ("[1,]", 3), ("[,1]", 1), ("{\"a\"}", 4), ("{\"a\":}", 5), ("{a:1}", 1), ("{\"a\":1,}", 7),
    ("{\"a\":1,\"a\":2}", 10), ("\"a", 2), ("\"\\x\"", 3), ("\"\\u12\"", 5), ("\"\\ud83e\"", 7),
    ("\"\\ud83e\\u0041\"", 13), ("\"\n\"", 1), ("1 2", 2), ("'a'", 0),
  ])
  func `What is no JSON is refused at its place`(text: String, offset: Int) {
    #expect {
      try JSON(text)
    } throws: { error in
      (error as? JSONError)?.offset == offset
    }
  }

  @Test func `Nesting has an end`() throws {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(try JSON(deep).text == deep)
    #expect(throws: JSONError.self) { try JSON(String(repeating: "[", count: 100_000)) }
  }
}
