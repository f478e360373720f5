import KnowledgeBase
import Memory

// What the events of a session do to it.

extension Session {
  /// Takes an answer to the card that is shown.
  mutating func take(_ given: Given, _ now: Moment, _ random: inout some RandomNumberGenerator) -> Step {
    let step = record(given, [], now, &random)
    if options.isCram, given.rating == .again { toCram.append(given.card) }
    showNext(now)
    return step
  }

  /// Undoes the last answer and gives it another result.
  mutating func change(
    _ now: Moment, _ random: inout some RandomNumberGenerator, _ body: (Given) -> Given
  ) throws(SessionError) -> Step {
    guard case .answer(let entry, let before)? = done.last else { throw .nothingToChange }
    done.removeLast()
    let given = body(before)
    let step = record(given, [add(.undo(entry), of: given.card, now, &random)], now, &random)
    if options.isCram {
      toCram.removeAll { $0.id == given.card.id }
      if given.rating == .again { toCram.append(given.card) }
    }
    switch showing {
    case .card(let shown, _, _): if shown.id == given.card.id { showNext(now) }
    case .end(.quit): break
    case .end: showNext(now)
    }
    return step
  }

  /// Undoes the last answer, suspension or burial of this session and shows its card again.
  mutating func undo(_ now: Moment, _ random: inout some RandomNumberGenerator) throws(SessionError) -> Step {
    guard let last = done.popLast() else { throw .nothingToUndo }
    let entry = add(.undo(last.entry), of: last.card, now, &random)
    skipped.remove(last.card.id)
    if options.isCram {
      toCram.removeAll { $0.id == last.card.id }
      if case .card(let shown, _, _) = showing, shown.id != last.card.id { toCram.insert(shown, at: 0) }
    }
    show(last.card, reason(of: last.card), now)
    return Step(entries: [entry], result: nil)
  }

  /// Takes the card that is shown out of the way.
  mutating func put(
    _ action: LogAction, of card: StudyCard, _ now: Moment, _ random: inout some RandomNumberGenerator,
    _ done: (EntryID) -> Done
  ) -> Step {
    let entry = add(action, of: card, now, &random)
    self.done.append(done(entry.id))
    showNext(now)
    return Step(entries: [entry], result: nil)
  }

  /// Shows what comes next, or why nothing does.
  mutating func showNext(_ now: Moment) {
    if let limit = options.limit, summary.answers.count + skipped.count >= limit {
      showing = .end(.limit)
    } else if let minutes = options.minutes, now.instant.milliseconds(since: start.instant) >= minutes * 60_000 {
      showing = .end(.time)
    } else if options.isCram {
      if toCram.isEmpty {
        showing = .end(.done(nextDue: nil))
      } else {
        let card = toCram.removeFirst()
        show(card, reason(of: card), now)
      }
    } else {
      let agenda = Agenda(
        cards.filter { !skipped.contains($0.id) }, replay, at: now,
        newLimit: options.new.map { $0 - summary.new })
      if let next = agenda.next {
        show(next.card, next.reason, now)
      } else {
        showing = .end(.done(nextDue: agenda.nextDue))
      }
    }
  }

  private mutating func show(_ card: StudyCard, _ reason: Agenda.Reason, _ now: Moment) {
    showing = .card(card, reason, isRevealed: false)
    shownAt = now.instant
  }

  private func reason(of card: StudyCard) -> Agenda.Reason {
    guard case .reviewed(let reviewed) = replay.memory(of: card.id).progress else { return .new }
    if case .review = reviewed.phase { return .review }
    return .learning
  }

  /// Writes an answer behind other entries, with the due that it promises; cramming promises none.
  private mutating func record(
    _ given: Given, _ entries: [LogEntry], _ now: Moment, _ random: inout some RandomNumberGenerator
  ) -> Step {
    let scheduler = replay.scheduler
    let before = replay.memory(of: given.card.id)
    let due: Instant? =
      options.isCram
      ? nil
      : scheduler.outcomes(of: before, card: given.card.id, at: now)[given.rating].due.instant(
        offsetMinutes: now.offsetMinutes, rollover: scheduler.settings.rollover)
    let review = given.review(mode: options.isCram ? .cram : .study, due: due)
    let entry = add(.review(review), of: given.card, now, &random)
    done.append(.answer(entry.id, given))
    let memory = replay.memory(of: given.card.id)
    return Step(
      entries: entries + [entry],
      result: Result(
        answer: given.standing(entry.id), memory: memory,
        due: memory.dueInstant(offsetMinutes: now.offsetMinutes, rollover: scheduler.settings.rollover)))
  }

  private mutating func add(
    _ action: LogAction, of card: StudyCard, _ now: Moment, _ random: inout some RandomNumberGenerator
  ) -> LogEntry {
    let entry = LogEntry(
      id: replay.nextID(at: now.instant, using: &random), library: card.library, learner: learner, moment: now,
      action: action)
    replay.add(entry)
    return entry
  }
}
