import Diagnostics

/// `unused-footnote` and `undefined-footnote`: cmark drops a footnote that nothing refers to, and makes text of a
/// reference without a footnote, so both are looked for in the source.
enum Footnotes {
  static func findings(in tree: Tree, bytes: Bytes, from start: Int) -> [Diagnostic] {
    let marks = marks(in: bytes, from: start)
    guard !marks.isEmpty else { return [] }
    let shapes = Shapes(of: tree)
    var findings: [Diagnostic] = []
    var labels = tree.records.filter { $0.code == .footnoteDefinition }.map { tree.string($0) }
    let unused = marks.filter {
      $0.isDefinition && !shapes.definitions.contains($0.start) && !shapes.leaves.cover($0.start)
    }
    for mark in unused {
      let isRepeated = labels.contains { fold($0) == fold(mark.label) }
      findings.append(unusedFinding(mark, isRepeated: isRepeated, in: tree.source))
    }
    labels += unused.map(\.label)
    for mark in marks where shapes.texts.cover(mark.start) && mark.start + 1 < mark.end {
      guard shapes.texts.cover(mark.end - 1), bytes[mark.start - 1] != .backslash else { continue }
      findings.append(undefinedFinding(mark, labels: labels, in: tree.source))
    }
    return findings
  }

  private static func unusedFinding(_ mark: Mark, isRepeated: Bool, in source: SourceText) -> Diagnostic {
    Diagnostic(
      "unused-footnote", .warning,
      isRepeated ? "footnote '\(mark.label)' is defined again" : "nothing refers to footnote '\(mark.label)'",
      at: Place(path: source.path, range: mark.start..<mark.end),
      help: isRepeated ? "give it another label, or remove it" : "refer to it with '[^\(mark.label)]', or remove it")
  }

  private static func undefinedFinding(_ mark: Mark, labels: [String], in source: SourceText) -> Diagnostic {
    let nearest = Nearest.name(to: mark.label, in: labels).map { "; did you mean '\($0)'?" } ?? ""
    return Diagnostic(
      "undefined-footnote", .error, "no footnote '\(mark.label)'\(nearest)",
      at: Place(path: source.path, range: mark.start..<mark.end),
      help: "define it on a line of its own: '[^\(mark.label)]: …'")
  }

  /// Labels are the same whatever their case.
  private static func fold(_ label: String) -> String { label.lowercased() }

  /// `[^label]`, and whether it can begin a footnote: a colon follows, and markers of containers alone precede.
  private struct Mark {
    var start: Int
    var end: Int
    var label: String
    var isDefinition: Bool
  }

  private static func marks(in bytes: Bytes, from start: Int) -> [Mark] {
    var marks: [Mark] = []
    var lineStart = start
    var scanned = start
    var offset = start
    while let caret = bytes.firstIndex(of: UInt8(ascii: "^"), from: offset) {
      offset = caret + 1
      guard caret > start, bytes[caret - 1] == UInt8(ascii: "[") else { continue }
      for index in scanned..<caret where bytes[index].isLineEnd { lineStart = index + 1 }
      scanned = caret
      var end = offset
      // cmark looks up no label of more than 1,000 bytes.
      while end < min(offset + 1000, bytes.count), !isLabelEnd(bytes[end]) { end += 1 }
      guard bytes[end] == UInt8(ascii: "]"), end > offset else { continue }
      let isDefinition = bytes[end + 1] == UInt8(ascii: ":") && isAtStart(caret - 1, bytes, lineStart)
      let label = unsafe bytes[offset..<end].withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
      marks.append(Mark(start: caret - 1, end: end + 1, label: label, isDefinition: isDefinition))
    }
    return marks
  }

  private static func isLabelEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "]") || byte.isWhitespace || byte == 0 }

  /// Whether only blanks, markers of quotes and lists, and other footnotes' beginnings stand before an offset in its line.
  private static func isAtStart(_ target: Int, _ bytes: Bytes, _ lineStart: Int) -> Bool {
    var offset = bytes.skippingBlanks(from: lineStart)
    while offset < target {
      switch bytes[offset] {
      case UInt8(ascii: "["):
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":"), from: offset), colon < target,
          bytes[offset + 1] == UInt8(ascii: "^"), bytes[colon - 1] == UInt8(ascii: "]")
        else { return false }
        offset = colon + 1
      case let byte where byte.isDigit || ">-+*.)".utf8.contains(byte): offset += 1
      default: return false
      }
      offset = bytes.skippingBlanks(from: offset)
    }
    return true
  }

  /// Where leaves, texts and footnotes stand, in order.
  private struct Shapes {
    var leaves = Ranges()
    var texts = Ranges()
    var definitions: Set<Int> = []

    init(of tree: Tree) {
      for record in tree.records {
        switch record.code {
        case .paragraph, .heading, .codeBlock, .html, .table: leaves.append(record)
        case .text: texts.append(record)
        case .footnoteDefinition: definitions.insert(Int(record.start))
        case .document, .quote, .bulletList, .orderedList, .item, .thematicBreak, .tableRow, .tableCell, .softBreak,
          .lineBreak, .code, .inlineHTML, .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference:
          break
        }
      }
      leaves.sort()
      texts.sort()
    }
  }

  /// Ranges that do not overlap.
  private struct Ranges {
    private var starts: [Int] = []
    private var ends: [Int: Int] = [:]

    mutating func append(_ record: Tree.Record) {
      guard record.start < record.end else { return }
      starts.append(Int(record.start))
      ends[Int(record.start)] = Int(record.end)
    }

    mutating func sort() { starts.sort() }

    func cover(_ offset: Int) -> Bool {
      let next = starts[from: offset + 1].startIndex
      return next > 0 && offset < ends[starts[next - 1], default: 0]
    }
  }
}
