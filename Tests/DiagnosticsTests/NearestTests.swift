import Diagnostics
import Testing

@Suite struct NearestTests {
  private let names = ["effleurage", "petrissage", "tapotement", "friction", "vibration", "DVT", "Thai massage"]

  @Test(
    "the name that was probably meant is found",
    arguments: [
      ("petrisage", "petrissage"), ("Petrissage", "petrissage"), ("éffleurage", "effleurage"),
      ("tapotment", "tapotement"),
      ("fricton", "friction"), ("dtv", "DVT"), ("thai masage", "Thai massage"), ("viberation", "vibration"),
    ])
  func found(written: String, name: String) {
    #expect(Nearest.name(to: written, in: names) == name)
  }

  @Test("what is like none is not guessed at", arguments: ["", "shiatsu", "x", "gua sha", "massage", "friction"])
  func notFound(written: String) {
    #expect(Nearest.name(to: written, in: names) == nil)
  }

  @Test func `of two names equally near, the one with the same first letter wins, then the earlier`() {
    #expect(Nearest.name(to: "bat", in: ["cat", "bit", "bot"]) == "bit")
    #expect(Nearest.name(to: "xat", in: ["cat", "bat"]) == "cat")
  }
}
