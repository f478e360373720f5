// The times that `make bench` prints: each file measures one thing and says how. An absolute figure is for the machine
// it was taken on; the ratio beside it decides.
//
//   palpate-bench PROGRAM CONTENT

import Foundation
import LibraryIndex
import Workspace

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  print("usage: palpate-bench PROGRAM CONTENT")
  exit(64)
}
let program = URL(filePath: arguments[1]).standardizedFileURL.path
let content = URL(filePath: arguments[2]).standardizedFileURL.path

let room = FileManager.default.temporaryDirectory.appending(path: "palpate-bench-\(UUID().uuidString)")
defer { try? FileManager.default.removeItem(at: room) }
let cache = room.appending(path: "cache")

ParseBench(folder: URL(filePath: content)).run()

try LibraryBench(
  name: "the real library", folder: content,
  queries: [
    ("rare word", ["anatripsis", "rhabdomyolysis", "scapula"]), ("middle word", ["clot", "kneading", "sleep"]),
    ("common word", ["pressure", "client", "pain"]), ("two words", ["blood clot", "neck pain", "deep pressure"]),
    ("phrase", ["\"trigger point\"", "\"blood pressure\""]),
    ("question", ["can I press on a blood clot", "what helps a stiff neck"]),
    ("prefix", ["inf*", "con*"]),
  ], program: program, cache: cache
).run()

for sections in [1_000, 10_000] {
  let library = try GeneratedLibrary(sections: sections, in: room)
  func ranks(_ ranks: ClosedRange<Int>) -> [String] { Array(library.words[ranks]) }
  let common = ranks(2...21)
  try LibraryBench(
    name: "a generated library of \(sections) sections", folder: library.folder.path,
    queries: [
      ("rare word", ranks(8_000...8_039)), ("middle word", ranks(200...239)), ("common word", common),
      ("two common words", zip(common, common.dropFirst()).map { "\($0) \($1)" }),
      ("two, either", zip(ranks(100...119), ranks(300...319)).map { "\($0) OR \($1)" }),
      (
        "question of five words",
        (0..<20).map {
          "\(common[$0]) \(library.words[300 + $0]) \(library.words[2_000 + $0]) \(library.words[4_000 + $0]) \(library.words[6_000 + $0])"
        }
      ),
    ], program: program, cache: cache
  ).run()
}

let surroundings = Surroundings.ofProcess
if let pages = try? OpenLibrary(folders: [content], surroundings: surroundings).index.pages().count {
  try HandbookBench(program: program, content: content, pages: pages, folder: room).run()
}
