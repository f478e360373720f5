package import Handbook
package import LibraryIndex

/// Writes the handbook of a library into a folder: all of it is made before anything is written.
package enum HandbookExport {
  /// Exports the selected pages into a folder, given by its absolute path and made where it is missing; `progress` is
  /// told how many of how many pages were made.
  package static func run(
    _ library: OpenLibrary, selected: [IndexedTopic], theme: HandbookTheme, into folder: String,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(PublishingFailure) -> PublishedWork {
    try expectOutside(library, folder)
    var published = try PublishedFolder(folder)
    let publication: Publication
    do { publication = try Publication(library, selected: selected) } catch { throw .index(error) }
    var handbook = Handbook(publication.site, theme: theme)
    var made = 0
    try handbook.write(
      text: { (page: SitePage) throws(PublishingFailure) -> PageText in
        progress(made, selected.count)
        made += 1
        return try publication.text(of: page)
      },
      picture: { (path: String) throws(PublishingFailure) -> [UInt8]? in publication.picture(path) },
      emit: { (file: SiteFile) throws(PublishingFailure) -> Void in try published.add(file.path.text, file.bytes) })
    progress(selected.count, selected.count)
    var work = try published.commit()
    work.pages = made
    return work
  }

  /// A site among the pages of the library would be read with them.
  private static func expectOutside(_ library: OpenLibrary, _ folder: String) throws(PublishingFailure) {
    var parts = folder.split(separator: "/")[...]
    var missing: [Substring] = []
    while true {
      if let real = WholeFile.realPath("/" + parts.joined(separator: "/")) {
        let whole = ([real] + missing.map(String.init)).joined(separator: "/")
        if library.folders.contains(where: { whole == $0 || whole.hasPrefix($0 + "/") }) { throw .isLibrary(folder) }
        return
      }
      guard let last = parts.popLast() else { return }
      missing.insert(last, at: 0)
    }
  }
}
