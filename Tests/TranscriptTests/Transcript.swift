import Foundation

/// A document whose `console` blocks are run: `$` lines are commands, what follows is the output that is expected.
///
/// `…` alone on a line stands for any lines, in a line for any text. `[status 1]` as a last line is the exit status that
/// is expected; without it 0 is.
struct Transcript {
  struct Step {
    let line: Int
    let command: String
    let expected: [String]
    let status: Int32
  }

  let steps: [Step]

  init(_ text: String) {
    var steps: [Step] = []
    var isInside = false
    var current: (line: Int, command: String, output: [String])?
    func close() {
      guard let (line, command, output) = current else { return }
      var expected = output
      while expected.last == "" { expected.removeLast() }
      var status: Int32 = 0
      if let last = expected.last, let match = last.wholeMatch(of: #/\[status (\d+)\]/#) {
        status = Int32(match.1) ?? 0
        expected.removeLast()
      }
      steps.append(Step(line: line, command: command, expected: expected, status: status))
      current = nil
    }
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line == "```console" {
        isInside = true
      } else if line.hasPrefix("```"), isInside {
        close()
        isInside = false
      } else if isInside, line.hasPrefix("$ ") {
        close()
        current = (number + 1, String(line.dropFirst(2)), [])
      } else if isInside, line == ">" || line.hasPrefix("> "), current?.output.isEmpty == true {
        current?.command += "\n" + line.dropFirst(2)
      } else if isInside {
        current?.output.append(String(line))
      }
    }
    self.steps = steps
  }

  /// Whether lines are those that are expected.
  static func matches(_ actual: [String], _ expected: [String]) -> Bool {
    guard let first = expected.first else { return actual.isEmpty }
    if first == "…" {
      return (0...actual.count).contains { matches(Array(actual[$0...]), Array(expected.dropFirst())) }
    }
    guard let line = actual.first, lineMatches(line, first) else { return false }
    return matches(Array(actual.dropFirst()), Array(expected.dropFirst()))
  }

  private static func lineMatches(_ line: String, _ expected: String) -> Bool {
    let pieces = expected.components(separatedBy: "…")
    guard pieces.count > 1 else { return line == expected }
    guard line.hasPrefix(pieces[0]), line.count >= pieces[0].count else { return false }
    var rest = line.dropFirst(pieces[0].count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let range = rest.range(of: piece) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.hasSuffix(pieces[pieces.count - 1])
  }
}

/// A place in which transcripts run: an empty home, a clock that stands, the program that was built.
struct Stage {
  let folder: URL
  private let program: URL

  init() throws {
    program = try URL(filePath: FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      .deletingLastPathComponent()
    folder = FileManager.default.temporaryDirectory.appending(path: "palpate-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func strike() { try? FileManager.default.removeItem(at: folder) }

  /// Runs a command in a shell; both streams as they would be seen.
  func run(_ command: String) throws -> (lines: [String], status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "exec 2>&1; " + command]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": program.path + ":/usr/local/bin:/usr/bin:/bin", "HOME": folder.path, "LC_ALL": "C.UTF-8", "TZ": "UTC",
      "XDG_CACHE_HOME": folder.appending(path: ".cache").path, "XDG_DATA_HOME": folder.appending(path: ".data").path,
      "PALPATE_NOW": "2026-11-25T09:30:00Z!", "COLUMNS": "80",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self).replacing(folder.path, with: "~")
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    return (lines, process.terminationStatus)
  }
}
