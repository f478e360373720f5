package import Diagnostics

/// What a file of a library is for, by its path.
package enum FileRole: Sendable, Hashable {
  case declaration, sources, synonyms, glossary, blueprint, course, station, page
  /// A figure or anything else: it can be linked to.
  case other

  static let declarationPath = "library.yaml"

  /// `path` is relative to the library's root. A plain folder has only pages.
  package init(path: String, isPlainFolder: Bool) {
    if isPlainFolder {
      self = path.hasSuffix(".md") || path.hasSuffix(".markdown") ? .page : .other
      return
    }
    switch path {
    case FileRole.declarationPath: self = .declaration
    case "sources.yaml": self = .sources
    case "synonyms.yaml": self = .synonyms
    case "glossary.md": self = .glossary
    default:
      let isYAML = path.hasSuffix(".yaml") || path.hasSuffix(".yml")
      if path.hasSuffix(".md") {
        self = path.hasPrefix("stations/") ? .station : .page
      } else if isYAML, path.hasPrefix("blueprints/") {
        self = .blueprint
      } else if isYAML, path.hasPrefix("courses/") {
        self = .course
      } else {
        self = .other
      }
    }
  }
}

/// The texts of one library, by what they are for.
package struct LibraryFiles: Sendable {
  package let declaration: LibraryDeclaration
  package var pages: [SourceText] = []
  package var glossary: SourceText?
  package var sources: SourceText?
  package var synonyms: SourceText?
  package var blueprints: [SourceText] = []
  package var courses: [SourceText] = []
  package var stations: [SourceText] = []
  /// Every path of the library, also of what is not read.
  package var paths: Set<String> = []

  package init(declaration: LibraryDeclaration) { self.declaration = declaration }

  /// Adds a file that was read.
  package mutating func add(_ text: SourceText) {
    paths.insert(text.path)
    switch FileRole(path: text.path, isPlainFolder: declaration.isPlainFolder) {
    case .declaration, .other: return
    case .sources: sources = text
    case .synonyms: synonyms = text
    case .glossary: glossary = text
    case .blueprint: blueprints.append(text)
    case .course: courses.append(text)
    case .station: stations.append(text)
    case .page: pages.append(text)
    }
  }
}
