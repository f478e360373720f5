package import Diagnostics
package import KnowledgeBase

/// What a file was when it was read.
package struct FileStamp: Sendable, Hashable {
  /// A name of the file that no other file of the library's layers has.
  package let path: String
  package let sizeBytes: Int
  package let modifiedNanoseconds: Int
  /// Of the content.
  package let hash: String

  package init(path: String, sizeBytes: Int, modifiedNanoseconds: Int, hash: String) {
    self.path = path
    self.sizeBytes = sizeBytes
    self.modifiedNanoseconds = modifiedNanoseconds
    self.hash = hash
  }
}

/// A page to be indexed, with its file.
package struct IndexedPage: Sendable {
  package let page: Page
  package let stamp: FileStamp
  package let source: SourceText
  /// The texts of questions that stand in another file: those of a page that this one replaced.
  package let questionSources: [QuestionID: SourceText]

  package init(
    page: Page, stamp: FileStamp, source: SourceText, questionSources: [QuestionID: SourceText] = [:]
  ) {
    self.page = page
    self.stamp = stamp
    self.source = source
    self.questionSources = questionSources
  }
}

/// All that a library holds beside its pages; it is replaced as a whole.
package struct SharedContent: Sendable {
  package let declaration: LibraryDeclaration
  package var terms: [Term] = []
  package var sources: [Source] = []
  package var synonyms: [SynonymGroup] = []
  package var blueprints: [Blueprint] = []
  package var courses: [Course] = []
  package var stations: [Station] = []
  /// The texts of the files in which terms stand, so that their lines are known.
  package var texts: [SourceText] = []

  package init(declaration: LibraryDeclaration) { self.declaration = declaration }
}

/// What changed since the index was in step.
package struct IndexUpdate: Sendable {
  /// New or changed; a page whose file is known replaces what that file said.
  package var pages: [IndexedPage] = []
  /// Other files that were read: shared ones, and pages that another layer replaces.
  package var files: [FileStamp] = []
  /// Paths of `FileStamp`s that are gone.
  package var removed: [String] = []
  /// Nil where nothing of it changed.
  package var shared: SharedContent?
  /// What all files look like from outside, so that the next look is one comparison; nil keeps none.
  package var glance: String?

  package init() {}

  package var isEmpty: Bool { pages.isEmpty && files.isEmpty && removed.isEmpty && shared == nil }
}
