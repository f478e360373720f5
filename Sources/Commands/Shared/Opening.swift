import Workspace

/// Opens what a command works on, with failures as sentences.
enum Opening {
  /// The one library that is authored: the uppermost layer that was named, or the one that is found.
  static func folder(_ options: GlobalOptions, _ console: Console) throws -> LibraryFolder {
    do {
      let folders = try LibraryLocation.folders(options: options.content, surroundings: console.surroundings).folders
      return try LibraryFolder(folders[folders.count - 1])
    } catch {
      throw Failure(error)
    }
  }
}
