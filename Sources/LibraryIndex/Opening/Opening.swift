import Glibc
internal import GRDB

extension LibraryIndex {
  /// What was found where the index should be.
  package enum Opening: Sendable, Hashable {
    case found
    case created
    /// Something else was there; it is gone.
    case renewed(Doubt)
  }

  /// Why an index was not trusted.
  package enum Doubt: Sendable, Hashable, CustomStringConvertible {
    case otherVersion
    /// A database of something else.
    case foreign
    case damaged

    package var description: String {
      switch self {
      case .otherVersion: "the index was of another version of the program and is built anew"
      case .foreign: "what was found is no index and is built anew"
      case .damaged: "the index was damaged and is built anew"
      }
    }
  }

  /// Opens the index at a path; its folder has to be there. What cannot be trusted is deleted and begun anew, empty.
  package static func open(at path: String) throws(IndexError) -> (index: LibraryIndex, opening: Opening) {
    let first = try attempt(path)
    switch first {
    case .trusted(let index): return (index, .found)
    case .empty(let index):
      try index.createSchema()
      return (index, .created)
    case .doubtful(let doubt):
      return (try begin(anew: path, orTrust: true), .renewed(doubt))
    }
  }

  /// Deletes whatever is at a path and begins anew, after a use has thrown `IndexError.damaged`.
  package static func renew(at path: String) throws(IndexError) -> LibraryIndex {
    try begin(anew: path, orTrust: false)
  }

  /// An index that is gone with the process.
  package static func inMemory() throws(IndexError) -> LibraryIndex {
    do {
      let index = LibraryIndex(queue: try DatabaseQueue(configuration: configuration))
      try index.createSchema()
      return index
    } catch {
      throw IndexError(error)
    }
  }

  private enum Attempt {
    case trusted(LibraryIndex)
    case empty(LibraryIndex)
    case doubtful(Doubt)
  }

  private static func attempt(_ path: String) throws(IndexError) -> Attempt {
    do {
      let index = LibraryIndex(queue: try DatabaseQueue(path: path, configuration: configuration))
      let state = try index.queue.inDatabase { database in try Schema.state(of: database) }
      switch state {
      case .ours: return .trusted(index)
      case .empty: return .empty(index)
      case .otherVersion: return .doubtful(.otherVersion)
      case .foreign: return .doubtful(.foreign)
      }
    } catch {
      let error = IndexError(error)
      if case .damaged = error { return .doubtful(.damaged) }
      throw error
    }
  }

  /// Under a lock of the folder, so that two processes with the same doubt do not delete each other's new index: SQLite
  /// knows a file's journal by its name, and a file that is deleted while in use would leave it to its successor.
  private static func begin(anew path: String, orTrust: Bool) throws(IndexError) -> LibraryIndex {
    let lock = FolderLock(folderOf: path)
    defer { lock.release() }
    if orTrust, case .trusted(let index) = try attempt(path) { return index }
    for suffix in ["-journal", "-wal", "-shm", ""] { _ = unsafe unlink(path + suffix) }
    switch try attempt(path) {
    case .trusted(let index): return index
    case .empty(let index):
      try index.createSchema()
      return index
    case .doubtful: throw .readOnly
    }
  }

  private func createSchema() throws(IndexError) {
    try write { database in
      if try Schema.state(of: database) == .empty { try Schema.create(in: database) }
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.foreignKeysEnabled = false
    configuration.label = "palpate.index"
    configuration.prepareDatabase { database in
      try database.execute(sql: "pragma temp_store = memory")
    }
    return configuration
  }
}

/// An advisory lock of the folder that holds a file; none where the folder cannot be opened.
private struct FolderLock {
  private let descriptor: CInt

  init(folderOf path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    descriptor = unsafe Glibc.open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor >= 0 { _ = flock(descriptor, LOCK_EX) }
  }

  func release() { if descriptor >= 0 { _ = close(descriptor) } }
}
