import KnowledgeBase
import Study
import Workspace

/// What time it is for a command.
struct Now {
  let clock: Clock

  init(_ console: Console) throws {
    do { clock = try Clock(console.surroundings) } catch {
      throw Failure("PALPATE_NOW is no instant: '\(error.text)'; write as 2026-11-25T09:30:00Z", .usage)
    }
  }

  /// The date of this place.
  var today: CalendarDate {
    get throws {
      guard let today = clock.today else { throw Failure("the clock shows no date", .defect) }
      return today
    }
  }
}
