import Foundation
import KnowledgeBase
import LibraryIndex
import QueryLanguage
import Workspace

/// A library opened and searched: the index built, looked at again without a change, queries by class, and the whole
/// process beside the `sqlite3` shell asking the same index file.
struct LibraryBench {
  let name: String
  let folder: String
  /// Queries by what they are.
  let queries: [(kind: String, texts: [String])]
  let program: String
  let cache: URL

  func run() throws {
    var surroundings = Surroundings.ofProcess
    surroundings.variables["XDG_CACHE_HOME"] = cache.path
    var library: OpenLibrary?
    let build = try Stopwatch.seconds {
      library = try OpenLibrary(folders: [folder], surroundings: surroundings, isRebuilt: true)
    }
    guard let library else { return }
    let again = try (0..<20).map { _ in
      try Stopwatch.seconds { _ = try OpenLibrary(folders: [folder], surroundings: surroundings) }
    }
    let pages = try library.index.pages().count
    print("\(name): \(pages) pages")
    print(
      "  index built in \(Stopwatch.milliseconds(build)), opened without a change in \(Stopwatch.milliseconds(again.min() ?? 0))"
    )
    for (kind, texts) in queries {
      var times: [Double] = []
      var hits = 0
      for text in texts {
        for _ in 0..<5 {
          times.append(
            try Stopwatch.seconds {
              let query = try library.query(text).query
              hits = max(hits, try library.index.search(query, limit: 10).total)
            })
        }
      }
      print(
        "  search, \(kind) (up to \(hits) hits): p50 \(Stopwatch.milliseconds(Stopwatch.percentile(times, 0.5))), "
          + "p99 \(Stopwatch.milliseconds(Stopwatch.percentile(times, 0.99)))")
    }
    try processes(library)
  }

  /// The whole life of a process: ours, and the shell's on the same file with the same words.
  private func processes(_ library: OpenLibrary) throws {
    guard let text = queries.first(where: { $0.kind == "middle word" })?.texts.first ?? queries.first?.texts.first
    else {
      return
    }
    let environment = ["XDG_CACHE_HOME": cache.path]
    var ours: [Double] = []
    var shell: [Double] = []
    var empty: [Double] = []
    let file = try FileManager.default.contentsOfDirectory(atPath: cache.appending(path: "palpate").path)
      .map { cache.appending(path: "palpate/\($0)/index.sqlite").path }
      .first { $0.contains(library.declaration.id.text) }
    for _ in 0..<40 {
      ours.append(try Stopwatch.run(program, ["search", "--content", folder, text], environment: environment))
      empty.append(try Stopwatch.run(program, ["--version"]))
      if let file {
        shell.append(
          try Stopwatch.run(
            "/usr/bin/sqlite3",
            [
              file,
              "select rowid, snippet(section_text, -1, '', '', '', 20) from section_text where section_text match '\"\(text)\"' order by rank limit 10",
            ]))
      }
    }
    let own = ours.min() ?? 0
    let other = shell.min() ?? 0
    print(
      "  whole process, best of 40: search \(Stopwatch.milliseconds(own)) (p50 \(Stopwatch.milliseconds(Stopwatch.percentile(ours, 0.5)))), "
        + "sqlite3 shell \(Stopwatch.milliseconds(other)), ratio \(String(format: "%.1f", own / max(other, 1e-9))); "
        + "our --version \(Stopwatch.milliseconds(empty.min() ?? 0))")
  }
}
