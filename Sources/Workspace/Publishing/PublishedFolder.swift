import Glibc
import KnowledgeBase
package import LibraryIndex

/// A folder into which a site is written: only what changed is, and nothing is overwritten or deleted that was not
/// written by an earlier export.
///
/// First every file is planned, then `commit` writes. Between the two nothing has happened.
struct PublishedFolder {
  let path: String
  private let known: Manifest
  private var files: [String: String] = [:]
  private var changes: [(path: String, bytes: [UInt8])] = []
  private var unchanged = 0
  /// Paths at which something lies that is not ours.
  private(set) var foreign: [String] = []

  /// `path` is absolute; the folder need not be there.
  init(_ path: String) throws(PublishingFailure) {
    self.path = path
    let manifest = path + "/" + Manifest.name
    switch EntryKind(of: manifest) {
    case .nothing: known = Manifest()
    case .file:
      let bytes: [UInt8]
      do { bytes = try WholeFile.read(manifest) } catch { throw .cannotRead(manifest, error) }
      guard let read = Manifest(bytes) else { throw .notOurs(manifest) }
      known = read
    case .folder, .other: throw .notOurs(manifest)
    }
  }

  /// Plans a file, by its path in the folder.
  mutating func add(_ file: String, _ bytes: [UInt8]) throws(PublishingFailure) {
    files[file] = Digest.sha256Hex(of: bytes)
    let target = path + "/" + file
    switch EntryKind(of: target) {
    case .nothing:
      if let blocking = blockingFolder(of: file) { foreign.append(blocking) }
      changes.append((file, bytes))
    case .folder, .other:
      foreign.append(file)
    case .file:
      let present: [UInt8]
      do { present = try WholeFile.read(target) } catch { throw .cannotRead(target, error) }
      if present == bytes {
        unchanged += 1
        // The same by chance: it is not ours to change later.
        if !known.names(file) { files[file] = nil }
      } else if known.isOurs(file, hash: Digest.sha256Hex(of: present)) {
        changes.append((file, bytes))
      } else {
        foreign.append(file)
      }
    }
  }

  /// Writes what changed and removes what no longer belongs there.
  func commit() throws(PublishingFailure) -> PublishedWork {
    if !foreign.isEmpty { throw .inTheWay(Array(Set(foreign)).sorted()) }
    let stale = known.paths.filter { files[$0] == nil }.sorted()
    var work = PublishedWork()
    work.files = unchanged + changes.count
    work.unchanged = unchanged
    var manifest = Manifest()
    manifest.files = files
    if changes.isEmpty, stale.isEmpty, known == manifest { return work }
    try makeFolder(path)
    // Should this be interrupted, the next export knows which files are its own.
    var draft = known
    for (file, _) in changes { draft.underway[file] = files[file] }
    try write(draft.bytes, to: Manifest.name)
    var made: Set<String> = []
    for (file, bytes) in changes {
      if let slash = file.lastIndex(of: "/"), made.insert(String(file[..<slash])).inserted {
        try makeFolder(path + "/" + file[..<slash])
      }
      try write(bytes, to: file)
      work.written += 1
    }
    for file in stale {
      switch remove(file) {
      case .gone: work.removed += 1
      case .kept: work.kept.append(file)
      case .absent: continue
      }
    }
    try write(manifest.bytes, to: Manifest.name)
    return work
  }

  private enum Removal { case gone, kept, absent }

  /// Removes a file that is as it was written, and folders that are empty then.
  private func remove(_ file: String) -> Removal {
    let target = path + "/" + file
    switch EntryKind(of: target) {
    case .nothing: return .absent
    case .folder, .other: return .kept
    case .file: break
    }
    guard let present = try? WholeFile.read(target), known.isOurs(file, hash: Digest.sha256Hex(of: present)),
      unsafe unlink(target) == 0
    else { return .kept }
    var folder = file[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      guard unsafe rmdir(path + "/" + folder) == 0 else { break }
    }
    return .gone
  }

  /// A file where a folder must be.
  private func blockingFolder(of file: String) -> String? {
    var folder = file[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      let kind = FileFacts(of: path + "/" + folder)?.kind
      if kind == .folder { return nil }
      if kind != nil { return String(folder) }
    }
    return nil
  }

  private func makeFolder(_ path: String) throws(PublishingFailure) {
    do { try WholeFile.makeFolder(path) } catch { throw .cannotWrite(path, error) }
  }

  private func write(_ bytes: [UInt8], to file: String) throws(PublishingFailure) {
    do { try WholeFile.write(bytes, to: path + "/" + file) } catch { throw .cannotWrite(path + "/" + file, error) }
  }
}

/// What lies at a path itself, links not followed.
private enum EntryKind {
  case nothing, file, folder, other

  init(of path: String) {
    var facts = stat()
    guard unsafe lstat(path, &facts) == 0 else {
      self = .nothing
      return
    }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}

/// What an export did.
package struct PublishedWork: Sendable, Hashable {
  /// Of the site, written or not.
  package var files = 0
  package var written = 0
  package var unchanged = 0
  package var removed = 0
  /// Pages of the library on the site.
  package var pages = 0
  /// Files that no longer belong to the site but were changed by somebody since they were written.
  package var kept: [String] = []

  package init() {}
}

/// Why a site is not written.
package enum PublishingFailure: Error, Sendable {
  /// These files were not written by an export, or were changed since.
  case inTheWay([String])
  /// A file has the manifest's name and is none.
  case notOurs(String)
  /// The folder is the library's, or in it.
  case isLibrary(String)
  case cannotRead(String, SystemError)
  /// Some files may have been written; the next export goes on from there.
  case cannotWrite(String, SystemError)
  case index(IndexError)
}
