import Foundation
import Diagnostics
import KnowledgeBase
import Testing
import Workspace

@Suite struct RuleListTests {
  /// Every finding's id that the sources name, with its severity where it stands beside it.
  private func found() throws -> [String: Set<String>] {
    let pattern = #/(?:Diagnostic|report|finding|\.error|\.warning|\.init)\(\s*"([a-z0-9]+(?:-[a-z0-9]+)+)"/#
    var ids: [String: Set<String>] = [:]
    for folder in ["Markdown", "KnowledgeBase", "Workspace"] {
      for path in try Repository.files(below: "Sources/\(folder)", ending: ".swift") where !path.contains("/Rules/") {
        for match in try Repository.text(path).matches(of: pattern) { ids[String(match.1), default: []].insert(path) }
      }
    }
    return ids
  }

  @Test func `every finding can be explained`() throws {
    let described = Set((Rules.descriptions + [Unreadable.description]).map(\.id.text))
    let named = try found()
    #expect(named.count > 40)
    for (id, paths) in named { #expect(described.contains(id), "'\(id)' of \(paths)") }
  }

  @Test func `the reference lists every finding, with what to do`() throws {
    let reference = try Repository.text("Docs/reference/diagnostics.md")
    for description in Rules.descriptions + [Unreadable.description] {
      #expect(reference.contains("## \(description.id)\n"), "\(description.id)")
      #expect(reference.contains(description.remedy), "\(description.id)")
    }
  }
}
