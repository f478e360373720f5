import Diagnostics
import KnowledgeBase
import Testing

@Suite struct RenamingTests {
  private func files() -> LibraryFiles {
    let declaration = LibraryDeclarationReader.read(SourceText(path: "library.yaml", Knots.declaration)).declaration
    var files = LibraryFiles(declaration: declaration ?? .plainFolder(hash: "0", title: ""))
    for (path, text) in Knots.files { files.add(SourceText(path: path, text)) }
    return files
  }

  @Test func `links, relations and the old name follow a page`() throws {
    let files = files()
    let pages = files.pages.map { PageReader.read($0, declaration: files.declaration).page }
    let renaming = try Renaming("climbing", to: "mountaineering", in: files, pages: pages)
    #expect(renaming.oldPath == "uses/climbing.md")
    #expect(renaming.newPath == "uses/mountaineering.md")
    var texts: [String: SourceText] = [:]
    for page in files.pages {
      texts[page.path] = renaming.edits[page.path].flatMap { Mending.applied($0, to: page) } ?? page
    }
    var renamed = LibraryFiles(declaration: files.declaration)
    for path in files.paths.subtracting(files.pages.map(\.path)) {
      if let text = Knots.files[path] { renamed.add(SourceText(path: path, text)) }
    }
    for (path, text) in texts {
      renamed.add(SourceText(path: path == renaming.oldPath ? renaming.newPath : path, utf8: text.utf8))
    }
    let reading = LibraryReader.read(renamed)
    #expect(reading.diagnostics.map(\.message) == [])
    #expect(reading.library.page("climbing")?.id == "mountaineering")
    #expect(reading.library.page("bowline")?.contraindications.first?.condition.topic == "mountaineering")
  }

  @Test func `a name that is taken, misspelt or no id is refused`() {
    let files = files()
    let pages = files.pages.map { PageReader.read($0, declaration: files.declaration).page }
    #expect(throws: Renaming.Failure.taken("bowline", path: "knots/bowline.md")) {
      try Renaming("mooring", to: "bowline", in: files, pages: pages)
    }
    #expect(throws: Renaming.Failure.unknownTopic("moring", nearest: "mooring")) {
      try Renaming("moring", to: "berthing", in: files, pages: pages)
    }
    #expect(throws: Renaming.Failure.badID("New Name")) {
      try Renaming("mooring", to: "New Name", in: files, pages: pages)
    }
  }

  @Test func `a new page has what its kind needs, in the folder of its kind`() throws {
    let library = Knots.read().library
    let today = try #require(CalendarDate(iso: "2026-11-25"))
    let page = try NewPage(kind: "knot", title: "Sheet bend", area: nil, today: today, in: library)
    #expect(page.path == "knots/sheet-bend.md")
    #expect(page.text.contains("{.steps}"))
    #expect(throws: NewPage.Failure.unknownKind("nod", known: ["knot", "use"])) {
      try NewPage(kind: "nod", title: "X", area: nil, today: today, in: library)
    }
  }

  @Test func `a new library has no fault`() {
    var declaration: LibraryDeclaration?
    let new = NewLibrary.files(id: "mine", title: "Mine").map { SourceText(path: $0.path, $0.text) }
    if let source = new.first { declaration = LibraryDeclarationReader.read(source).declaration }
    var files = LibraryFiles(declaration: declaration ?? .plainFolder(hash: "0", title: ""))
    for text in new { files.add(text) }
    let reading = LibraryReader.read(files)
    #expect(reading.diagnostics.map(\.message) == [])
    #expect(reading.library.questions.map(\.kind) == [.single])
  }
}
