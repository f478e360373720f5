import Foundation

/// Recorded looks; `RECORD=1 swift test --filter RenderingTests` writes this file's `texts` anew.
enum Golden {
  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  static func record(_ texts: [(name: String, text: String)]) throws {
    var file = "extension Golden {\n  static let texts: [String: String] = [\n"
    for (name, text) in texts {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      file += "    \"\(name)\": #\"\"\"\n"
      for line in lines { file += line.isEmpty ? "\n" : "      \(line)\n" }
      file += "      \"\"\"#,\n"
    }
    file += "  ]\n}\n"
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "GoldenTexts.swift")
    try Data(file.utf8).write(to: path)
  }
}
