/// How the site looks: the template of its pages and the files that they use.
package struct HandbookTheme: Sendable {
  let template: Template
  /// Style sheets and whatever they name, by their paths in the theme.
  let assets: [(name: String, bytes: [UInt8])]

  /// Of a theme's files, by their paths in it: `page.html` is the template, every other file is copied.
  package init(_ files: [String: [UInt8]]) throws(ThemeError) {
    guard let template = files["page.html"] else { throw .noTemplate }
    self.template = try Template(template)
    assets = files.filter { $0.key != "page.html" }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
