import Diagnostics
import Testing

@Suite struct SourceTextTests {
  @Test(
    "an offset has a line and a column",
    arguments: [
      ("①abc", 1, 1), ("ab①c", 1, 3), ("a\n①b", 2, 1), ("a\n\n①", 3, 1), ("é手①x", 1, 3), ("a\r\nb①", 2, 2),
      ("a①\nb", 1, 2),
    ])
  func position(marked: String, line: Int, column: Int) {
    let text = MarkedText(marked)
    #expect(text.source.position(at: text.marks[0]) == Position(line: line, column: column))
  }

  @Test func `a line is its text without the line ending`() {
    let source = SourceText(path: "p", "one\r\ntwo\n\nlast")
    #expect((0...6).map { source[source.range(ofLine: $0)] } == ["", "one", "two", "", "last", "", ""])
  }
}
