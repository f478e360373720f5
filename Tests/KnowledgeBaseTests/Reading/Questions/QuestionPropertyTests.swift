import Diagnostics
import KnowledgeBase
import Testing

struct QuestionPropertyTests {
  /// Pieces of questions, right and wrong, put together at random.
  private static let pieces = [
    "- [ ] A\n", "- [x] B\n", "- [x]C\n", "- D\n", "- [ ]\n", "  > Why not.\n", "> Feedback [@k].\n",
    "> [!NOTE]\n> Note.\n",
    "Answer: a; /b?c/; 5 ± 1 m\n", "Answer: /(/\n", "Answer:\n", "1. One\n", "2. Two\n   lazy\n",
    "| a | b |\n|---|---|\n",
    "| 1 | 2 |\n", "| | x \\| y |\n", "| 3 |\n", "Text {{c1::gap}} and {{c2::other::hint}}.\n", "{{open\n", "{{c3::\n",
    "{{un}} {{c::u}}\n", "`{{c1::code}}`\n", "---\n", "\n", "\n\n", "    code\n", "<!-- c -->\n", "Ä é – text.\n",
    "[^1]\n",
    "[^1]: Note.\n", "[p]: q.md\n", "See [p].\n", "```\n- [x] code\n```\n", "\t- [x] tab\n", "- [x] A {.fixed}\n",
    "- [ ] B {.x}\n",
    "\n| L | R |\n|---|---|\n| a | 1 |\n| b | `x\\|y` |\n\n", "\n- [x] True\n- [ ] False\n\n",
  ]
  private static let stems = [
    "### Stem? {#id}\n", "### Stem?\n", "### The {{c1::gap}} {#id kind=cloze}\n", "### {#id}\n", "### Ä {#B level=9}\n",
    "### Stem {level=1\n", "### S {kind=match}\n", "### {{un}} ###\n", "### {{c1::open {#id}\n", "Setext\n### x\n",
    "### [p] `x` {#id}\n",
  ]

  private struct Random {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private static func text(_ seed: UInt64) -> String {
    var random = Random(state: seed &* 7919)
    let count = 1 + random.below(8)
    return stems[random.below(stems.count)] + (0..<count).map { _ in pieces[random.below(pieces.count)] }.joined()
  }

  @Test func `Whatever an author writes, places are true, mends mend, and a slice reads as its page`() {
    var kinds: [QuestionKind?: Int] = [:]
    for seed in 0..<2_000 as Range<UInt64> {
      let text = Self.text(seed)
      let read = QuestionText(text, before: "# Page é\n\n## Questions\n\n", after: "\n## Rest\n\nText.\n")
      kinds[read.question?.kind, default: 0] += 1
      for diagnostic in read.diagnostics {
        let places = [diagnostic.place.range] + diagnostic.mend.map(\.range)
        #expect(places.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= read.source.utf8.count }, "\(text)")
        #expect(diagnostic.help?.isEmpty == false)
      }
      if read.question == nil { #expect(read.diagnostics.contains { $0.severity == .error }, "\(text)") }
      let mended = QuestionText(read.mended)
      let left = Set(mended.diagnostics.filter { !$0.mend.isEmpty }.map(\.rule))
      #expect(left.isSubset(of: ["missing-question-id"]), "\(text)")
      guard let question = read.question else { continue }
      let again = QuestionReader.read(
        slice: read.source[question.place.range], definitions: question.definitions, topic: "page", path: "area/page.md"
      )
      #expect(again?.wording == question.wording, "\(text)")
      #expect(again?.stem == question.stem, "\(text)")
      #expect(again?.caseText == question.caseText, "\(text)")
      #expect(again?.feedback == question.feedback, "\(text)")
      #expect(again?.citations.map(\.key) == question.citations.map(\.key), "\(text)")
    }
    for kind in QuestionKind.allCases.map(Optional.some) + [nil] { #expect(kinds[kind, default: 0] > 5, "\(kinds)") }
  }
}
