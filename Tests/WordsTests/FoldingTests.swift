import Foundation
import Testing
import Words

@Suite struct FoldingTests {
  @Test(
    "texts alike but for case and marks fold to one",
    arguments: [
      ("Effleurage", "effleurage"), ("PÉTRISSAGE", "petrissage"), ("œdème Œdema", "oedeme oedema"),
      ("Cæsar", "caesar"), ("Straße STRAẞE", "strasse strasse"), ("ﬁbro-ﬂow eﬃcient", "fibro-flow efficient"),
      ("Pehr Henrik Ling, Kellgren, Mezgér", "pehr henrik ling, kellgren, mezger"),
      ("Łódź Ångström Ø", "lodz angstrom o"),
      ("tuī ná — 推拿", "tui na - 推拿"), ("ΆΛΦΑ ς", "αλφα σ"), ("Йод", "йод"), ("5 µm = 5 μm", "5 μm = 5 μm"),
      ("don’t “say”", "don't \"say\""), ("H₂O m²", "h2o m2"), ("ＤＶＴ", "dvt"), ("10\u{A0}mm", "10 mm"),
      ("thera\u{AD}pist", "therapist"), ("I\u{307}zmir İzmir", "izmir izmir"), ("", ""), ("½ ± ≥ 👍", "½ ± ≥ 👍"),
    ])
  func fold(text: String, folded: String) {
    #expect(Folding.fold(text) == folded)
  }

  @Test func `a composed Latin letter folds as its decomposed form does`() {
    for value in Array(0xC0..<0x250 as Range<UInt32>) + Array(0x1E00..<0x1F00) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let letter = String(Character(scalar))
      #expect(Folding.fold(letter) == Folding.fold(letter.decomposedStringWithCanonicalMapping))
    }
  }

  @Test func `folding what is folded changes nothing`() {
    for value in 0..<0x3000 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = Folding.fold(String(Character(scalar)))
      #expect(Folding.fold(once) == once)
    }
  }

  @Test func `bytes that are no UTF-8 end in replacement characters, not in a crash`() {
    var random = Seeded(state: 3)
    for _ in 0..<500 {
      let bytes = (0..<12).map { _ in UInt8.random(in: 0...255, using: &random) }
      var folded: [UInt8] = []
      Folding.fold(bytes.span, 0..<bytes.count, into: &folded)
      #expect(String(validating: folded, as: UTF8.self) != nil)
    }
  }
}

/// A small random source that gives the same numbers everywhere (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
