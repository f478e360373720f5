package import Diagnostics
package import KnowledgeBase
package import LibraryIndex

/// One library's folder: what lies in it, and its declaration.
package struct LibraryFolder: Sendable {
  /// Absolute, links resolved.
  package let path: String
  package let declaration: LibraryDeclaration
  /// Of `library.yaml`.
  package let diagnostics: [Diagnostic]
  let listing: FolderListing

  package init(_ path: String) throws(LibraryFailure) { try self.init(path, listing: FolderListing(of: path)) }

  init(_ path: String, listing: FolderListing) throws(LibraryFailure) {
    self.path = path
    self.listing = listing
    if let refused = listing.refused.first, refused.path.isEmpty {
      throw .unreadable(path, refused.error)
    }
    if listing.entries.contains(where: { $0.path == LibraryFolder.declarationName }) {
      let source = SourceText(
        path: LibraryFolder.declarationName,
        utf8: try LibraryFolder.bytes(of: path + "/" + LibraryFolder.declarationName))
      let (declaration, diagnostics) = LibraryDeclarationReader.read(source)
      guard let declaration else { throw .undeclared(source, diagnostics) }
      self.declaration = declaration
      self.diagnostics = diagnostics
    } else {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      declaration = .plainFolder(hash: String(Digest.sha256Hex(of: Array(path.utf8)).prefix(12)), title: name)
      diagnostics = []
    }
    let pages = listing.entries.filter {
      FileRole(path: $0.path, isPlainFolder: declaration.isPlainFolder) == .page
    }
    if pages.isEmpty { throw .empty(path) }
  }

  static let declarationName = "library.yaml"
  /// A page larger than this is refused by its reader; nothing larger is read into memory.
  static let largestFileBytes = 8 << 20

  /// All files that say something, read; what could not be read is a diagnostic.
  package func files(
    where isWanted: (FileRole) -> Bool = { _ in true }
  ) -> (files: LibraryFiles, diagnostics: [Diagnostic]) {
    var files = LibraryFiles(declaration: declaration)
    var diagnostics = diagnostics
    for (path, error) in listing.refused { diagnostics.append(Unreadable.finding(path, error.reason)) }
    for entry in listing.entries {
      files.paths.insert(entry.path)
      let role = FileRole(path: entry.path, isPlainFolder: declaration.isPlainFolder)
      if role == .other || !isWanted(role) { continue }
      do {
        files.add(try text(of: entry.path))
      } catch {
        // A file that was removed since it was listed is not there.
        if error.code == SystemError.notThere.code {
          files.paths.remove(entry.path)
        } else {
          diagnostics.append(Unreadable.finding(entry.path, error.reason))
        }
      }
    }
    return (files, diagnostics)
  }

  /// A file's text; `path` is relative to the folder.
  package func text(of path: String) throws(SystemError) -> SourceText {
    SourceText(path: path, utf8: try WholeFile.read(self.path + "/" + path, limit: LibraryFolder.largestFileBytes))
  }

  private static func bytes(of path: String) throws(LibraryFailure) -> [UInt8] {
    do { return try WholeFile.read(path, limit: largestFileBytes) } catch { throw .unreadable(path, error) }
  }
}

/// A file of the library cannot be read.
package enum Unreadable {
  package static let description = RuleDescription(
    "unreadable-file", .error, "a file or folder cannot be read",
    remedy: "Give the reader the right to read it, or take it out of the library.")

  static func finding(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      description.id, .error, "cannot be read: \(reason)", at: Place(path: path, range: 0..<0),
      help: "make it readable, or take it out of the library")
  }
}

/// Why a library cannot be opened.
package enum LibraryFailure: Error, Sendable {
  /// A folder that was named is not there.
  case missing(String)
  /// No library near the current folder, the program, or installed.
  case notFound
  case unreadable(String, SystemError)
  /// No page in it.
  case empty(String)
  /// `library.yaml` does not say what the library is.
  case undeclared(SourceText, [Diagnostic])
  case index(IndexError)
}
