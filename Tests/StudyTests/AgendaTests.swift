import JSONText
import KnowledgeBase
import Memory
import Study
import Testing

/// A card of a one-topic library, in the order of its number.
func studyCard(
  _ question: QuestionID, gap: GapID? = nil, position: Int = 0, kind: QuestionKind = .single,
  revised: CalendarDate? = nil
) -> StudyCard {
  StudyCard(
    id: CardID(question, gap: gap), library: "knots", topic: "hitches", kind: kind, level: nil, position: position,
    wording: "0123456789abcdef", revised: revised)
}

func moment(_ text: String, offset: Int = 0) throws -> Moment {
  Moment(try #require(Instant(iso8601: text)), offsetMinutes: offset)
}

/// A log written by hand: what was answered when, and what was promised.
func log(_ reviews: [(card: CardID, rating: Rating, at: String, due: String)]) throws -> [LogEntry] {
  try reviews.enumerated().map { number, review in
    LogEntry(
      id: EntryID("e\(number)"), library: "knots", learner: "me", moment: try moment(review.at),
      action: .review(
        Review(
          card: review.card, rating: review.rating, mode: .known(.study),
          due: try moment(review.due).instant)))
  }
}

@Suite struct AgendaTests {
  @Test func `Steps come first, then reviews, then new ones in reading order`() throws {
    let cards = [
      studyCard("new-2", position: 2), studyCard("new-1", position: 1), studyCard("review", position: 3),
      studyCard("step", position: 4), studyCard("later", position: 5), studyCard("soon", position: 6),
    ]
    let replay = Replay(
      try log([
        (CardID("review"), .easy, "2026-11-20T10:00:00Z", "2026-11-25T04:00:00Z"),
        (CardID("step"), .good, "2026-11-25T09:40:00Z", "2026-11-25T09:50:00Z"),
        (CardID("later"), .easy, "2026-11-25T09:00:00Z", "2026-12-02T04:00:00Z"),
        (CardID("soon"), .good, "2026-11-25T09:58:00Z", "2026-11-25T10:08:00Z"),
      ]))
    let agenda = Agenda(cards, replay, at: try moment("2026-11-25T10:00:00Z"))
    #expect(agenda.learning.map(\.id) == [CardID("step")])
    #expect(agenda.reviews.map(\.id) == [CardID("review")])
    #expect(agenda.new.map(\.id) == [CardID("new-1"), CardID("new-2")])
    #expect(agenda.ahead.map(\.id) == [CardID("soon")])
    #expect(agenda.nextDue?.description == "2026-11-25T10:08:00.000Z")
    #expect(agenda.next?.card.id == CardID("step"))
    let rest = Agenda(cards.filter { $0.id == CardID("soon") }, replay, at: try moment("2026-11-25T10:00:00Z"))
    #expect(rest.next?.reason == .ahead)
    let tooEarly = Agenda(cards.filter { $0.id == CardID("soon") }, replay, at: try moment("2026-11-25T09:47:59.999Z"))
    #expect(tooEarly.next == nil)
  }

  @Test func `A review is due all day, wherever the learner is`() throws {
    let replay = Replay(try log([(CardID("q"), .easy, "2026-11-20T10:00:00Z", "2026-11-25T04:00:00Z")]))
    for (now, offset, isDue) in [
      ("2026-11-25T03:59:59Z", 0, false), ("2026-11-25T04:00:00Z", 0, true), ("2026-11-25T11:59:59Z", -480, false),
      ("2026-11-25T12:00:00Z", -480, true), ("2026-11-24T16:00:00Z", 720, true),
    ] {
      let agenda = Agenda([studyCard("q")], replay, at: try moment(now, offset: offset))
      #expect(agenda.reviews.isEmpty == !isDue, "\(now) \(offset)")
    }
  }

  @Test func `Suspended and buried cards are left out`() throws {
    let until = try #require(Instant(iso8601: "2026-11-26T04:00:00Z"))
    let actions: [LogAction] = [.suspend(CardID("a")), .bury(CardID("b"), until: until)]
    let entries = try actions.enumerated().map { number, action in
      LogEntry(
        id: EntryID("e\(number)"), library: "knots", learner: "me", moment: try moment("2026-11-25T10:00:00Z"),
        action: action)
    }
    let cards = [studyCard("a"), studyCard("b"), studyCard("c")]
    let replay = Replay(entries)
    #expect(Agenda(cards, replay, at: try moment("2026-11-25T11:00:00Z")).new.map(\.id) == [CardID("c")])
    #expect(
      Agenda(cards, replay, at: try moment("2026-11-26T04:00:00Z")).new.map(\.id) == [CardID("b"), CardID("c")])
  }

  @Test func `The day's limits hold, counting what was done today`() throws {
    let settings = try [("new-per-day", "2"), ("reviews-per-day", "1")].map { key, value in
      LogEntry(
        id: EntryID(key), library: "knots", learner: "me", moment: try moment("2026-11-01T10:00:00Z"),
        action: .setting(key: key, value: .string(value)))
    }
    let done = try log([
      (CardID("n1"), .easy, "2026-11-25T09:00:00Z", "2026-12-03T04:00:00Z"),
      (CardID("r1"), .easy, "2026-11-20T09:00:00Z", "2026-11-24T04:00:00Z"),
      (CardID("r2"), .easy, "2026-11-20T09:00:00Z", "2026-11-25T04:00:00Z"),
    ])
    let cards = ["n1", "n2", "n3", "r1", "r2"].map { studyCard(QuestionID($0)) }
    let now = try moment("2026-11-25T10:00:00Z")
    let agenda = Agenda(cards, Replay(settings + done), at: now)
    #expect(agenda.new.map(\.id) == [CardID("n2")])
    #expect(agenda.reviews.map(\.id) == [CardID("r1")])
    #expect(Agenda(cards, Replay(settings + done), at: now, newLimit: 5).new.count == 2)
    #expect(Agenda(cards, Replay(settings + done), at: now, newLimit: -1).new.isEmpty)
    let reviewed = try log([(CardID("r1"), .good, "2026-11-25T09:30:00Z", "2026-12-24T04:00:00Z")])
    let more = reviewed.map {
      LogEntry(id: EntryID("later"), library: $0.library, learner: $0.learner, moment: $0.moment, action: $0.action)
    }
    #expect(Agenda(cards, Replay(settings + done + more), at: now).reviews.isEmpty)
  }

  @Test func `Gaps of one question keep apart, as long as there is something else`() throws {
    let cards = [
      studyCard("splice", gap: "c1", position: 1, kind: .cloze),
      studyCard("splice", gap: "c2", position: 1, kind: .cloze),
      studyCard("bowline", position: 2),
    ]
    let now = try moment("2026-11-25T10:00:00Z")
    #expect(Agenda(cards, Replay(), at: now).next?.card.id == CardID("splice", gap: "c1"))
    let first = try log([(CardID("splice", gap: "c1"), .easy, "2026-11-25T09:59:00Z", "2026-12-03T04:00:00Z")])
    #expect(Agenda(cards, Replay(first), at: now).next?.card.id == CardID("bowline"))
    #expect(Agenda(Array(cards.prefix(2)), Replay(first), at: now).next?.card.id == CardID("splice", gap: "c2"))
    #expect(
      Agenda(cards, Replay(first), at: try moment("2026-11-26T10:00:00Z")).next?.card.id == CardID("splice", gap: "c2"))
  }

  @Test func `Who learned an old key sees the question again`() throws {
    let replay = Replay(try log([(CardID("q"), .easy, "2026-11-20T10:00:00Z", "2027-03-01T04:00:00Z")]))
    for (revised, isDue) in [
      ("2026-11-20", false), ("2026-11-21", true), ("2026-11-25", true), ("2026-11-26", false),
    ] {
      let card = studyCard("q", revised: CalendarDate(iso: revised))
      #expect(Agenda([card], replay, at: try moment("2026-11-25T10:00:00Z")).reviews.isEmpty == !isDue)
    }
  }

  @Test func `Reviews of one day are mixed, another way each day`() throws {
    let questions = (0..<30).map { QuestionID("q\($0)") }
    let replay = Replay(
      try log(questions.map { (CardID($0), .easy, "2026-11-01T10:00:00Z", "2026-11-10T04:00:00Z") }))
    let cards = questions.enumerated().map { studyCard($1, position: $0) }
    let first = Agenda(cards, replay, at: try moment("2026-11-25T10:00:00Z")).reviews
    #expect(first == Agenda(cards.reversed(), replay, at: try moment("2026-11-25T20:00:00Z")).reviews)
    #expect(first != cards)
    #expect(first != Agenda(cards, replay, at: try moment("2026-11-26T10:00:00Z")).reviews)
    #expect(Set(first) == Set(cards))
  }
}
