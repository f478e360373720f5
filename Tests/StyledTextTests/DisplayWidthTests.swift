import StyledText
import Testing

@Suite struct DisplayWidthTests {
  @Test(
    "a text is as wide as a terminal draws it",
    arguments: [
      ("", 0), ("plain", 5), ("naïve", 5), ("e\u{301}", 1), ("手技", 4), ("ﾊﾝﾄﾞ", 4), ("한글", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2),
      ("–—…“”", 5), ("½ ± ≥", 5), ("👍", 2), ("👩‍⚕️", 2), ("👍🏽", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("🇩🇪", 2), ("⚠️", 2),
      ("✅", 2), ("☐", 1), ("a\u{200B}b", 2), ("thera\u{AD}pist", 9), ("\u{1B}[m", 3), ("Ａ", 2), ("a\tb", 3),
      ("é\r\n", 1),
    ])
  func columns(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test func `no character is wider than two columns`() {
    for value in stride(from: 0 as UInt32, to: 0x20000, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect((0...2).contains(DisplayWidth.columns(of: Character(scalar))))
    }
  }
}
