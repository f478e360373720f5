import Glibc

/// Files read and written whole.
package enum WholeFile {
  /// The bytes of a file; at most `limit` of them and one more, so that a file that is too large can be told.
  package static func read(_ path: String, limit: Int = .max) throws(SystemError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError.last }
    defer { _ = close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError.last
      }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// Writes a file in one step: what was there stays whole until the new text is on disk.
  package static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let draft = path + ".new-\(getpid())"
    let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode_t(0o644))
    guard descriptor >= 0 else { throw SystemError.last }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        let error = SystemError.last
        _ = close(descriptor)
        unsafe _ = unlink(draft)
        throw error
      }
      rest = rest.dropFirst(count)
    }
    _ = close(descriptor)
    guard unsafe rename(draft, path) == 0 else {
      let error = SystemError.last
      unsafe _ = unlink(draft)
      throw error
    }
  }

  /// Makes a folder and those above it; an existing one is no error.
  package static func makeFolder(_ path: String, mode: UInt32 = 0o755) throws(SystemError) {
    if FileFacts(of: path)?.kind == .folder { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]), mode: mode)
    }
    guard unsafe mkdir(path, mode_t(mode)) == 0 || errno == EEXIST else { throw SystemError.last }
    guard FileFacts(of: path)?.kind == .folder else { throw SystemError(code: ENOTDIR) }
  }

  /// Moves a file; one that is there is not overwritten.
  package static func move(_ path: String, to other: String) throws(SystemError) {
    guard !exists(other) else { throw SystemError(code: EEXIST) }
    guard unsafe rename(path, other) == 0 else { throw SystemError.last }
  }

  /// The path with links resolved; nil where there is nothing.
  package static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  package static func exists(_ path: String) -> Bool { FileFacts(of: path) != nil }
  package static func isFolder(_ path: String) -> Bool { FileFacts(of: path)?.kind == .folder }
}
