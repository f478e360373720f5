import Diagnostics
import KnowledgeBase
import LibraryIndex

/// Brings an index into step with the folders of a library.
///
/// One library is brought into step file by file. Several layers are read whole when anything in them changed, since a
/// page of one replaces pages of another.
struct LibrarySync {
  enum Failure: Error {
    case library(LibraryFailure)
    case index(IndexError)
  }

  let index: LibraryIndex
  let folders: [String]
  private(set) var notices: [String] = []

  init(index: LibraryIndex, folders: [String]) {
    self.index = index
    self.folders = folders
  }

  /// `run`, with what it threw as a value.
  mutating func outcome(_ progress: (Int, Int) -> Void) -> Result<IndexWork, Failure> {
    do { return .success(try run(progress)) } catch { return .failure(error) }
  }

  /// Looks at the files; reads those whose size or time changed, and indexes those whose content did.
  mutating func run(_ progress: (Int, Int) -> Void) throws(Failure) -> IndexWork {
    let known: [String: FileStamp]
    do { known = try index.knownFiles() } catch { throw .index(error) }
    var layers: [Layer] = []
    for (number, folder) in folders.enumerated() { layers.append(try Layer(folder: folder, number: number)) }
    var work = IndexWork()
    var suspects: [FolderListing.Entry] = []
    var names: Set<String> = []
    for layer in layers {
      for entry in layer.listing.entries
      where FileRole(path: entry.path, isPlainFolder: !layer.isDeclared) != .other {
        let name = layer.name(of: entry.path)
        names.insert(name)
        if let stamp = known[name], stamp.sizeBytes == Int(entry.sizeBytes),
          stamp.modifiedNanoseconds == Int(entry.modifiedNanoseconds)
        {
          work.unchanged += 1
        } else {
          suspects.append(entry)
        }
      }
    }
    let removed = known.keys.filter { !names.contains($0) }.sorted()
    work.read = suspects.count
    work.removed = removed.count
    if work.isNothing, !known.isEmpty { return work }

    let update: IndexUpdate
    if layers.count == 1 {
      update = try single(layers[0], suspects, known: known, removed: removed, progress)
    } else {
      update = try whole(layers, known: known, progress)
    }
    do { try index.update(update) } catch { throw .index(error) }
    return work
  }

  // MARK: one library

  private mutating func single(
    _ layer: Layer, _ suspects: [FolderListing.Entry], known: [String: FileStamp], removed: [String],
    _ progress: (Int, Int) -> Void
  ) throws(Failure) -> IndexUpdate {
    let folder: LibraryFolder
    do { folder = try LibraryFolder(layer.folder, listing: layer.listing) } catch { throw .library(error) }
    var update = IndexUpdate()
    update.removed = removed
    // Another declaration makes other pages of the same texts.
    let isDeclaredAnew =
      suspects.contains { $0.path == LibraryFolder.declarationName }
      || removed.contains(LibraryFolder.declarationName) || known.isEmpty
    let toRead = isDeclaredAnew ? layer.listing.entries : suspects
    var isSharedChanged = isDeclaredAnew || removed.contains { role(of: $0, folder) != .page }
    var faults = 0
    for (number, entry) in toRead.enumerated() {
      let role = role(of: entry.path, folder)
      if role == .other { continue }
      progress(number, toRead.count)
      let source: SourceText
      do {
        source = try folder.text(of: entry.path)
      } catch {
        if error.code != SystemError.notThere.code {
          notices.append("'\(entry.path)' cannot be read: \(error.reason); it is left out")
        }
        if known[entry.path] != nil { update.removed.append(entry.path) }
        continue
      }
      let stamp = FileStamp(
        path: entry.path, sizeBytes: Int(entry.sizeBytes), modifiedNanoseconds: Int(entry.modifiedNanoseconds),
        hash: Digest.sha256Hex(of: source.utf8))
      if role == .page {
        let reading = PageReader.read(source, declaration: folder.declaration)
        faults += reading.diagnostics.count { $0.severity == .error }
        update.pages.append(IndexedPage(page: reading.page, stamp: stamp, source: source))
      } else {
        update.files.append(stamp)
        isSharedChanged = true
      }
    }
    progress(toRead.count, toRead.count)
    if isSharedChanged { update.shared = shared(of: folder) }
    say(faults)
    return update
  }

  private func role(of path: String, _ folder: LibraryFolder) -> FileRole {
    FileRole(path: path, isPlainFolder: folder.declaration.isPlainFolder)
  }

  private func shared(of folder: LibraryFolder) -> SharedContent {
    let files = folder.files(where: { $0 != .page }).files
    let read = SharedFiles.read(files)
    var shared = SharedContent(declaration: folder.declaration)
    shared.terms = read.terms
    shared.sources = read.sources
    shared.synonyms = read.synonyms
    shared.blueprints = read.blueprints
    shared.courses = read.courses
    shared.stations = read.stations
    shared.texts = [files.glossary].compactMap(\.self)
    return shared
  }

  // MARK: several layers

  private mutating func whole(
    _ layers: [Layer], known: [String: FileStamp], _ progress: (Int, Int) -> Void
  ) throws(Failure) -> IndexUpdate {
    var update = IndexUpdate()
    update.removed = known.keys.sorted()
    var united: Library?
    var sources: [String: SourceText] = [:]
    var stamps: [String: FileStamp] = [:]
    var texts: [SourceText] = []
    var faults = 0
    for (number, layer) in layers.enumerated() {
      progress(number, layers.count)
      let folder: LibraryFolder
      do { folder = try LibraryFolder(layer.folder, listing: layer.listing) } catch { throw .library(error) }
      let (files, found) = folder.files()
      // What holds between pages can be judged only of a layer that is meant to stand alone: 'check' does.
      let (read, diagnostics) = LibraryReader.values(of: files)
      faults += (found + diagnostics).count { $0.severity == .error }
      // Places in the index say which layer's file is meant.
      let reading = read.moved(layer.name(of:))
      for page in files.pages + [files.glossary].compactMap(\.self) {
        let name = layer.name(of: page.path)
        sources[name] = SourceText(path: name, utf8: page.utf8)
      }
      if let glossary = files.glossary {
        texts.append(SourceText(path: layer.name(of: glossary.path), utf8: glossary.utf8))
      }
      for entry in layer.listing.entries where role(of: entry.path, folder) != .other {
        let name = layer.name(of: entry.path)
        stamps[name] = FileStamp(
          path: name, sizeBytes: Int(entry.sizeBytes), modifiedNanoseconds: Int(entry.modifiedNanoseconds),
          hash: (sources[name]?.utf8).map { Digest.sha256Hex(of: $0) } ?? "")
      }
      if let lower = united {
        let laid = LayeredLibrary.lay(reading, over: lower)
        united = laid.library
        notices += laid.notices
      } else {
        united = reading
      }
    }
    progress(layers.count, layers.count)
    guard let library = united else { return update }
    for page in library.pages {
      guard let source = sources[page.path], let stamp = stamps.removeValue(forKey: page.path) else { continue }
      var others: [QuestionID: SourceText] = [:]
      for question in page.questions where question.place.path != page.path {
        others[question.id] = sources[question.place.path]
      }
      update.pages.append(IndexedPage(page: page, stamp: stamp, source: source, questionSources: others))
    }
    update.files = stamps.values.sorted { $0.path < $1.path }
    var shared = SharedContent(declaration: library.declaration)
    shared.terms = library.terms
    shared.sources = library.sources
    shared.synonyms = library.synonyms
    shared.blueprints = library.blueprints
    shared.courses = library.courses
    shared.stations = library.stations
    shared.texts = texts
    update.shared = shared
    say(faults)
    return update
  }

  private mutating func say(_ faults: Int) {
    if faults > 0 {
      notices.append("\(faults) \(faults == 1 ? "fault" : "faults") in the library; 'palpate check' shows them")
    }
  }

  /// One layer's folder, listed but not read.
  private struct Layer {
    let folder: String
    let number: Int
    let listing: FolderListing

    init(folder: String, number: Int) throws(Failure) {
      self.folder = folder
      self.number = number
      listing = FolderListing(of: folder)
      if let refused = listing.refused.first, refused.path.isEmpty {
        throw .library(.unreadable(folder, refused.error))
      }
    }

    var isDeclared: Bool { listing.entries.contains { $0.path == LibraryFolder.declarationName } }

    /// The name of a file among those of all layers: its path in the lowest, an absolute one in the others.
    func name(of path: String) -> String { number == 0 ? path : folder + "/" + path }
  }
}
