import KnowledgeBase
import Questions
import Testing

struct PosedQuestionTests {
  private let four = "- [ ] A\n- [x] B\n- [ ] C\n- [ ] None of these {.fixed}"

  @Test func `Options are shuffled by the seed and keep their letters; fixed ones keep their place`() throws {
    let question = try question(four)
    var orders: Set<[String]> = []
    for seed in 0..<100 {
      let posed = try #require(PosedQuestion(question, seed: UInt64(seed)))
      #expect(posed.shownIDs.last == "d")
      #expect(posed.id(of: "B") == "b")
      #expect(posed == PosedQuestion(question, seed: UInt64(seed)))
      orders.insert(posed.shownIDs)
    }
    #expect(orders.count == 6)
  }

  @Test func `True and False are named so and stay in the author's order`() throws {
    for seed in 0..<10 {
      #expect(try posed("- [ ] True\n- [x] False", seed: UInt64(seed)).shownIDs == ["true", "false"])
    }
  }

  @Test func `The letters of steps are dealt by id and wording, never in the right order`() throws {
    var orders: Set<[String]> = []
    for number in 0..<60 {
      let posed = try posed("1. One\n2. Two\n3. Three", id: "q\(number)", seed: UInt64(number))
      #expect(posed.shownIDs == ["a", "b", "c"])
      let order = ["One", "Two", "Three"].compactMap(posed.id)
      #expect(order.sorted() == ["a", "b", "c"])
      #expect(order != ["a", "b", "c"])
      let again = try self.posedAgain("1. One\n2. Two\n3. Three", id: "q\(number)", seed: UInt64(number + 1000))
      #expect(posed.form == again.form)
      orders.insert(order)
    }
    #expect(orders.count == 5)
  }

  private func posedAgain(_ body: String, id: String, seed: UInt64) throws -> PosedQuestion {
    try posed(body, id: id, seed: seed)
  }

  @Test func `Right-hand answers are dealt with the extras, those of the same words once`() throws {
    let posed = try posed("| L | R |\n|---|---|\n| x | A |\n| y | B |\n| z | A |\n| | C |")
    guard case .match(let left, let right) = posed.form else {
      Issue.record("not match")
      return
    }
    #expect(left.map(\.id) == ["1", "2", "3"])
    #expect(left.map(\.text.plain) == ["x", "y", "z"])
    #expect(right.map(\.id) == ["a", "b", "c"])
    #expect(right.map(\.text.plain).sorted() == ["A", "B", "C"])
  }

  @Test(
    arguments: [
      ("c1", "The […] and *two* and […].", [nil, "twice"]),
      ("c2", "The one and […] and one.", [nil]),
    ] as [(GapID, String, [String?])])
  func `The asked gap is covered, the others are shown`(gap: GapID, text: String, hints: [String?]) throws {
    let posed = try posed("", stem: "The {{c1::one}} and {{c2::*two*}} and {{c1::one::twice}}.", gap: gap)
    #expect(posed.stem.markdown == text)
    #expect(posed.form == .cloze(hints: hints))
    #expect(posed.gap == gap)
    #expect(posed.caseText == nil)
  }

  @Test func `Of gaps below the stem, the text is asked and the stem stands before it`() throws {
    let posed = try posed("A case.\n\nThe {{c1::one}}\n\nand *{{c2::two}}*.", gap: "c2")
    #expect(posed.stem == Passage(markdown: "The one\n\nand *[…]*.", plain: "The one\nand […]."))
    #expect(posed.caseText == Passage(markdown: "Stem?\n\nA case.", plain: "Stem?\nA case."))
  }

  @Test func `A gap that is not there is not posed`() throws {
    let cloze = try question("", stem: "The {{c1::one}}.")
    #expect(PosedQuestion(cloze, gap: "c2", seed: 1) == nil)
    #expect(PosedQuestion(cloze, seed: 1)?.gap == "c1")
    #expect(PosedQuestion(try question("Back."), gap: "c1", seed: 1) == nil)
  }

  @Test(arguments: [(0, "a"), (25, "z"), (26, "aa"), (27, "ab"), (52, "ba"), (701, "zz"), (702, "aaa")])
  func `Letters go on after z`(index: Int, letters: String) {
    #expect(ChoiceLabel.letters(index) == letters)
  }
}
