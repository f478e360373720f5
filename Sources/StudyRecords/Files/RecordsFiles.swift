import Glibc

/// What has to be done to files beside what SQLite does.
enum RecordsFiles {
  /// Makes a folder and those above it, for the learner's eyes only.
  static func makeFolder(_ path: String) throws(RecordsError) {
    if isFolder(path) { return }
    let parent = folder(of: path)
    if parent != path { try makeFolder(parent) }
    guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure(path) }
    guard isFolder(path) else { throw .unreachable(path: path, reason: "it is not a folder") }
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The size in bytes; nil where there is nothing.
  static func size(_ path: String) -> Int? { facts(path).map { Int($0.st_size) } }

  static func isFolder(_ path: String) -> Bool { facts(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false }

  static func isReadable(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }

  static func isWritable(_ path: String) -> Bool { unsafe access(path, W_OK) == 0 }

  /// The names in a folder, sorted; none where there is no folder.
  static func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe _ = closedir(stream) }
    var names: [String] = []
    while let item = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &item.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func rename(_ old: String, to new: String) throws(RecordsError) {
    guard unsafe Glibc.rename(old, new) == 0 else { throw failure(old) }
    sync(folder(of: new))
  }

  static func remove(_ path: String) { unsafe _ = unlink(path) }

  /// Asks the disk to keep a file or a folder's list.
  static func sync(_ path: String) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    _ = close(descriptor)
  }

  private static func facts(_ path: String) -> stat? {
    var facts = stat()
    return unsafe stat(path, &facts) == 0 ? facts : nil
  }

  /// The last call's error.
  private static func failure(_ path: String) -> RecordsError {
    switch errno {
    case EROFS, EACCES, EPERM: .readOnly(path: path)
    case ENOSPC, EDQUOT: .full(path: path)
    case let code: .unreachable(path: path, reason: unsafe String(cString: strerror(code)))
    }
  }
}
