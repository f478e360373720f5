import Glibc

/// The files below a folder, with what tells whether they changed. Reads no file.
struct FolderListing: Sendable {
  struct Entry: Sendable, Hashable {
    /// Relative to the folder, with `/`.
    let path: String
    let sizeBytes: Int64
    /// Nanoseconds since 1970.
    let modifiedNanoseconds: Int64
  }

  /// Sorted by path.
  private(set) var entries: [Entry] = []
  /// Paths that could not be looked at, with the reason.
  private(set) var refused: [(path: String, error: SystemError)] = []

  /// Walks a folder. Names that begin with `.` are left out; links are followed, a folder that is met again through a
  /// link is not entered twice.
  init(of folder: String) {
    var visited: Set<[UInt64]> = []
    walk(folder, prefix: "", visited: &visited)
    entries.sort { $0.path < $1.path }
  }

  private mutating func walk(_ folder: String, prefix: String, visited: inout Set<[UInt64]>) {
    guard let facts = FileFacts(of: folder) else {
      refused.append((prefix, SystemError.last))
      return
    }
    guard visited.insert([facts.device, facts.inode]).inserted else { return }
    guard let names = FolderListing.names(in: folder) else {
      refused.append((prefix, SystemError.last))
      return
    }
    for name in names where !name.hasPrefix(".") {
      let path = prefix.isEmpty ? name : prefix + "/" + name
      // A link that leads nowhere, or in a circle, is not there.
      guard let facts = FileFacts(of: folder + "/" + name) else { continue }
      switch facts.kind {
      case .folder: walk(folder + "/" + name, prefix: path, visited: &visited)
      case .file:
        entries.append(
          Entry(path: path, sizeBytes: facts.sizeBytes, modifiedNanoseconds: facts.modifiedNanoseconds))
      case .other: continue
      }
    }
  }

  /// The names in a folder, sorted; nil where it cannot be looked into.
  static func names(in folder: String) -> [String]? {
    guard let stream = unsafe opendir(folder) else { return nil }
    defer { unsafe _ = closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}

/// What the system knows of a file, links followed.
struct FileFacts {
  enum Kind { case file, folder, other }

  let kind: Kind
  let device: UInt64
  let inode: UInt64
  let sizeBytes: Int64
  let modifiedNanoseconds: Int64

  /// Nil where there is nothing, or it may not be looked at; `SystemError.last` says which.
  init?(of path: String) {
    var facts = stat()
    guard unsafe stat(path, &facts) == 0 else { return nil }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    device = UInt64(facts.st_dev)
    inode = UInt64(facts.st_ino)
    sizeBytes = Int64(facts.st_size)
    modifiedNanoseconds = Int64(facts.st_mtim.tv_sec) * 1_000_000_000 + Int64(facts.st_mtim.tv_nsec)
  }
}

/// What the system said went wrong.
package struct SystemError: Error, Sendable, Hashable {
  package let code: Int32

  static var last: SystemError { SystemError(code: errno) }

  /// The system's words, as "permission denied".
  package var reason: String {
    let text = unsafe String(cString: strerror(code))
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}

extension SystemError {
  static let notThere = SystemError(code: ENOENT)

  /// Whether there is nothing of that name.
  package var isNotThere: Bool { code == ENOENT }
}
