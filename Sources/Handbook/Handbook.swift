// A library as the pages of a site, one at a time. In order:
//
// 1. `Sites/`: what each page needs to know of the others (`Site`), and where each file lies (`SitePath`).
// 2. `Frames/`: the theme's template (`Template`), and what stands around every page (`PageFrame`, `Sidebar`).
// 3. `Pages/`: what stands on each kind of page: `TopicPage` with its `QuestionBlock`s and `Connections`, and the pages
//    about the whole: front, areas, glossary, sources, redirects, 404.
//
// The trees of a page live only while it is written. Nothing here opens a file: texts come in, bytes go out.

package import Diagnostics
package import KnowledgeBase

/// A handbook under way.
package struct Handbook: Sendable {
  private let site: Site
  private let theme: HandbookTheme
  private let frame: PageFrame
  /// The pages that cite each source, by position.
  private var citing: [SourceKey: [Int]] = [:]
  private var pictures: Set<String> = []

  package init(_ site: Site, theme: HandbookTheme) {
    self.site = site
    self.theme = theme
    frame = PageFrame(site: site, template: theme.template)
  }

  /// Hands out all files of the site, each path once. `text` reads a page's text when its turn comes, `picture` the bytes
  /// of a picture of the library (nil where it is gone); `emit` takes a file.
  package mutating func write<Failure: Error>(
    text: (SitePage) throws(Failure) -> PageText, picture: (String) throws(Failure) -> [UInt8]?,
    emit: (SiteFile) throws(Failure) -> Void
  ) throws(Failure) {
    var front: PageFrame.Content?
    for index in site.shown {
      let written = TopicPage(site, index).content(of: try text(site.pages[index]))
      for key in written.citedKeys { citing[key, default: []].append(index) }
      pictures.formUnion(written.pictures)
      if written.content.path == .front { front = written.content } else { try emit(frame.file(written.content)) }
    }
    try emit(frame.file(FrontPage(site: site).content(after: front)))
    for area in site.areas where area.ownPage == nil { try emit(frame.file(AreaList(site: site).content(of: area))) }
    if site.hasGlossary {
      let glossary = GlossaryPage(site: site).content()
      pictures.formUnion(glossary.pictures)
      try emit(frame.file(glossary.content))
    }
    if site.hasSources { try emit(frame.file(SourcesPage(site: site, citing: citing).content())) }
    try emit(frame.file(NotFoundPage(site: site).content()))
    for file in Redirects(site: site, frame: frame).files() { try emit(file) }
    for asset in theme.assets {
      try emit(SiteFile(path: SitePath(SitePath.themeFolder + asset.name), bytes: asset.bytes))
    }
    for path in pictures.sorted() {
      if let bytes = try picture(path) { try emit(SiteFile(path: SitePath(path), bytes: bytes)) }
    }
  }
}

/// A file of the site.
package struct SiteFile: Sendable {
  package let path: SitePath
  package let bytes: [UInt8]
}

/// The text of a page, and what belongs to it of other files.
package struct PageText: Sendable {
  /// Its path is relative to the library's root.
  package let source: SourceText
  /// Pages that this one replaced, whose questions it keeps.
  package let replaced: [SourceText]
  /// The questions of the page; nil where they are just those of its text.
  package let questions: Set<QuestionID>?

  package init(_ source: SourceText, replaced: [SourceText] = [], questions: Set<QuestionID>? = nil) {
    self.source = source
    self.replaced = replaced
    self.questions = questions
  }
}
