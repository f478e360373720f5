import KnowledgeBase
import LibraryIndex

/// Where the index of a library lies: `CACHE/LIBRARY-ID-PATHHASH/index.sqlite`.
///
/// The id stands in the name for people; it is the hash that finds the folder, so that no library is read for it.
struct IndexHome {
  private let cacheFolder: String
  private let hash: String
  private let found: String?

  init(folders: [String], cacheFolder: String) {
    self.cacheFolder = cacheFolder
    hash = String(Digest.sha256Hex(of: Array(folders.joined(separator: "\n").utf8)).prefix(12))
    let suffix = "-" + hash
    found = FolderListing.names(in: cacheFolder)?.first { $0.hasSuffix(suffix) }.map { cacheFolder + "/" + $0 }
  }

  private var folder: String { found ?? cacheFolder + "/new-" + hash }
  private var path: String { folder + "/index.sqlite" }

  /// Opens the index, or begins one.
  func open(isRebuilt: Bool, notices: inout [String]) throws(IndexError) -> LibraryIndex {
    do { try WholeFile.makeFolder(folder) } catch { throw .cannotOpen(error.reason) }
    if isRebuilt { return try LibraryIndex.renew(at: path) }
    let (index, opening) = try LibraryIndex.open(at: path)
    switch opening {
    case .found, .created: break
    case .renewed(let doubt): notices.append(doubt.description)
    }
    return index
  }

  func renew() throws(IndexError) -> LibraryIndex { try LibraryIndex.renew(at: path) }

  /// Gives the folder its name, once the library's id is known. An index that is open stays open.
  func settle(library: LibraryID) {
    let wanted = cacheFolder + "/\(library)-" + hash
    guard WholeFile.exists(folder), folder != wanted, !WholeFile.exists(wanted) else { return }
    // A folder that cannot be renamed serves under its first name too.
    try? WholeFile.move(folder, to: wanted)
  }
}
