package import KnowledgeBase
package import LibraryIndex
package import QueryLanguage

/// The libraries of a session, laid over each other, with an index that is in step with them.
package struct OpenLibrary: Sendable {
  package let index: LibraryIndex
  package let declaration: LibraryDeclaration
  /// The folders of the layers, lowest first.
  package let folders: [String]
  /// What the reader should know: a renewed index, replaced pages, faults in what was read.
  package let notices: [String]
  /// What was done to bring the index into step.
  package let work: IndexWork

  /// Opens the libraries; unchanged ones are not read, only looked at. `isRebuilt` forgets the index that is there;
  /// `progress` is told how many of how many files have been read.
  package init(
    folders: [String], surroundings: Surroundings, isRebuilt: Bool = false,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(LibraryFailure) {
    self.folders = folders
    let home = IndexHome(folders: folders, cacheFolder: surroundings.cacheFolder)
    var notices: [String] = []
    var index = try OpenLibrary.index(at: home, isRebuilt: isRebuilt, notices: &notices)
    var sync = LibrarySync(index: index, folders: folders)
    var outcome = sync.outcome(progress)
    if case .failure(.index(let error)) = outcome, let other = OpenLibrary.another(for: error, home, &notices) {
      index = other
      sync = LibrarySync(index: index, folders: folders)
      outcome = sync.outcome(progress)
    }
    switch outcome {
    case .success(let work): self.work = work
    case .failure(.library(let failure)): throw failure
    case .failure(.index(let error)): throw .index(error)
    }
    self.index = index
    self.notices = notices + sync.notices
    let declared: LibraryDeclaration?
    do { declared = try index.declaration() } catch { throw .index(error) }
    guard let declared else { throw .empty(folders[0]) }
    declaration = declared
    home.settle(library: declared.id)
  }

  /// The index at its place; without a place for it everything works, only slower.
  private static func index(
    at home: IndexHome, isRebuilt: Bool, notices: inout [String]
  ) throws(LibraryFailure) -> LibraryIndex {
    do {
      return try home.open(isRebuilt: isRebuilt, notices: &notices)
    } catch {
      notices.append("\(error.description); a temporary one is used")
      return try temporary()
    }
  }

  /// The index to go on with when one fails in use; nil where no other would help.
  private static func another(
    for error: IndexError, _ home: IndexHome, _ notices: inout [String]
  ) -> LibraryIndex? {
    switch error {
    case .damaged:
      notices.append(LibraryIndex.Doubt.damaged.description)
      return try? home.renew()
    case .readOnly, .noSpace, .cannotOpen:
      notices.append("\(error.description); a temporary one is used")
      return try? temporary()
    case .busy, .other: return nil
    }
  }

  private static func temporary() throws(LibraryFailure) -> LibraryIndex {
    do { return try .inMemory() } catch { throw .index(error) }
  }

  /// Reads a query with the words of this library.
  package func query(_ text: String) throws(QueryFailure) -> ParsedQuery {
    let vocabulary: QueryVocabulary
    do { vocabulary = try index.vocabulary(for: text) } catch { throw .index(error) }
    do { return try Query.parse(text, vocabulary: vocabulary) } catch { throw .query(error, text: text) }
  }

  /// Where a file that the index names lies.
  package func path(ofFile file: String) -> String { file.hasPrefix("/") ? file : folders[0] + "/" + file }
}

/// What it took to bring an index into step.
package struct IndexWork: Sendable, Hashable {
  package var read = 0
  package var removed = 0
  package var unchanged = 0

  package var isNothing: Bool { read == 0 && removed == 0 }
}

/// Why a query selects nothing.
package enum QueryFailure: Error, Sendable {
  case query(QueryError, text: String)
  case index(IndexError)
}
