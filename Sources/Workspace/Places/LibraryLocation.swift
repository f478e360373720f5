/// Finds the folders of the libraries to open.
package enum LibraryLocation {
  /// The folders named by `--content`, lowest first; else those of `PALPATE_CONTENT`; else the one that is found.
  ///
  /// A first folder whose `library.yaml` says `over: ID` is laid over the library that would be found without it, if
  /// that has this id.
  package static func folders(
    options: [String], surroundings: Surroundings
  ) throws(LibraryFailure) -> [String] {
    let named =
      options.isEmpty
      ? (surroundings.variable("PALPATE_CONTENT") ?? "").split(separator: ":").map(String.init) : options
    var folders: [String] = []
    for name in named {
      guard let folder = WholeFile.realPath(surroundings.absolute(name)), WholeFile.isFolder(folder) else {
        throw .missing(name)
      }
      folders.append(folder)
    }
    guard let first = folders.first else { return [try found(surroundings)] }
    if let below = value(of: "over", in: first), let lower = try? found(surroundings), lower != first,
      value(of: "id", in: lower) == below
    {
      folders.insert(lower, at: 0)
    }
    return folders
  }

  /// A plain value at the left margin of a folder's `library.yaml`: what finding a library needs, without reading it.
  private static func value(of key: String, in folder: String) -> String? {
    guard let bytes = try? WholeFile.read(folder + "/library.yaml", limit: 65_536) else { return nil }
    let prefix = key + ":"
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where line.hasPrefix(prefix) {
      let words = line.dropFirst(prefix.count).split { $0 == " " || $0 == "\r" || $0 == "\"" || $0 == "'" }
      return words.first.map(String.init)
    }
    return nil
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
