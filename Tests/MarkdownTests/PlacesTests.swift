import Diagnostics
import MarkdownSamples
import Testing

@testable import Markdown

/// What holds of every document's places.
@Suite struct PlacesTests {
  @Test func `blocks and inlines lie in their parents and in order, in 20,000 random documents`() {
    for seed in 0..<20_000 as Range<UInt64> {
      let bytes = RandomMarkdown.document(seed: seed)
      if let fault = PlacesTests.fault(in: bytes) {
        Issue.record("seed \(seed): \(fault)\n\(String(decoding: bytes, as: UTF8.self).debugDescription)")
        return
      }
    }
  }

  /// What is wrong with the places of a document's tree.
  static func fault(in bytes: [UInt8]) -> String? {
    let (document, _) = Document.parse(SourceText(path: "a.md", utf8: bytes))
    let tree = document.tree
    func check(_ parent: Int) -> String? {
      let outer = tree.records[parent]
      var index = parent + 1
      var previous = outer.start
      while index < outer.next {
        let record = tree.records[index]
        let isFootnote = parent == 0 && record.code == .footnoteDefinition
        if record.start > record.end { return "\(record.code) ends before it begins: \(record)" }
        if record.start < outer.start || record.end > outer.end { return "\(record) outside \(outer)" }
        if !isFootnote, record.start < previous { return "\(record) before its sibling's end" }
        if record.next <= index || record.next > outer.next { return "subtree of \(record)" }
        if !isFootnote { previous = record.end }
        if let fault = check(index) ?? text(record) { return fault }
        index = Int(record.next)
      }
      return nil
    }
    func text(_ record: Tree.Record) -> String? {
      let source = tree.source[Int(record.start)..<Int(record.end)]
      switch record.code {
      case .text:
        let literal = tree.string(record)
        // In a cell, and in text that had been one paragraph with a table, pipes lose a backslash before all else.
        // Of a tab that is partly a marker's cmark makes spaces.
        if source.hasPrefix("\t"), literal.trimmingPrefix(while: { $0 == " " }) == unescaped(source).dropFirst() {
          return nil
        }
        let piped = source.replacing("\\|", with: "|")
        return [source, unescaped(source), unescaped(piped), unescaped(source.replacing("\\", with: "\\\\"))]
          .contains(literal) || unescaped(source).contains("[^")
          ? nil : "text \(literal.debugDescription) from \(source.debugDescription)"
      case .emphasis: return isEdged(source, by: "*", "_") ? nil : "emphasis from \(source.debugDescription)"
      case .strong: return isEdged(source, by: "**", "__") ? nil : "strong from \(source.debugDescription)"
      case .strikethrough: return isEdged(source, by: "~~") ? nil : "strikethrough from \(source.debugDescription)"
      case .code: return isEdged(source, by: "`") ? nil : "code from \(source.debugDescription)"
      case .inlineHTML: return source.hasPrefix("<") && source.hasSuffix(">") ? nil : "HTML \(source.debugDescription)"
      case .link:
        return source.hasPrefix("[") && (source.hasSuffix("]") || source.hasSuffix(")"))
          || source.hasPrefix("<") && source.hasSuffix(">") ? nil : "link from \(source.debugDescription)"
      case .image:
        return source.hasPrefix("![") && (source.hasSuffix("]") || source.hasSuffix(")"))
          ? nil : "image from \(source.debugDescription)"
      case .footnoteReference:
        return source.hasPrefix("[^") && source.hasSuffix("]") ? nil : "reference \(source.debugDescription)"
      case .footnoteDefinition: return source.hasPrefix("[^") ? nil : "definition \(source.debugDescription)"
      case .softBreak, .lineBreak:
        return source.contains(where: \.isNewline) ? nil : "break from \(source.debugDescription)"
      default: return nil
      }
    }
    return check(0)
  }

  private static func isEdged(_ text: String, by markers: String...) -> Bool {
    markers.contains { text.utf8.count >= 2 * $0.utf8.count && text.hasPrefix($0) && text.hasSuffix($0) }
  }

  /// A text without its escapes and entities, as cmark reads them.
  private static func unescaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == .backslash, offset + 1 < bytes.count, bytes[offset + 1].isPunctuation {
        result.append(bytes[offset + 1])
        offset += 2
      } else if bytes[offset] == UInt8(ascii: "&"),
        let entity = unsafe bytes[offset...].withUnsafeBufferPointer({ CMark.entity(at: unsafe Bytes($0)) })
      {
        result += entity.text
        offset += entity.length
      } else if bytes[offset] == 0 {
        result += [0xEF, 0xBF, 0xBD]
        offset += 1
      } else {
        result.append(bytes[offset])
        offset += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  @Test func `plain text is cmark's literals`() {
    for seed in 0..<5_000 as Range<UInt64> {
      let bytes = RandomMarkdown.document(seed: seed)
      let (document, _) = Document.parse(SourceText(path: "a.md", utf8: bytes))
      var texts: [String] = []
      func collect(_ block: Block) {
        if block.record.code.holdsInlines { texts.append(block.inlines.plainText) }
        for child in block.blocks { collect(child) }
      }
      for block in document.blocks { collect(block) }
      for block in document.footnotes { collect(block) }
      let expected = CMarkOracle.leafTexts(of: bytes[document.body])
      if texts != expected {
        Issue.record("seed \(seed): \(texts) instead of \(expected)")
        return
      }
    }
  }
}
