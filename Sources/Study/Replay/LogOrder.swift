/// The place of an entry in the log: by time, within a millisecond by id.
struct LogOrder: Sendable, Hashable, Comparable {
  let instant: Instant
  let id: EntryID

  static func < (left: LogOrder, right: LogOrder) -> Bool {
    left.instant == right.instant ? left.id < right.id : left.instant < right.instant
  }
}
