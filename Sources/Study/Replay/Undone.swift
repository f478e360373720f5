/// Which entries are undone.
///
/// An undo acts on what it names, whenever it arrives, and may itself be undone; undos that name each other in a circle
/// do nothing. The answer depends on the set of undos alone, not on their order.
struct Undone: Sendable {
  /// What each undo names.
  private var targets: [EntryID: EntryID] = [:]
  private(set) var ids: Set<EntryID> = []

  func contains(_ id: EntryID) -> Bool { !ids.isEmpty && ids.contains(id) }

  /// Takes further undos and says for which entries the answer has changed.
  mutating func add(_ undos: [(id: EntryID, target: EntryID)]) -> Set<EntryID> {
    for undo in undos { targets[undo.id] = undo.target }
    let before = ids
    ids = undone()
    return before.symmetricDifference(ids)
  }

  /// Begins with the undos that nobody names; each decides what it names, which then can decide in its turn.
  private func undone() -> Set<EntryID> {
    var undecided: [EntryID: Int] = [:]
    for target in targets.values where targets[target] != nil { undecided[target, default: 0] += 1 }
    var decided = targets.keys.filter { undecided[$0] == nil }
    var undone: Set<EntryID> = []
    while let undo = decided.popLast() {
      guard let target = targets[undo] else { continue }
      if !undone.contains(undo) { undone.insert(target) }
      if let count = undecided[target] {
        undecided[target] = count - 1
        if count == 1 { decided.append(target) }
      }
    }
    return undone
  }
}
