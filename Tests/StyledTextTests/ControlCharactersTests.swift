import StyledText
import Testing

@Suite struct ControlCharactersTests {
  @Test(
    "what steers a terminal is shown as a picture, or not at all",
    arguments: [
      ("\u{1B}[31mred", "␛[31mred"),
      ("a\u{07}b\u{7F}", "a␇b␡"),
      ("nul\u{0}", "nul␀"),
      ("C1 \u{9B}31m", "C1 \u{FFFD}31m"),
      ("one\r\ntwo\rthree\r", "one\ntwo␍three␍"),
      ("a\tb", "a b"),
      ("a\u{2028}b", "a b"),
      ("thera\u{AD}pist", "therapist"),
      ("\u{FEFF}bom", "bom"),
      ("user\u{202E}txt.exe\u{2066}x", "usertxt.exex"),
      ("é – “ok” 手 👩‍⚕️ ½", "é – “ok” 手 👩‍⚕️ ½"),
      ("", ""),
    ])
  func shown(text: String, shown: String) {
    #expect(ControlCharacters.shown(in: text) == shown)
  }

  @Test func `no scalar below U+3000 but the line feed comes out as a control`() {
    for value in (0..<0x3000 as Range<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = ControlCharacters.shown(in: "x\(scalar)y")
      #expect(shown.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    }
  }
}
