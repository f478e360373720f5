import Foundation
import Testing

/// What each room may import of ours, and of others. Rooms in the order of the picture: an import leads to an earlier
/// line.
private let rooms: [(name: String, ours: [String], others: [String])] = [
  ("Markup", [], []),
  ("Words", [], []),
  ("StyledText", [], []),
  ("JSONText", [], []),
  ("Memory", [], []),
  ("Diagnostics", ["StyledText", "Words"], []),
  ("Terminal", ["StyledText"], []),
  ("Markdown", ["CCMark", "Diagnostics"], []),
  ("QueryLanguage", ["Diagnostics", "Words"], []),
  ("KnowledgeBase", ["Markdown", "QueryLanguage", "Diagnostics", "Words", "CDigest"], ["Yams"]),
  ("Rendering", ["Markdown", "StyledText", "Words", "Markup"], []),
  ("Questions", ["KnowledgeBase", "Markdown", "Words", "Diagnostics", "JSONText"], []),
  ("Study", ["Questions", "KnowledgeBase", "Memory", "QueryLanguage", "JSONText"], []),
  ("Handbook", ["Questions", "KnowledgeBase", "Markdown", "Rendering", "Words", "Markup", "CDigest"], []),
  ("LibraryIndex", ["KnowledgeBase", "Markdown", "QueryLanguage", "Words", "JSONText"], ["GRDB"]),
  ("StudyRecords", ["Study", "Memory", "Questions", "KnowledgeBase", "JSONText"], ["GRDB"]),
  ("Workspace", below("Workspace"), ["Foundation"]),
  ("Screens", below("Screens") + ["Workspace"], []),
  ("Commands", below("Commands") + ["Workspace", "Screens"], ["ArgumentParser"]),
  ("palpate", ["Commands"], []),
]

/// Every room below level 7 that opens nothing itself.
private func below(_ name: String) -> [String] {
  [
    "Markup", "Words", "StyledText", "JSONText", "Memory", "Diagnostics", "Terminal", "Markdown", "QueryLanguage",
    "KnowledgeBase", "Rendering", "Questions", "Study", "Handbook", "LibraryIndex", "StudyRecords",
  ]
}

/// Any room may use these: arithmetic, values, the language's own.
private let everywhere = ["Glibc", "FoundationEssentials", "Synchronization"]
/// Any room above them may import these.
private let wherever = ["Diagnostics", "StyledText"]

@Suite struct WallTests {
  @Test func `a room imports only what the picture gives it`() throws {
    var breaches: [String] = []
    for (index, room) in rooms.enumerated() {
      let above = Set(rooms[..<index].map(\.name))
      let allowed = Set(room.ours + room.others + everywhere + wherever.filter(above.contains))
      for path in try Repository.files(below: "Sources/\(room.name)", ending: ".swift") {
        for module in try imports(of: path) where !allowed.contains(module) && module != room.name {
          breaches.append("\(path) imports \(module)")
        }
      }
    }
    #expect(breaches == [])
  }

  @Test func `the table leads downwards only`() {
    for (index, room) in rooms.enumerated() {
      let known = Set(rooms[..<index].map(\.name) + ["CCMark", "CDigest"])
      #expect(Set(room.ours).subtracting(known) == [], "\(room.name)")
    }
  }

  @Test func `every folder in Sources is a room, or has its own reason`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Repository.root.appending(path: "Sources").path)
    let known = Set(rooms.map(\.name) + ["CCMark", "CDigest", "Theme", "palpate-bench"])
    #expect(Set(folders).subtracting(known) == [])
  }

  @Test func `nothing is re-exported`() throws {
    for path in try Repository.files(below: "Sources", ending: ".swift") {
      #expect(!(try Repository.text(path)).contains("@_exported"), "\(path)")
    }
  }

  /// The modules that a file's import lines name, whatever stands before and behind `import`.
  private func imports(of path: String) throws -> [String] {
    let pattern =
      #/^(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/#
    return try Repository.text(path).split(separator: "\n").compactMap { line in
      line.firstMatch(of: pattern).map { String($0.1) }
    }
  }
}
