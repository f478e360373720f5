import StyledText
import Testing

@Suite struct WrappingTests {
  @Test(
    "text is broken between words",
    arguments: [
      ("", 10, [""]),
      ("one two three", 7, ["one two", "three"]),
      ("one two three", 100, ["one two three"]),
      ("  one   two  ", 10, ["one two"]),
      ("one two\nthree", 100, ["one two", "three"]),
      ("one\n\ntwo", 100, ["one", "", "two"]),
      ("abcdefghij kl", 4, ["abcd", "efgh", "ij", "kl"]),
      ("x abcdefgh", 4, ["x", "abcd", "efgh"]),
      ("hypo-/hyperglycemia now", 8, ["hypo-/", "hypergly", "cemia", "now"]),
      ("手技 療法", 4, ["手技", "療法"]),
      ("手技療法", 5, ["手技", "療法"]),
      ("手", 1, ["手"]),
      ("10\u{A0}mm x", 5, ["10\u{A0}mm", "x"]),
    ] as [(String, Int, [String])])
  func wrapped(text: String, width: Int, lines: [String]) {
    #expect(StyledString(text).wrapped(to: width).map(\.plain) == lines)
  }

  @Test func `without a width only line feeds break`() {
    let text = String(repeating: "word ", count: 100)
    #expect(StyledString(text + "\nend").wrapped(to: nil).map(\.plain) == [String(text.dropLast()), "end"])
  }

  @Test func `the first line has its own indent, the others hang`() {
    let text = StyledString("one two three four")
    #expect(
      text.wrapped(to: 10, first: StyledString("• ", .marker)).map(\.plain) == ["• one two", "  three", "  four"])
    #expect(
      text.wrapped(to: 12, first: StyledString("> "), hanging: StyledString("> ")).map(\.plain)
        == ["> one two", "> three four"])
  }

  @Test func `roles and links survive the breaks`() {
    let text = StyledString([.init("see "), .init("the page on strokes", .link, link: "a.md"), .init(".")])
    let lines = text.wrapped(to: 12)
    #expect(lines.map(\.plain) == ["see the page", "on strokes."])
    #expect(lines[0].pieces == [.init("see "), .init("the page", .link, link: "a.md")])
    #expect(lines[1].pieces == [.init("on strokes", .link, link: "a.md"), .init(".")])
  }

  @Test func `a word of two roles is not torn apart`() {
    let text = StyledString([.init("aa bb"), .init("cc", .strong), .init("dd ee")])
    #expect(text.wrapped(to: 6).map(\.plain) == ["aa", "bbccdd", "ee"])
  }

  @Test func `no line is wider than asked and no word is lost`() {
    var random = Seeded(seed: 7)
    let words = ["a", "of", "thumb", "effleurage", "手技", "e\u{301}", "👩‍⚕️", "contra-indication", "–", "\u{1B}", "x\ty"]
    for _ in 0..<300 {
      var text = StyledString()
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        text.append(words.randomElement(using: &random) ?? "", Role.allCases.randomElement(using: &random) ?? .plain)
        text.append([" ", "  ", "", "\n"].randomElement(using: &random) ?? "")
      }
      let width = Int.random(in: 4...30, using: &random)
      let lines = text.wrapped(to: width, first: StyledString("- "))
      #expect(lines.allSatisfy { $0.columns <= width })
      func letters(_ text: String) -> String { String(ControlCharacters.shown(in: text).filter { !$0.isWhitespace }) }
      let joined = lines.map { String($0.plain.dropFirst(2)) }.joined()
      #expect(letters(joined) == letters(text.plain))
    }
  }

  @Test func `code is cut as it stands`() {
    #expect(StyledString("  let x = 1\n\nend").cut(to: 6).map(\.plain) == ["  let ", "x = 1", "", "end"])
  }

  @Test(
    "a field is filled on the side that is asked",
    arguments: [(StyledString.Side.left, "ab   "), (.center, " ab  "), (.right, "   ab")])
  func padded(side: StyledString.Side, text: String) {
    #expect(StyledString("ab").padded(to: 5, side).plain == text)
    #expect(StyledString("abcdef").padded(to: 5, side).plain == "abcdef")
  }

  @Test(
    "what is clipped says so",
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("手技療法", 5, "手技…"), ("手技", 2, "…"), ("ab", 1, "…"),
      ("ab", 0, ""),
    ])
  func clipped(text: String, width: Int, clipped: String) {
    #expect(StyledString(text).clipped(to: width).plain == clipped)
  }
}

/// A small random source that gives the same numbers everywhere (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
