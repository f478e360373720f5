import Foundation

/// The handbook of a library, exported by the program: pages a second, the first time and with nothing to change.
struct HandbookBench {
  let program: String
  let content: String
  let pages: Int
  let folder: URL

  func run() throws {
    let site = folder.appending(path: "site").path
    let first = try Stopwatch.run(program, ["export", "handbook", site, "--content", content])
    let again = try Stopwatch.run(program, ["export", "handbook", site, "--content", content])
    print(
      "handbook: \(pages) pages in \(Stopwatch.milliseconds(first)), \(Int(Double(pages) / first)) pages a second; "
        + "again without a change \(Stopwatch.milliseconds(again))")
  }
}
