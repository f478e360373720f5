package import StyledText

/// The lines in which two states of a file differ.
package struct UnifiedDiff: Sendable {
  /// On which side a line stands.
  package enum Kind: Sendable, Hashable { case kept, removed, added }

  /// A line of a hunk.
  package struct Change: Sendable, Hashable {
    package let kind: Kind
    /// Its 1-based number: in the new text where it was added, else in the old one.
    package let line: Int
    /// Without its line feed.
    package let text: String
    let endsLine: Bool
  }

  /// Changes that stand together, with the lines around them.
  private struct Hunk: Sendable {
    var changes: [Change] = []
    var oldStart = 0
    var newStart = 0
  }

  private let path: String
  private let hunks: [Hunk]

  /// All lines of all hunks, in order.
  package var changes: [Change] { hunks.flatMap(\.changes) }

  /// Whether nothing differs.
  package var isEmpty: Bool { hunks.isEmpty }

  /// Compares line by line; `context` lines are kept around each change.
  package init(from old: SourceText, to new: SourceText, context: Int = 1) {
    path = old.path
    let (oldLines, newLines) = (Self.lines(old), Self.lines(new))
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in newLines.difference(from: oldLines) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var script: [(change: Change, old: Int, new: Int)] = []
    var (i, j) = (0, 0)
    func step(_ kind: Kind, _ line: Int, _ bytes: ArraySlice<UInt8>) {
      let endsLine = bytes.last == UInt8(ascii: "\n")
      let text = String(decoding: endsLine ? bytes.dropLast() : bytes, as: UTF8.self)
      script.append((Change(kind: kind, line: line, text: text, endsLine: endsLine), i, j))
    }
    while i < oldLines.count || j < newLines.count {
      if i < oldLines.count, removed.contains(i) {
        step(.removed, i + 1, oldLines[i])
        i += 1
      } else if j < newLines.count, added.contains(j) {
        step(.added, j + 1, newLines[j])
        j += 1
      } else {
        step(.kept, i + 1, oldLines[i])
        i += 1
        j += 1
      }
    }
    hunks = Self.hunks(script, context)
  }

  private static func hunks(_ script: [(change: Change, old: Int, new: Int)], _ context: Int) -> [Hunk] {
    var hunks: [Hunk] = []
    var end = -1  // index in the script behind the hunk under way
    for (index, step) in script.enumerated() where step.change.kind != .kept {
      let from = max(index - context, 0)
      if hunks.isEmpty || from > end {
        hunks.append(Hunk(oldStart: script[from].old, newStart: script[from].new))
        end = from
      }
      let upTo = min(index + context + 1, script.count)
      if upTo > end { hunks[hunks.count - 1].changes += script[end..<upTo].map(\.change) }
      end = max(end, upTo)
    }
    return hunks
  }

  /// The diff as `diff -u` writes it, without a line feed at its end; empty where nothing differs.
  package var printed: StyledString {
    guard !hunks.isEmpty else { return StyledString() }
    var printed = StyledString("--- a/\(path)\n+++ b/\(path)", .strong)
    for hunk in hunks {
      let old = hunk.changes.count { $0.kind != .added }
      let new = hunk.changes.count { $0.kind != .removed }
      // An empty side is numbered by the line before it.
      let header = "\n@@ -\(hunk.oldStart + (old > 0 ? 1 : 0)),\(old) +\(hunk.newStart + (new > 0 ? 1 : 0)),\(new) @@"
      printed.append(header, .quiet)
      for change in hunk.changes {
        switch change.kind {
        case .kept: printed.append("\n \(change.text)")
        case .removed: printed.append("\n-\(change.text)", .bad)
        case .added: printed.append("\n+\(change.text)", .good)
        }
        if !change.endsLine { printed.append("\n\\ No newline at end of file", .quiet) }
      }
    }
    return printed
  }

  /// The lines with their line feeds, as bytes: two spellings of one character differ.
  private static func lines(_ source: SourceText) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    for (index, start) in source.lineStarts.enumerated() where start < source.utf8.count {
      let next = index + 1 < source.lineStarts.count ? source.lineStarts[index + 1] : source.utf8.count
      lines.append(source.utf8[start..<next])
    }
    return lines
  }
}
