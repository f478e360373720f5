import Study

/// The backups beside a record: whole copies in the folder `backups`, named by the instant at which they were made.
package struct Backups: Sendable {
  package let recordsPath: String
  /// How many are kept; older ones are removed when a new one is there.
  package static let kept = 14

  package init(recordsPath: String) { self.recordsPath = recordsPath }

  package var folder: String { RecordsFiles.folder(of: recordsPath) + "/backups" }

  /// Their paths, oldest first.
  package var paths: [String] {
    RecordsFiles.names(in: folder).filter { $0.hasPrefix("records-") && $0.hasSuffix(".sqlite") }
      .map { folder + "/" + $0 }
  }

  package var newest: String? { paths.last }

  /// Where a backup made at an instant stands: `records-2026-11-25T093000.000Z.sqlite`.
  func path(at instant: Instant) -> String {
    "\(folder)/records-\(instant.description.filter { $0 != ":" }).sqlite"
  }

  /// Whether one was made on the same date, in UTC.
  func hasOne(onDateOf instant: Instant) -> Bool {
    let date = "records-" + instant.description.prefix(10)
    return RecordsFiles.names(in: folder).contains { $0.hasPrefix(date) && $0.hasSuffix(".sqlite") }
  }

  /// Removes the oldest beyond the number kept, but never the one just made.
  func prune(except made: String) {
    for path in paths.dropLast(Self.kept) where path != made { RecordsFiles.remove(path) }
  }
}
