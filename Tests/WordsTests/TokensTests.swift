import Testing
import Words

@Suite struct TokensTests {
  @Test(
    "a text is cut into the words that people ask for",
    arguments: [
      ("", []),
      ("  –, ! ", []),
      ("Deep-tissue massage.", ["deep", "tissue", "massage"]),
      ("cross-fiber", ["cross", "fiber"]),
      ("don't don’t therapist's", ["dont", "dont", "therapists"]),
      ("'quoted' words'", ["quoted", "words"]),
      ("L4/L5, C7", ["l4", "l5", "c7"]),
      ("7.4 mg. 1.2.3", ["7.4", "mg", "1.2.3"]),
      (".5 5. a.b 3.x", ["5", "5", "a", "b", "3", "x"]),
      ("90's 5'10", ["90", "s", "5", "10"]),
      ("C++ what helps?", ["c", "what", "helps"]),
      ("snake_case", ["snake", "case"]),
      ("Œdème naïve e\u{301}te\u{301}", ["oedeme", "naive", "ete"]),
      ("thera\u{AD}pist", ["therapist"]),
      ("推拿 tuī-ná", ["推拿", "tui", "na"]),
      ("½ × 3 = 1½", ["½", "3", "1½"]),
      ("[@key, p. 12]", ["key", "p", "12"]),
    ] as [(String, [String])])
  func words(text: String, words: [String]) {
    #expect(Tokens.words(of: text).map(\.text) == words)
  }

  @Test func `a word knows where it is written`() {
    let text = "Œdème, don’t: L4/L5 – 7.4"
    let utf8 = Array(text.utf8)
    let written = Tokens.words(of: text).map { String(decoding: utf8[$0.range], as: UTF8.self) }
    #expect(written == ["Œdème", "don’t", "L4", "L5", "7.4"])
  }

  @Test func `words follow one another, and each read alone is itself`() {
    var random = Seeded(state: 5)
    let pieces = ["a", "Z", "9", ".", "'", "’", "-", "/", " ", "é", "œ", "手", "\u{301}", "\u{AD}", "½", "👍", "\n"]
    for _ in 0..<500 {
      let text = (0..<20).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let utf8 = Array(text.utf8)
      var end = 0
      for token in Tokens.words(of: text) {
        #expect(token.range.lowerBound >= end && token.range.upperBound <= utf8.count && !token.range.isEmpty)
        end = token.range.upperBound
        let alone = Tokens.words(of: String(decoding: utf8[token.range], as: UTF8.self))
        #expect(alone.map(\.text) == [token.text])
        #expect(Folding.fold(token.text) == token.text)
      }
    }
  }
}
