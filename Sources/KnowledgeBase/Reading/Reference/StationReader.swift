package import Diagnostics
import Markdown

/// Reads a practical station: a title, a task, a checklist (a list), and the grades (an ordered list under a heading
/// of its own, or none).
package enum StationReader {
  package static func read(
    _ source: SourceText, fileID: String, declaration: LibraryDeclaration
  ) -> (station: Station?, diagnostics: [Diagnostic]) {
    let (document, found) = Document.parse(source)
    let blocks = Array(document.blocks)
    var checklist: [Passage] = []
    var grades: [String] = []
    var task: [Block] = []
    for block in blocks {
      switch block.kind {
      case .list(let list):
        let items = block.blocks.map { PassageReader.passage(of: Array($0.blocks), in: document) }
        switch list.style {
        case .bullet: checklist += items
        case .ordered: grades += items.map(\.plain)
        }
      case .paragraph where checklist.isEmpty: task.append(block)
      case .paragraph, .heading, .quote, .item, .codeBlock, .html, .thematicBreak, .table, .tableRow, .tableCell,
        .footnoteDefinition:
        continue
      }
    }
    let place = Place(path: source.path, range: 0..<min(1, source.utf8.count))
    if checklist.isEmpty {
      return (
        nil,
        found + [
          Diagnostic(
            "station-without-checklist", .error, "a station needs a checklist", at: place,
            help: "list what the candidate is seen to do, '- ' before each")
        ]
      )
    }
    let title = blocks.first { $0.headingLevel == 1 }?.plainTextWithoutAttributes.trimmingSpaces ?? fileID
    let station = Station(
      id: fileID, title: title, task: PassageReader.passage(of: task, in: document), checklist: checklist,
      grades: grades, place: place)
    return (station, found)
  }
}
