import ArgumentParser
import JSONText
import KnowledgeBase
import LibraryIndex
import Memory
import QueryLanguage
import Study
import StyledText
import Workspace

/// `palpate stats [QUERY]`.
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "What you know and what is due.",
    discussion: """
      EXAMPLES
        palpate stats                      of everything
        palpate stats area:ID              of one area
        palpate stats --question ID        what is known of one question, of one card with ID/c1
      """)

  @OptionGroup var global: GlobalOptions

  @ArgumentParser.Option(name: .long, help: ArgumentHelp("One question, or one card of it.", valueName: "id"))
  var question: String?

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("Of which questions; see 'palpate search --help'.", valueName: "query"))
  var query: [String] = []

  func run() throws {
    let console = Console(global)
    let now = try Now(console).clock.now
    let library = try Opening.library(global, console)
    let learner = try Opening.knownLearner(global, console, library: library, at: now)
    let replay = learner?.replay ?? Replay([LogEntry]())
    if let question {
      try one(question, replay, now, console, library)
      return
    }
    let (query, notices) = try Opening.query(query, library)
    for notice in notices where !console.isJSON { console.note(notice) }
    let memory = query.fields.contains(where: \.isOfMemory) ? learner?.memoryTables(at: now) ?? MemoryTables() : nil
    let questions = try Indexed.ask { () throws(IndexError) in
      try library.index.questions(matching: query, scope: .study, memory: memory)
    }
    let totals = StudyTotals(cards: library.cards(of: questions), replay: replay, now: now)
    if console.isJSON {
      console.print(json: totals.json)
    } else {
      console.print(lines: totals.lines)
    }
  }

  private func one(
    _ name: String, _ replay: Replay, _ now: Moment, _ console: Console, _ library: OpenLibrary
  ) throws {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    guard
      let slice = try Indexed.ask({ () throws(IndexError) in try library.index.question(QuestionID(parts.first ?? "")) }
      )
    else { throw Failure("no question '\(name)'; 'palpate questions list' lists them", .notFound) }
    let gap = parts.count > 1 ? GapID(parts[1]) : slice.question.gaps.first
    guard slice.question.cards.contains(gap) else {
      let known = slice.question.gaps.map { "\(slice.question.id)/\($0)" }.joined(separator: ", ")
      throw Failure(
        "question '\(slice.question.id)' has no card '\(name)'" + (known.isEmpty ? "" : "; there are \(known)"),
        .notFound)
    }
    let card = CardID(slice.question.id, gap: gap)
    let facts = CardFacts(card: card, replay: replay, now: now)
    if console.isJSON { console.print(json: facts.json) } else { console.print(lines: facts.lines) }
  }
}

/// What is known of one card.
private struct CardFacts {
  let card: CardID
  let replay: Replay
  let now: Moment

  var json: JSON {
    let memory = replay.memory(of: card)
    var members: [JSON.Member] = [
      .init("v", .number(1)), .init("id", .string(card.question.text)), .init("gap", JSON(card.gap?.text)),
    ]
    switch memory.progress {
    case .new:
      members += [
        .init("state", .string(CardState.new.name)), .init("step", .null), .init("stability", .null),
        .init("difficulty", .null), .init("retrievability", .number(0)), .init("due", .null),
        .init("reviews", .number(0)),
      ]
    case .reviewed(let reviewed):
      members += [
        .init("state", .string(reviewed.state.name)), .init("step", JSON(step(of: reviewed.phase))),
        .init("stability", JSON(reviewed.memory.stability.days)),
        .init("difficulty", JSON(reviewed.memory.difficulty.value)),
        .init("retrievability", JSON(replay.scheduler.retrievability(of: memory, at: now))),
        .init("due", JSON(due(of: memory)?.description)), .init("reviews", .number(reviewed.reviews)),
        .init("lapses", .number(reviewed.lapses)),
      ]
    }
    return .object(members)
  }

  var lines: [StyledString] {
    let memory = replay.memory(of: card)
    var lines = [StyledString(card.description, .strong)]
    guard case .reviewed(let reviewed) = memory.progress else { return lines + [StyledString("new: not asked yet")] }
    let recall = Int((replay.scheduler.retrievability(of: memory, at: now) * 100).rounded())
    lines.append(
      StyledString(
        "\(reviewed.state.name), \(Counted.of(reviewed.reviews, "review", "reviews")), \(Counted.of(reviewed.lapses, "lapse", "lapses"))"
      ))
    lines.append(
      StyledString(
        "retrievability \(recall) %, stability \(rounded(reviewed.memory.stability.days)) days, difficulty \(rounded(reviewed.memory.difficulty.value)) of 10"
      ))
    if let due = due(of: memory) { lines.append(StyledString("due \(due)")) }
    if memory.isSuspended { lines.append(StyledString("suspended", .warning)) }
    return lines
  }

  private func due(of memory: CardMemory) -> Instant? {
    memory.dueInstant(offsetMinutes: now.offsetMinutes, rollover: replay.settings.rollover)
  }

  private func step(of phase: Phase) -> Int? {
    switch phase {
    case .learning(let step), .relearning(let step): step
    case .review: nil
    }
  }

  private func rounded(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }
}

/// What is known of many cards.
struct StudyTotals {
  let cards: Int
  let new: Int
  let learning: Int
  let review: Int
  let suspended: Int
  let due: Int
  let reviews: Int
  /// The mean chance to recall what was learned; nil where nothing was.
  let meanRetrievability: Double?
  /// Of the answers in review, how many were right; nil where there were none.
  let agenda: Agenda

  init(cards: [StudyCard], replay: Replay, now: Moment) {
    var new = 0
    var learning = 0
    var review = 0
    var suspended = 0
    var reviews = 0
    var recall = 0.0
    for card in cards {
      let memory = replay.memory(of: card.id)
      if memory.isSuspended { suspended += 1 }
      guard case .reviewed(let reviewed) = memory.progress else {
        new += 1
        continue
      }
      reviews += reviewed.reviews
      recall += replay.scheduler.retrievability(of: memory, at: now)
      switch reviewed.phase {
      case .learning, .relearning: learning += 1
      case .review: review += 1
      }
    }
    self.cards = cards.count
    self.new = new
    self.learning = learning
    self.review = review
    self.suspended = suspended
    self.reviews = reviews
    meanRetrievability = learning + review > 0 ? recall / Double(learning + review) : nil
    agenda = Agenda(cards, replay, at: now)
    due = agenda.learning.count + agenda.reviews.count
  }

  var json: JSON {
    .object([
      .init("v", .number(1)), .init("cards", .number(cards)), .init("new", .number(new)),
      .init("learning", .number(learning)), .init("review", .number(review)), .init("suspended", .number(suspended)),
      .init("due", .number(due)), .init("newToday", .number(agenda.new.count)), .init("reviews", .number(reviews)),
      .init("retrievability", JSON(meanRetrievability)), .init("nextDue", JSON(agenda.nextDue?.description)),
    ])
  }

  var lines: [StyledString] {
    var lines = [
      StyledString("\(Counted.of(cards, "card", "cards")): \(new) new, \(learning) in learning, \(review) in review")
    ]
    if suspended > 0 { lines.append(StyledString("\(suspended) suspended")) }
    lines.append(StyledString("\(due) due now, \(agenda.new.count) new for today"))
    if let meanRetrievability {
      lines.append(
        StyledString(
          "\(Counted.of(reviews, "review", "reviews")); of what was learned you would recall \(Int((meanRetrievability * 100).rounded())) % now"
        ))
    }
    return lines
  }
}
