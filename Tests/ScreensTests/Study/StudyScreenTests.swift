import JSONText
import KnowledgeBase
import Memory
import Screens
import Study
import StyledText
import Terminal
import Testing

struct StudyScreenTests {
  private let single = """
    Which stroke opens? {#opens}

    A client lies prone.

    - [ ] Petrissage
      > Kneading *follows* [@k1].
    - [x] Effleurage
    - [ ] Friction

    > It warms the tissue [@k2].

    """

  @Test func `A script reads a question with ids, and after its answer why`() throws {
    var sitting = try Sitting(single, "Two? {#two}\n\nAnswer: x")
    #expect(
      sitting.open() == """
        Question 1 · new · page

        A client lies prone.

        Which stroke opens?

          a  Petrissage
          b  Effleurage
          c  Friction
        """)
    #expect(
      sitting.type("a") == """
        Wrong.

        Yours: a Petrissage

        Answer: b Effleurage

        a Petrissage: Kneading follows [1].

        It warms the tissue [2].

        [1] Source k1.
        [2] Source k2.

        Next time in 1 minute.

        Question 2 · new · page

        Two?
        """)
    #expect(sitting.reviews.map(\.rating) == [.again])
    #expect(sitting.reviews.map(\.answer) == [.string("a")])
    #expect(sitting.next == .input)
    #expect(sitting.type("X").hasPrefix("Right.\n\nAnswer: x\n\nNext time in 10 minutes."))
    #expect(
      sitting.end() == "2 answers, 1 right (50 %), 2 new, 0 seconds.\nagain 1, good 1.")
    #expect(sitting.next == .over)
    #expect(sitting.end() == "")
  }

  @Test(arguments: [
    ("- [x] True\n- [ ] False", "true", "false"), ("- [x] A\n- [ ] B\n- [x] C", "a c", "a b"),
    ("Answer: 110 ± 5 mmHg", "112", "120"), ("The {{c1::hidden}}.", "Hidden", "shown"),
  ])
  func `Every kind is answered by a line`(body: String, right: String, wrong: String) throws {
    for (line, isCorrect) in [(right, true), (wrong, false), ("", false)] {
      var sitting = try Sitting("Stem? {#id}\n\n\(body)")
      _ = sitting.open()
      let text = sitting.type(line)
      #expect(text.hasPrefix(isCorrect ? "Right." : line.isEmpty ? "Not known." : "Wrong."))
      #expect(sitting.reviews.map(\.isCorrect) == [isCorrect])
    }
  }

  @Test func `Steps and pairs are put together, and what was wrong is said`() throws {
    var order = try Sitting("Order? {#o}\n\n1. One\n2. Two\n3. Three")
    let shown = order.open()
    #expect(shown.contains("Put in order, the first step first."))
    let letters = ["One", "Two", "Three"].map { step in
      shown.split(separator: "\n").first { $0.hasSuffix(step) }?.split(separator: " ").first.map(String.init) ?? ""
    }
    let wrong = "\(letters[0]) \(letters[2]) \(letters[1])"
    #expect(
      order.type(wrong).hasPrefix(
        "Wrong. Not in place: \(letters[2]), \(letters[1]).\n\nYours: \(wrong)\n\nAnswer:\n  1. \(letters[0]) One\n"))
    var match = try Sitting("Match? {#m}\n\n| L | R |\n|---|---|\n| x | A |\n| y | B |")
    #expect(match.open().contains("  1  x\n  2  y\n\n  a  "))
    let result = match.type("1a 2a")
    #expect(result.contains(" Not right: ") && result.contains("Answer:\n  x: A\n  y: B\n"))
  }

  @Test func `A line that is no answer gets a sentence, and the question stays`() throws {
    var sitting = try Sitting(single)
    _ = sitting.open()
    #expect(sitting.type("e") == "answer with a, b or c, not 'e'")
    #expect(sitting.reviews.isEmpty)
    #expect(sitting.type("b").hasPrefix("Right."))
  }

  @Test func `What follows is parted by an empty line, a word about what was typed is not`() throws {
    var sitting = try Sitting(single)
    _ = sitting.open()
    #expect(!sitting.lastBeganWithEmptyLine)
    _ = sitting.type("e")
    #expect(!sitting.lastBeganWithEmptyLine)
    _ = sitting.type("b")
    #expect(sitting.lastBeganWithEmptyLine)
    _ = sitting.end()
    #expect(sitting.lastBeganWithEmptyLine)
  }

  @Test(arguments: [
    ("- [x] A\n- [x] B\n- [ ] C", "c a", "a c"), ("- [x] True\n- [ ] False", "f", "False"), ("Answer: x", "y", "y"),
    ("{{c1::x}} {{c1::y}}", "y;x", "y; x"),
  ])
  func `A wrong answer is said again`(body: String, line: String, words: String) throws {
    var sitting = try Sitting("Q? {#q}\n\n\(body)")
    _ = sitting.open()
    #expect(sitting.type(line).contains("\n\nYours: \(words)\n\nAnswer: "))
  }

  @Test func `At the end the last answer can still be changed, then all is summed up`() throws {
    var sitting = try Sitting("Q? {#q}\n\nAnswer: x", limit: 1)
    _ = sitting.open()
    #expect(sitting.type("y").hasPrefix("Wrong."))
    #expect(sitting.next == .inputOrFinish)
    #expect(sitting.type("o") == "Counted as right. Next time in 10 minutes.")
    #expect(sitting.type("o") == "the last answer counts as right already")
    #expect(sitting.type("easy").hasPrefix("Graded easy. Next time in "))
    #expect(sitting.reviews.map(\.rating) == [.easy])
    #expect(sitting.type("u").hasPrefix("Taken back.\n\nQuestion 1 · new · page"))
    #expect(sitting.reviews.isEmpty)
    #expect(sitting.next == .input)
    #expect(sitting.type("x").hasPrefix("Right."))
    #expect(
      sitting.type("") == "1 answer, 1 right (100 %), 1 new, 0 seconds.\ngood 1.\nThe limit of this session is reached."
    )
    #expect(sitting.next == .over)
  }

  @Test func `Nothing due is said at once`() throws {
    var sitting = try Sitting(single, settings: [("new-per-day", "0")])
    #expect(sitting.open() == "Nothing is due.")
    #expect(sitting.next == .over)
  }

  @Test func `A person chooses by the place on the screen, and is asked how sure it was`() throws {
    var sitting = try Sitting(single, manner: .keys)
    let shown = sitting.open()
    let row = try #require(shown.split(separator: "\n").first { $0.hasSuffix("Effleurage") })
    let label = try #require(row.first { $0.isLetter })
    #expect(sitting.press(.character("x")) == "answer with a, b or c, not 'x'")
    #expect(sitting.screen.prompt.plain == "a to c, or Enter if you don't know: ")
    sitting.seconds = 30
    #expect(sitting.press(.character(label)) == "")
    #expect(sitting.screen.prompt.plain == "How sure are you? l low, m medium, h high: ")
    #expect(sitting.reviews.isEmpty)
    sitting.seconds = 40
    #expect(sitting.press(.character("z")) == "press l, m or h, or Enter if you cannot say")
    #expect(sitting.press(.character("l")).hasPrefix("Right.\n\nAnswer: \(label) Effleurage\n"))
    #expect(sitting.reviews.map(\.rating) == [.hard])
    #expect(sitting.reviews.map(\.confidence) == [.low])
    #expect(sitting.reviews.map(\.milliseconds) == [30_000])
    #expect(sitting.reviews.map(\.answer) == [.string("b")])
    #expect(sitting.screen.prompt.plain == "Enter goes on: ")
    #expect(sitting.press(.enter).hasPrefix("Question 2 · learning, ahead of its time · page"))
    #expect(sitting.press(.control("c")).hasPrefix("1 answer, 1 right (100 %)"))
    #expect(sitting.next == .over)
  }

  @Test func `The order of options changes from time to time, the answer that is kept does not`() throws {
    var places: Set<String> = []
    for number in 0..<12 {
      var sitting = try Sitting(
        single.replacing("#opens", with: "#opens\(number)"), manner: .lines, settings: [("confidence", "off")])
      let row = try #require(sitting.open().split(separator: "\n").first { $0.hasSuffix("Effleurage") })
      let label = try #require(row.first { $0.isLetter })
      places.insert(String(label))
      #expect(sitting.type(String(label)).hasPrefix("Right."))
      #expect(sitting.reviews.map(\.answer) == [.string("b")])
    }
    #expect(places == ["a", "b", "c"])
  }

  @Test func `I don't know is not asked how sure`() throws {
    var sitting = try Sitting(single, manner: .keys)
    _ = sitting.open()
    #expect(sitting.press(.enter).hasPrefix("Not known."))
    #expect(sitting.reviews.map(\.confidence) == [nil])
  }

  @Test func `Words are typed, mended and sent with Enter`() throws {
    var sitting = try Sitting("Q? {#q}\n\nAnswer: two words", manner: .keys, settings: [("confidence", "off")])
    _ = sitting.open()
    #expect(sitting.press("twx") == "")
    #expect(sitting.press(.backspace) == "")
    #expect(sitting.press("o b") == "")
    #expect(sitting.screen.prompt.plain == "Words, then Enter: two b")
    #expect(sitting.press(.control("w")) == "")
    #expect(sitting.press("words") == "")
    #expect(sitting.press(.enter).hasPrefix("Right."))
  }

  private let card = "Card? {#card}\n\nThe *back*.\n\n> More [@k].\n"

  @Test func `A flashcard shows its back and what each grade leads to`() throws {
    var sitting = try Sitting(card, manner: .keys, settings: [("fuzz", "off")])
    #expect(sitting.open() == "Question 1 · new · page\n\nCard?")
    #expect(
      sitting.press(.character(" ")) == """
        The back.

        More [1].

        [1] Source k.

          1 again: in 1 minute
          2 hard: in 6 minutes
          3 good: in 10 minutes
          4 easy: in 8 days
        """)
    #expect(sitting.press(.character("x")) == "grade yourself: 1 again, 2 hard, 3 good, 4 easy")
    #expect(
      sitting.press(.character("4")) == """
        Graded easy. Next time in 8 days.

        1 answer, 1 right (100 %), 1 new, 0 seconds.
        easy 1.
        The next question comes in 8 days.
        """)
    #expect(sitting.reviews.map(\.rating) == [.easy])
    #expect(sitting.next == .over)
  }

  @Test func `A script grades a flashcard at once or after its back`() throws {
    var sitting = try Sitting(card, card.replacing("#card", with: "#other"))
    _ = sitting.open()
    #expect(sitting.type("good").contains("The back."))
    #expect(sitting.reviews.map(\.rating) == [.good])
    #expect(sitting.type("").hasPrefix("The back."))
    #expect(sitting.type("again").hasPrefix("Graded again. Next time in 1 minute."))
    #expect(sitting.reviews.map(\.rating) == [.good, .again])
  }

  @Test func `Cards are suspended, buried and skipped, and all of it taken back`() throws {
    var sitting = try Sitting(single, "Two? {#two}\n\nAnswer: x", card, manner: .lines)
    _ = sitting.open()
    #expect(sitting.type("s").hasPrefix("Suspended: it is not asked any more.\n\nQuestion 1 · new · page\n\nTwo?"))
    #expect(sitting.type(":b").hasPrefix("Buried until tomorrow.\n\nQuestion 1 · new · page\n\nCard?"))
    #expect(sitting.type("u").hasPrefix("Taken back.\n\nQuestion 1 · new · page\n\nTwo?"))
    #expect(sitting.type(":n").hasPrefix("Skipped.\n\nQuestion 2 · new · page\n\nCard?"))
    #expect(sitting.type("u").hasPrefix("Taken back."))
    #expect(sitting.type("u") == "nothing in this session can be undone")
    #expect(sitting.entries.map(\.action.name) == ["suspend", "bury", "undo", "undo"])
    #expect(sitting.type(":q").contains("skipped 1."))
    #expect(sitting.next == .over)
  }

  @Test func `A letter that can be an answer is one; a colon makes it a command`() throws {
    var sitting = try Sitting(single, "Two? {#two}\n\nAnswer: q")
    _ = sitting.open()
    #expect(sitting.type("b").hasPrefix("Right."))
    #expect(sitting.type("q").hasPrefix("Right."))
    #expect(sitting.next == .inputOrFinish || sitting.next == .input)
    var keys = try Sitting(single, manner: .keys)
    _ = keys.open()
    #expect(keys.press(.character(":"), .character("b")).hasPrefix("Buried until tomorrow."))
    #expect(keys.next == .over)
  }

  @Test func `The keys are shown on demand`() throws {
    var sitting = try Sitting(single, manner: .keys, settings: [("confidence", "off")])
    _ = sitting.open()
    #expect(sitting.press(.character("?")).contains("  Enter  I don't know"))
    _ = sitting.press(.character("a"))
    #expect(sitting.press(.character("?")).contains("overrides"))
    #expect(sitting.press(.character("s")) == "go on to a question first")
    #expect(sitting.press(.character("y")) == "'y' means nothing here; ? shows the keys")
  }

  @Test func `A question that is gone is skipped and said`() throws {
    var sitting = try Sitting(single, "Two? {#two}\n\nAnswer: x").without(CardID("opens"))
    #expect(
      sitting.open() == """
        question 'opens' cannot be read any more and is skipped

        Question 2 · new · page

        Two?
        """)
    var empty = try Sitting(single).without(CardID("opens"))
    #expect(empty.open().contains("is skipped"))
    #expect(empty.next == .over)
  }

  @Test func `Cramming asks again what was wrong and promises nothing`() throws {
    var sitting = try Sitting(single, isCram: true)
    _ = sitting.open()
    #expect(sitting.type("a").contains("It comes again in this session.\n\nQuestion 2"))
    let right = sitting.type("b")
    #expect(right.hasPrefix("Right.") && !right.contains("Next time"))
    #expect(sitting.next == .inputOrFinish)
    #expect(sitting.reviews.map(\.mode) == [.known(.cram), .known(.cram)])
  }

  @Test func `A footnote is shown with what refers to it`() throws {
    var sitting = try Sitting("Q? {#q}\n\nAnswer: x\n\n> Why[^1].\n\n[^1]: A note.")
    _ = sitting.open()
    let text = sitting.type("x")
    #expect(text.contains("A note.") && !text.contains("[^1]"))
  }

  @Test func `For listening nothing is drawn`() throws {
    var sitting = try Sitting(single)
    sitting.isLinear = true
    let text = sitting.open() + "\n" + sitting.type("a")
    #expect(text.contains("Question 1, new, page"))
    #expect(text.contains("a: Petrissage"))
    #expect(text.unicodeScalars.allSatisfy { $0.isASCII })
  }
}
