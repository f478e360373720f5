import Foundation
import MarkdownSamples
import Testing

/// Our HTML is cmark's: over the specifications, over the content, over random documents.
@Suite struct HTMLOracleTests {
  /// The examples of the specifications; `extension` names what an example needs beyond CommonMark.
  struct Example: Decodable {
    var origin: String
    var number: Int
    var markdown: String
    var needs: String

    init(from decoder: any Decoder) throws {
      var fields = try decoder.unkeyedContainer()
      origin = try fields.decode(String.self)
      number = try fields.decode(Int.self)
      markdown = try fields.decode(String.self)
      needs = fields.isAtEnd ? "" : try fields.decode(String.self)
    }
  }

  private struct Corpus: Decodable {
    var examples: [Example]
  }

  static func examples() throws -> [Example] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Corpus/specifications.json")
    return try JSONDecoder().decode(Corpus.self, from: Data(contentsOf: file)).examples
  }

  @Test func `the examples of the specifications read as cmark reads them`() throws {
    let examples = try Self.examples()
    #expect(examples.count > 700)
    for example in examples {
      let difference = HTMLComparison.difference(in: Array(example.markdown.utf8))
      #expect(difference == nil, "\(example.origin), example \(example.number)")
    }
  }

  @Test func `their places hold`() throws {
    for example in try Self.examples() {
      let fault = PlaceCheck.fault(in: Array(example.markdown.utf8))
      #expect(fault == nil, "\(example.origin), example \(example.number)")
    }
  }

  /// These extensions are off: their examples are read as cmark reads them without, so addresses and tags stay text.
  @Test func `the examples of autolink and tagfilter are known`() throws {
    let needs = try Self.examples().map(\.needs).filter { $0.contains("autolink") || $0 == "tagfilter" }
    #expect(needs.count == 16)
  }

  @Test func `the content reads as cmark reads it`() throws {
    let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Content")
    let files = try #require(FileManager.default.enumerator(at: content, includingPropertiesForKeys: nil))
    let pages = files.compactMap { $0 as? URL }.filter { $0.pathExtension == "md" }
    #expect(!pages.isEmpty)
    for page in pages {
      let bytes = try Array(Data(contentsOf: page))
      #expect(HTMLComparison.difference(in: bytes) == nil, "\(page.lastPathComponent)")
      #expect(PlaceCheck.fault(in: bytes) == nil, "\(page.lastPathComponent)")
    }
  }

  @Test func `20,000 random documents read as cmark reads them`() {
    for seed in 0..<20_000 as Range<UInt64> {
      guard let difference = HTMLComparison.difference(in: RandomMarkdown.document(seed: seed)) else { continue }
      Issue.record("seed \(seed)\n\(difference)")
      return
    }
  }
}
