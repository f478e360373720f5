package import Diagnostics
import Markdown

/// Reads the glossary: a `##` heading a term, its text below.
package enum GlossaryReader {
  package static func read(
    _ source: SourceText, declaration: LibraryDeclaration
  ) -> (terms: [Term], diagnostics: [Diagnostic]) {
    let (document, diagnostics) = Document.parse(source)
    let context = PageContext(document: document, declaration: declaration, topic: "glossary")
    let blocks = Array(document.blocks)
    var slugs = SlugTable()
    var terms: [Term] = []
    var found = diagnostics
    for (index, heading) in blocks.enumerated() where heading.headingLevel == 2 {
      let body = Array(blocks[(index + 1)...].prefix { $0.headingLevel == nil || $0.headingLevel == 3 })
      let title = heading.plainTextWithoutAttributes.trimmingSpaces
      let attributes = heading.attributes
      let place = Place(path: source.path, range: heading.place)
      if body.isEmpty {
        found.append(
          Diagnostic(
            "term-without-text", .error, "the term '\(title)' says nothing", at: place,
            help: "write below the heading what it means"))
      }
      let id = attributes?.id?.text ?? slugs.slug(of: title)
      if let own = attributes?.id?.text { slugs.reserve(own) }
      terms.append(
        Term(
          id: TermID(id), title: title, aliases: aliases(attributes),
          text: PassageReader.passage(of: body, in: document), citations: body.flatMap { context.citations(in: $0) },
          place: place))
    }
    return (terms, found)
  }

  private static func aliases(_ attributes: Attributes?) -> [String] {
    attributes?["aliases"].map { list in
      list.text.split(separator: ";").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
    } ?? []
  }
}
