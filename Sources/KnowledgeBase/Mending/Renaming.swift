package import Diagnostics
import Markdown

/// A page's new name: the file that moves, and what changes in all files so that everything still leads to it.
package struct Renaming: Sendable {
  package enum Failure: Error, Sendable, Hashable {
    case unknownTopic(TopicID, nearest: String?)
    case badID(String)
    case taken(TopicID, path: String)
    case areaPage(TopicID)
  }

  /// Paths relative to the library's root.
  package let oldPath: String
  package let newPath: String
  /// By the path before the move.
  package let edits: [String: [Diagnostic.Edit]]

  package init(_ old: TopicID, to new: String, in files: LibraryFiles, pages: [Page]) throws(Failure) {
    guard let page = pages.first(where: { $0.id == old }) else {
      throw .unknownTopic(old, nearest: Nearest.name(to: old.text, in: pages.map(\.id.text)))
    }
    guard !page.isAreaPage else { throw .areaPage(old) }
    guard LibraryDeclarationReader.isKebab(new) else { throw .badID(new) }
    if let other = pages.first(where: { $0.id.text == new || $0.id != old && $0.front.formerly.contains(TopicID(new)) })
    {
      throw .taken(TopicID(new), path: other.path)
    }
    let folder = page.path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    oldPath = page.path
    newPath = folder + new + ".md"
    let fileName = page.path.split(separator: "/").last.map(String.init) ?? page.path

    var edits: [String: [Diagnostic.Edit]] = [:]
    let texts = Dictionary(
      (files.pages + [files.glossary].compactMap(\.self)).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }
    )
    for (path, source) in texts {
      let declaration = files.declaration
      let reading = PageReader.read(source, declaration: declaration)
      for link in reading.page.links where link.path == page.path && !link.destination.hasPrefix("#") {
        if let range = Renaming.fileName(fileName, ofLink: link, in: source) {
          edits[path, default: []].append(.init(range, new + ".md"))
        }
      }
      for stated in reading.page.front.relations where stated.target == old {
        edits[path, default: []].append(.init(stated.range, new))
      }
      if path == page.path { edits[path, default: []].append(Renaming.formerly(old, in: source, reading.document)) }
    }
    self.edits = edits.mapValues { Array(Set($0)).sorted { $0.range.lowerBound < $1.range.lowerBound } }
  }

  /// Where a link's destination names the file: in the link itself, or in the definition that it refers to.
  private static func fileName(_ name: String, ofLink link: PageLink, in source: SourceText) -> Range<Int>? {
    let bytes = Array(name.utf8)
    func last(in range: Range<Int>) -> Range<Int>? {
      guard range.count >= bytes.count else { return nil }
      for start in stride(from: range.upperBound - bytes.count, through: range.lowerBound, by: -1)
      where source.utf8[start..<start + bytes.count].elementsEqual(bytes) {
        return start..<start + bytes.count
      }
      return nil
    }
    if let found = last(in: link.range) { return found }
    for line in 1...source.lineStarts.count {
      let range = source.range(ofLine: line)
      let text = source[range]
      if text.hasPrefix("["), text.contains("]:"), text.contains(link.destination) { return last(in: range) }
    }
    return nil
  }

  /// The old id added to the page's former ones.
  private static func formerly(_ old: TopicID, in source: SourceText, _ document: Document) -> Diagnostic.Edit {
    guard let front = document.frontMatter else { return .init(0..<0, "---\nformerly: [\(old)]\n---\n") }
    for line in source.line(at: front.lowerBound)...source.line(at: max(front.lowerBound, front.upperBound - 1)) {
      let range = source.range(ofLine: line)
      let text = source[range]
      guard text.hasPrefix("formerly:") else { continue }
      if let open = text.firstIndex(of: "[") {
        let at = range.lowerBound + text[...open].utf8.count
        let isEmpty = text[text.index(after: open)...].trimmingPrefix { $0 == " " }.hasPrefix("]")
        return .init(at..<at, isEmpty ? old.text : "\(old), ")
      }
      let rest = text.dropFirst("formerly:".count).trimmingPrefix { $0 == " " }
      if rest.isEmpty { return .init(range.upperBound..<range.upperBound, "\n  - \(old)") }
      let start = range.lowerBound + text.utf8.count - rest.utf8.count
      return .init(start..<range.upperBound, "[\(rest), \(old)]")
    }
    return .init(front.upperBound..<front.upperBound, "formerly: [\(old)]\n")
  }
}
