import Foundation
import Testing

/// The documents whose console blocks are run: the guide, and what stands beside this file.
private let documents: [String] = {
  let here = URL(filePath: #filePath).deletingLastPathComponent()
  let folder = here.appending(path: "Transcripts")
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  let guide = here.deletingLastPathComponent().deletingLastPathComponent().appending(path: "Docs/guide.md")
  return names.filter { $0.hasSuffix(".md") }.sorted().map { folder.appending(path: $0).path } + [guide.path]
}()

@Suite struct TranscriptTests {
  @Test(arguments: documents) func `what a document shows is what the program prints`(_ path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let transcript = Transcript(text)
    #expect(!transcript.steps.isEmpty)
    let stage = try Stage()
    defer { stage.strike() }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var shift = 0
    for step in transcript.steps {
      let (actual, status) = try stage.run(step.command)
      let isRight = Transcript.matches(actual, step.expected) && status == step.status
      let name = URL(filePath: path).lastPathComponent
      #expect(
        isRight,
        """
        \(name):\(step.line): $ \(step.command)
        \(actual.joined(separator: "\n"))
        [status \(status)]
        """)
      if !isRight, ProcessInfo.processInfo.environment["RECORD"] == "1" {
        let start = step.line + shift + step.command.count { $0 == "\n" }
        let end = lines[start...].firstIndex { $0.hasPrefix("$ ") || $0.hasPrefix("```") } ?? lines.count
        let new = actual + (status == 0 ? [] : ["[status \(status)]"])
        lines.replaceSubrange(start..<end, with: new)
        shift += new.count - (end - start)
      }
    }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
  }
}
