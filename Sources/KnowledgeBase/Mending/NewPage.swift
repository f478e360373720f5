import Diagnostics
import Markdown

/// A new page: its place and a text with all that its kind needs.
package struct NewPage: Sendable {
  package enum Failure: Error, Sendable, Hashable {
    case unknownKind(String, known: [String])
    case unknownArea(String, known: [String])
    case taken(TopicID, path: String)
    case noName(String)
  }

  /// Relative to the library's root.
  package let path: String
  package let text: String

  /// In the area that was named, else where most pages of the kind are.
  package init(
    kind: String, title: String, area: String?, today: CalendarDate, in library: Library
  ) throws(Failure) {
    let declaration = library.declaration
    let kinds = declaration.kinds.map(\.id.text)
    guard let declared = declaration.kinds.first(where: { $0.id.text == kind }) else {
      throw .unknownKind(kind, known: kinds)
    }
    let areas = declaration.areas.map(\.id.text)
    if let area, !areas.isEmpty, !areas.contains(area) { throw .unknownArea(area, known: areas) }
    let id = Slug.github(of: title).split(separator: "-").joined(separator: "-")
    guard LibraryDeclarationReader.isKebab(id) else { throw .noName(title) }
    if let other = library.page(TopicID(id)) { throw .taken(TopicID(id), path: other.path) }
    let folder = area ?? NewPage.usualArea(of: declared.id, in: library) ?? areas.first
    path = (folder.map { $0 + "/" } ?? "") + id + ".md"
    text = NewPage.text(title: title, kind: declared, today: today)
  }

  private static func usualArea(of kind: KindID, in library: Library) -> String? {
    var counts: [String: Int] = [:]
    for page in library.pages where page.kind == kind && !page.isAreaPage {
      if let area = page.area { counts[area.text, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private static func text(title: String, kind: LibraryDeclaration.Kind, today: CalendarDate) -> String {
    let quoted = title.contains(":") || title.contains("#") ? "\"\(title)\"" : title
    var text = """
      ---
      title: \(quoted)
      kind: \(kind.id)
      aliases: []
      reviewed: \(today)
      ---
      # \(title)

      \(title) is …

      """
    for need in kind.needs {
      switch need {
      case .definition: continue
      case .steps: text += "\n## How it is done {.steps}\n\n1. …\n"
      case .evidence:
        text += "\n## Evidence\n\n| Outcome | Compared with | Finding | Certainty | Source |\n|---|---|---|---|---|\n"
      case .contraindications:
        text += "\n## Contraindications\n\n| Condition | Kind | Why | What to do | Source |\n|---|---|---|---|---|\n"
      case .redFlags:
        text += "\n## Red flags\n\n| Sign | May mean | Action | Source |\n|---|---|---|---|\n"
      }
    }
    return text + "\n## Questions\n\n"
  }
}
