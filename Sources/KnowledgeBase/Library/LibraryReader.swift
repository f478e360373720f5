package import Diagnostics

/// Reads a whole library: all its files, and what is wrong in and between them.
package enum LibraryReader {
  package struct Reading: Sendable {
    package let library: Library
    /// Of the files and of the rules, by file and place; those that a page waives are left out.
    package let diagnostics: [Diagnostic]

    package init(library: Library, diagnostics: [Diagnostic]) {
      self.library = library
      self.diagnostics = diagnostics
    }
  }

  /// `asOf` is the day by which a review is judged to be old; without it nothing depends on the calendar.
  package static func read(_ files: LibraryFiles, asOf: CalendarDate? = nil) -> Reading {
    let (library, diagnostics) = values(of: files)
    let review = LibraryUnderReview(library: library, files: files, asOf: asOf)
    return Reading(
      library: library,
      diagnostics: Waivers.applied(to: diagnostics + Rules.check(review), pages: library.pages))
  }

  /// What the files say, without the rules that hold between them.
  package static func values(of files: LibraryFiles) -> (library: Library, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let pages = files.pages.map { source in
      let reading = PageReader.read(source, declaration: files.declaration)
      diagnostics += reading.diagnostics
      return reading.page
    }
    let shared = SharedFiles.read(files)
    let library = Library(
      declaration: files.declaration, pages: pages, terms: shared.terms, sources: shared.sources,
      synonyms: shared.synonyms, blueprints: shared.blueprints, courses: shared.courses, stations: shared.stations)
    return (library, diagnostics + shared.diagnostics)
  }
}

/// What a library holds beside its pages.
package struct SharedFiles: Sendable {
  package let terms: [Term]
  package let sources: [Source]
  package let synonyms: [SynonymGroup]
  package let blueprints: [Blueprint]
  package let courses: [Course]
  package let stations: [Station]
  package let diagnostics: [Diagnostic]

  package init(
    terms: [Term], sources: [Source], synonyms: [SynonymGroup], blueprints: [Blueprint], courses: [Course],
    stations: [Station], diagnostics: [Diagnostic]
  ) {
    self.terms = terms
    self.sources = sources
    self.synonyms = synonyms
    self.blueprints = blueprints
    self.courses = courses
    self.stations = stations
    self.diagnostics = diagnostics
  }

  package static func read(_ files: LibraryFiles) -> SharedFiles {
    var diagnostics: [Diagnostic] = []
    func kept<Value>(_ reading: (Value, [Diagnostic])) -> Value {
      diagnostics += reading.1
      return reading.0
    }
    let terms = files.glossary.map { kept(GlossaryReader.read($0, declaration: files.declaration)) } ?? []
    let sources = files.sources.map { kept(SourcesReader.read($0)) } ?? []
    let synonyms = files.synonyms.map { kept(SynonymsReader.read($0)) } ?? []
    let blueprints = files.blueprints.compactMap { kept(BlueprintReader.read($0)) }
    let courses = files.courses.compactMap { kept(CourseReader.read($0, fileID: fileID($0.path))) }
    let stations = files.stations.compactMap {
      kept(StationReader.read($0, fileID: fileID($0.path), declaration: files.declaration))
    }
    return SharedFiles(
      terms: terms, sources: sources, synonyms: synonyms, blueprints: blueprints, courses: courses,
      stations: stations, diagnostics: diagnostics)
  }

  /// A file's name without its folder and ending.
  private static func fileID(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.split(separator: ".").first.map(String.init) ?? name
  }
}
