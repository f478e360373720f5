package import Study

/// What came of merging a log into a record.
package struct MergeResult: Sendable, Hashable {
  package internal(set) var added = 0
  /// There already, with the same content.
  package internal(set) var same = 0
  /// There already with other content, which was kept.
  package internal(set) var refused: [LogEntry] = []
  /// Why the day's backup could not be made before, where it could not.
  package let backupFailure: RecordsError?
}

/// How far the entries of a record have been read, in the order of their arrival.
package struct Position: Sendable, Hashable {
  let sequence: Int

  package static let start = Position(sequence: 0)

  init(sequence: Int) { self.sequence = sequence }
}
