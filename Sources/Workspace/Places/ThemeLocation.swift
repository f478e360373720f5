/// Finds the theme: what pages, papers and reports look like, as files.
package enum ThemeLocation {
  /// The theme that came with the program: `Sources/Theme` upwards from the executable, else the installed one. It is
  /// never looked for where the user happens to be.
  static func folder(_ surroundings: Surroundings) throws(ThemeFailure) -> String {
    guard let executable = surroundings.executable else { throw .notFound }
    let parts = executable.split(separator: "/").dropLast()
    for count in (0...parts.count).reversed() {
      let folder = parts.prefix(count).map { "/" + $0 }.joined() + "/Sources/Theme"
      if WholeFile.isFolder(folder) { return folder }
    }
    let installed = "/" + parts.joined(separator: "/") + "/../share/palpate/theme"
    guard let folder = WholeFile.realPath(installed), WholeFile.isFolder(folder) else { throw .notFound }
    return folder
  }

  /// The files of one part of the theme (a folder, as `handbook`) by their paths in it; those of the theme that the user
  /// named are laid over them.
  package static func files(
    of part: String, over: String?, surroundings: Surroundings
  ) throws(ThemeFailure) -> [String: [UInt8]] {
    var files = try read(folder(surroundings) + "/" + part)
    if let over {
      let folder = surroundings.absolute(over) + "/" + part
      guard WholeFile.isFolder(folder) else { throw .noPart(theme: over, part: part) }
      files.merge(try read(folder)) { _, upper in upper }
    }
    return files
  }

  private static func read(_ folder: String) throws(ThemeFailure) -> [String: [UInt8]] {
    let listing = FolderListing(of: folder)
    if let refused = listing.refused.first { throw .unreadable(folder + "/" + refused.path, refused.error) }
    var files: [String: [UInt8]] = [:]
    for entry in listing.entries {
      let path = folder + "/" + entry.path
      do { files[entry.path] = try WholeFile.read(path) } catch { throw .unreadable(path, error) }
    }
    return files
  }
}

/// Why there is no theme.
package enum ThemeFailure: Error, Sendable {
  /// Neither beside the program nor installed.
  case notFound
  /// The theme that the user named has nothing for this.
  case noPart(theme: String, part: String)
  case unreadable(String, SystemError)
}
