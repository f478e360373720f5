package import Diagnostics
package import Markdown

/// Reads a page. The steps: the tree; the front matter; the sections; in each section its structured parts, or its
/// questions; citations and links of all of it.
package enum PageReader {
  /// A page with the tree it was read from.
  package struct Reading: Sendable {
    package let page: Page
    package let document: Document
    package let diagnostics: [Diagnostic]
  }

  package static func read(_ source: SourceText, declaration: LibraryDeclaration) -> Reading {
    let (document, treeDiagnostics) = Document.parse(source)
    let place = PagePath(source.path, isPlainFolder: declaration.isPlainFolder)
    let context = PageContext(document: document, declaration: declaration, topic: place.id)
    var (front, diagnostics) =
      document.frontMatter.map { FrontMatterReader.read(source, in: $0, declaration: declaration) }
      ?? (FrontMatter(), [])
    diagnostics = treeDiagnostics + diagnostics

    let outline = SectionReader.read(context)
    diagnostics += outline.diagnostics
    var parts = PageParts()
    var questions: [Question] = []
    for section in outline.sections {
      if section.holdsQuestions {
        let (read, found) = QuestionSectionReader.read(section.body, context: context)
        questions += read
        diagnostics += found
      } else {
        let (read, found) = PartReader.read(section, context: context)
        parts.add(read)
        diagnostics += found
      }
    }

    let citations = document.allBlocks.flatMap { context.citations(in: $0) }
    let links = document.allBlocks.flatMap { context.links(in: $0) }
    let page = Page(
      id: place.id, area: place.area, path: source.path,
      title: front.title ?? outline.title ?? fileTitle(source.path), kind: front.kind ?? defaultKind(declaration),
      front: front, definition: outline.definition, sections: outline.sections.map(\.section),
      evidence: parts.evidence, contraindications: parts.contraindications, redFlags: parts.redFlags,
      events: parts.events, comparisons: parts.comparisons, procedures: parts.procedures, records: parts.records,
      misconceptions: parts.misconceptions, citations: citations, links: links, questions: questions,
      relations: relations(front: front, contraindications: parts.contraindications, declaration: declaration))
    return Reading(page: page, document: document, diagnostics: diagnostics)
  }

  private static func fileTitle(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }

  /// A page that names no kind is a concept where the library has that kind, else of the library's first.
  private static func defaultKind(_ declaration: LibraryDeclaration) -> KindID {
    declaration.kinds.contains { $0.id == "concept" }
      ? "concept" : declaration.kinds.first?.id ?? LibraryDeclaration.plainKind
  }

  /// What the front matter states, and what the rows of contraindications tables state: absolute and local ones as
  /// `contraindicated-by`, conditional ones as `caution`; each pair once, the table's reading first.
  private static func relations(
    front: FrontMatter, contraindications: [Contraindication], declaration: LibraryDeclaration
  ) -> [StatedRelation] {
    let declared = Set(declaration.relations.map(\.id))
    var relations: [StatedRelation] = []
    for row in contraindications {
      guard let target = row.condition.topic else { continue }
      let relation: RelationID =
        switch row.kind {
        case .absolute, .local: "contraindicated-by"
        case .conditional: "caution"
        }
      guard declared.contains(relation),
        !relations.contains(where: { $0.relation == relation && $0.target == target })
      else { continue }
      relations.append(
        StatedRelation(relation: relation, target: target, contraindication: row.kind, range: row.range))
    }
    for stated in front.relations
    where !relations.contains(where: { $0.relation == stated.relation && $0.target == stated.target }) {
      relations.append(stated)
    }
    return relations
  }
}

extension Document {
  /// The blocks at the top level and the footnote definitions.
  var allBlocks: [Block] { Array(blocks) + Array(footnotes) }
}
