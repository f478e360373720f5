import CCMark
import Diagnostics
import Foundation
import Markdown

/// Our parse, to the tree with all places, against cmark's own parse of the same bytes in the same process.
///
/// Both read every page of a folder, once page by page and once as one text of at least 1 MB. cmark's time is that of
/// making a parser with the same extensions, feeding, finishing and freeing; ours is that of the file's line table,
/// the parse and freeing the tree. Rounds take turns; what counts is the fastest of each in processor time, so that other
/// work on the machine disturbs little.
struct ParseBench {
  private let pages: [[UInt8]]
  private let rounds = 15

  init(folder: URL) {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    pages = (files.map { Array($0) } ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "md" }
      .sorted { $0.path < $1.path }
      .compactMap { (try? Data(contentsOf: $0)).map { Array($0) } }
  }

  func run() {
    guard !pages.isEmpty else { return print("parse: no pages") }
    measure("parse, page by page", pages)
    // Without the front matter, which cmark would read as headings.
    let bodies = pages.flatMap { page in
      let document = Document.parse(SourceText(path: "", utf8: page)).document
      return Array(page[document.body])
    }
    let copies = max(1, (1 << 20) / max(1, bodies.count) + 1)
    measure("parse, one text", [Array(repeatElement(bodies, count: copies).joined())])
  }

  private func measure(_ name: String, _ texts: [[UInt8]]) {
    let bytes = texts.map(\.count).reduce(0, +)
    var ours = Double.infinity
    var theirs = Double.infinity
    for _ in 0..<rounds {
      theirs = min(theirs, Self.processorSeconds(of: { for text in texts { Self.cmark(text) } }))
      ours = min(ours, Self.processorSeconds(of: { for text in texts { Self.parse(text) } }))
    }
    func speed(_ seconds: Double) -> String { String(format: "%.1f MB/s", Double(bytes) / 1e6 / seconds) }
    print(
      "\(name): \(bytes) bytes, ours \(speed(ours)), cmark \(speed(theirs)), ratio",
      String(format: "%.2f", ours / theirs))
  }

  private static func processorSeconds(of work: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    work()
    return now() - start
  }

  private static func parse(_ text: [UInt8]) {
    _ = Document.parse(SourceText(path: "", utf8: text))
  }

  private static func cmark(_ text: [UInt8]) {
    CMark.exclusively {}
    let parser = unsafe cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE)
    for name in ["table", "strikethrough", "tasklist"] {
      if let found = unsafe cmark_find_syntax_extension(name) {
        _ = unsafe cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    unsafe text.withUnsafeBufferPointer { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { unsafe cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    unsafe cmark_node_free(cmark_parser_finish(parser))
    unsafe cmark_parser_free(parser)
  }
}
