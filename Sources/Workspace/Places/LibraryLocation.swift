/// Finds the folders of the libraries to open.
package enum LibraryLocation {
  /// The folders named by `--content`, lowest first; else those of `PALPATE_CONTENT`; else the one that is found.
  package static func folders(
    options: [String], surroundings: Surroundings
  ) throws(LibraryFailure) -> (folders: [String], areNamed: Bool) {
    let named =
      options.isEmpty
      ? (surroundings.variable("PALPATE_CONTENT") ?? "").split(separator: ":").map(String.init) : options
    guard !named.isEmpty else { return ([try found(surroundings)], false) }
    var folders: [String] = []
    for name in named {
      guard let folder = WholeFile.realPath(surroundings.absolute(name)), WholeFile.isFolder(folder) else {
        throw .missing(name)
      }
      folders.append(folder)
    }
    return (folders, true)
  }

  /// The nearest folder upwards from here that holds a library, else upwards from the executable, else the installed
  /// one.
  package static func found(_ surroundings: Surroundings) throws(LibraryFailure) -> String {
    if let folder = upwards(from: surroundings.currentFolder) { return folder }
    if let executable = surroundings.executable, let slash = executable.lastIndex(of: "/") {
      let folder = String(executable[..<slash])
      if let found = upwards(from: folder) { return found }
      if let installed = WholeFile.realPath(folder + "/../share/palpate/Content"), WholeFile.isFolder(installed) {
        return installed
      }
    }
    throw .notFound
  }

  private static func upwards(from start: String) -> String? {
    var folder = start
    while true {
      for candidate in [folder, folder + "/Content"] where WholeFile.exists(candidate + "/library.yaml") {
        return WholeFile.realPath(candidate)
      }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }
}
