import Diagnostics
import Handbook
import KnowledgeBase
import LibraryIndex

/// What is published of a library: the model from the index, texts from the files as they are needed.
struct Publication {
  let library: OpenLibrary
  let site: Site
  private let topics: [String: IndexedTopic]

  /// Of the selected pages; the others are called by their titles only.
  init(_ library: OpenLibrary, selected: [IndexedTopic]) throws(IndexError) {
    let index = library.index
    let shown = Set(selected.map(\.file))
    let connections = try index.connections()
    var topics: [String: IndexedTopic] = [:]
    let pages = try index.pages().map { topic in
      let connected = connections[topic.file] ?? PageConnections()
      let source = Publication.relative(topic.path, library)
      topics[source] = topic
      return SitePage(
        topic: topic.topic, title: topic.title, kind: topic.kind, area: topic.area, source: source,
        definition: topic.definition, formerly: connected.formerly, relations: connected.relations,
        linkedPaths: connected.linkedPaths, sections: Set(connected.sections), isShown: shown.contains(topic.file))
    }
    let terms = try index.terms().map { term in
      Term(
        id: term.id, title: term.title, aliases: term.aliases, text: term.text, citations: [],
        place: Place(path: term.path, range: 0..<0))
    }
    self.library = library
    self.topics = topics
    site = Site(
      declaration: library.declaration, pages: pages, terms: terms, sources: try index.bibliography(),
      files: Set(library.folders.flatMap { FolderListing(of: $0).entries.map(\.path) }))
  }

  /// The text of a page.
  func text(of page: SitePage) throws(PublishingFailure) -> PageText {
    guard let topic = topics[page.source] else { return PageText(SourceText(path: page.source, "")) }
    let source = try read(topic.file, as: page.source)
    guard library.folders.count > 1 else { return PageText(source) }
    let questions: [IndexedQuestion]
    do { questions = try library.index.questions(of: topic.topic) } catch { throw .index(error) }
    var replaced: [SourceText] = []
    for file in Set(questions.map(\.path)).subtracting([topic.file]).sorted() {
      replaced.append(try read(file, as: page.source))
    }
    return PageText(source, replaced: replaced, questions: Set(questions.map(\.id)))
  }

  /// A picture, from the uppermost layer that has it; nil where it is gone.
  func picture(_ path: String) -> [UInt8]? {
    for folder in library.folders.reversed() {
      if let bytes = try? WholeFile.read(folder + "/" + path) { return bytes }
    }
    return nil
  }

  private func read(_ file: String, as path: String) throws(PublishingFailure) -> SourceText {
    let place = library.path(ofFile: file)
    do {
      return SourceText(path: path, utf8: try WholeFile.read(place, limit: LibraryFolder.largestFileBytes))
    } catch {
      throw .cannotRead(place, error)
    }
  }

  /// The index names files of upper layers by their whole paths.
  private static func relative(_ path: String, _ library: OpenLibrary) -> String {
    guard path.hasPrefix("/"), let folder = library.folders.first(where: { path.hasPrefix($0 + "/") }) else {
      return path
    }
    return String(path.dropFirst(folder.count + 1))
  }
}
