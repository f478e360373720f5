import JSONText

/// The settings as they were at each point of the log.
struct SettingsTimeline: Sendable {
  private var changes: [(order: LogOrder, key: String, value: JSON)] = []
  private var epochs: [(start: LogOrder, scheduler: Scheduler)] = []
  private let first = Scheduler(Settings())

  var current: Scheduler { epochs.last?.scheduler ?? first }

  /// The scheduler that was in force when an entry was written.
  func scheduler(at order: LogOrder) -> Scheduler {
    epochs.last { $0.start < order }?.scheduler ?? first
  }

  mutating func add(_ order: LogOrder, key: String, value: JSON) { changes.append((order, key, value)) }

  /// Puts the changes that hold in order; to be called after changes or undos.
  mutating func settle(_ undone: Undone) {
    changes.sort { $0.order < $1.order }
    var settings = Settings()
    epochs = changes.filter { !undone.contains($0.order.id) }.map { change in
      settings.follow(key: change.key, value: change.value)
      return (change.order, Scheduler(settings))
    }
  }
}
