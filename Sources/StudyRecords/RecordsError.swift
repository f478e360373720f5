package import Study

/// Why a learner's records cannot be used.
package enum RecordsError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Not a database, or a broken one; `backup` is the newest, where there is one.
  case damaged(path: String, backup: String?)
  /// A database, but of another program.
  case foreign(path: String)
  /// Written by a newer version of the program.
  case newer(path: String, schema: Int)
  case readOnly(path: String)
  case full(path: String)
  /// Another process has kept it for seconds.
  case locked(path: String)
  /// The file or its folder cannot be made or opened.
  case unreachable(path: String, reason: String)
  /// An entry of this id is there with other content.
  case conflict(path: String, id: EntryID)
  /// What SQLite says, where it has no name here.
  case database(path: String, reason: String)

  package var description: String {
    switch self {
    case .damaged(let path, let backup?):
      "the study records \(path) are damaged and have been left as they are: the newest backup is \(backup)"
    case .damaged(let path, nil):
      "the study records \(path) are damaged and have been left as they are: there is no backup"
    case .foreign(let path): "\(path) is a database of another program and has been left as it is"
    case .newer(let path, let schema):
      "the study records \(path) were written by a newer version of this program (schema \(schema)): use that version"
    case .readOnly(let path):
      "the study records \(path) cannot be written: make the file and its folder writable, or choose another folder"
    case .full(let path): "there is no space left for the study records \(path): nothing was written; make room"
    case .locked(let path): "another process is writing to the study records \(path): try again when it is done"
    case .unreachable(let path, let reason): "the study records \(path) cannot be opened: \(reason)"
    case .conflict(let path, let id): "the study records \(path) already have an entry '\(id)' with other content"
    case .database(let path, let reason): "the study records \(path) cannot be used: \(reason)"
    }
  }
}
