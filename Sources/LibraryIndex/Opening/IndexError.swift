internal import GRDB

/// Why the index cannot be used.
package enum IndexError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file or its folder does not open: missing folder, no permission, a folder of that name.
  case cannotOpen(String)
  /// It can be read and not brought into step.
  case readOnly
  /// Found while in use; `LibraryIndex.renew(at:)` mends it.
  case damaged(String)
  /// Another process held it longer than we wait.
  case busy
  case noSpace
  /// SQLite's own sentence.
  case other(String)

  init(_ error: any Error) {
    if let error = error as? IndexError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self = .other("\(error)")
      return
    }
    let message = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .cannotOpen(message)
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT: self = .damaged(message)
    // A table or column that is not there: the file is of our version by its number only.
    case .SQLITE_ERROR where message.hasPrefix("no such"): self = .damaged(message)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .noSpace
    default: self = .other(message)
    }
  }

  package var description: String {
    switch self {
    case .cannotOpen(let reason): "the index does not open: \(reason)"
    case .readOnly: "the index cannot be written"
    case .damaged(let reason): "the index is damaged: \(reason)"
    case .busy: "another process is using the index"
    case .noSpace: "there is no space left for the index"
    case .other(let reason): "the index does not answer: \(reason)"
    }
  }
}
