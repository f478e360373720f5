import Diagnostics

extension Document {
  /// The definitions of links and footnotes that a part of the source refers to and does not hold, as Markdown to put
  /// after it, so that it reads alone as it does in its file; empty where it needs none.
  package func definitionsNeeded(by range: Range<Int>) -> String {
    var parts: [Range<Int>] = [range]
    var links: [String] = []
    var notes: [String] = []
    var next = 0
    let footnotes = Array(footnotes)
    while next < parts.count {
      let part = parts[next]
      next += 1
      for record in tree.records where part.lowerBound <= Int(record.start) && Int(record.end) <= part.upperBound {
        if let definition = linkDefinition(of: record), !links.contains(definition) { links.append(definition) }
        guard record.code == .footnoteReference, footnotes.indices.contains(Int(record.c) - 1) else { continue }
        let note = footnotes[Int(record.c) - 1].place
        guard !parts.contains(where: { $0.lowerBound <= note.lowerBound && note.upperBound <= $0.upperBound }) else {
          continue
        }
        parts.append(note)
        notes.append(unquoted(note))
      }
    }
    let blocks = (links.isEmpty ? [] : [links.joined(separator: "\n")]) + notes
    return blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
  }

  /// The definition that a link or an image by label has, written anew from what it resolved to.
  private func linkDefinition(of record: Tree.Record) -> String? {
    guard record.code == .link || record.code == .image, let label = label(of: record) else { return nil }
    let title = tree.secondString(record)
    return "[\(label)]: <\(escaped(tree.string(record), also: "<>"))>"
      + (title.isEmpty ? "" : " \"\(escaped(title, also: "\""))\"")
  }

  private func escaped(_ text: String, also marks: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "\\": result += "\\\\"
      default: result += marks.contains(character) ? "\\\(character)" : "\(character)"
      }
    }
    return result
  }

  /// The label in `[text][label]`, `[label][]` or `[label]`; nil for another link.
  private func label(of record: Tree.Record) -> String? {
    let utf8 = source.utf8
    let start = Int(record.start) + (record.code == .image ? 2 : 1)
    let end = Int(record.end) - 1
    guard start < end, utf8[end] == UInt8(ascii: "]") else { return nil }
    if utf8[end - 1] == UInt8(ascii: "["), utf8[end - 2] != .backslash {
      return onOneLine(start..<end - 2)
    }
    var open = end - 1
    while open >= start, utf8[open] != UInt8(ascii: "[") || utf8[open - 1] == .backslash { open -= 1 }
    return onOneLine(max(open + 1, start)..<end)
  }

  /// A label without the line ends in it, and the markers of quotes after them.
  private func onOneLine(_ range: Range<Int>) -> String {
    source[range].split(whereSeparator: \.isNewline).enumerated()
      .map { $0 == 0 ? String($1) : String($1.drop { " \t>".contains($0) }) }
      .joined(separator: " ")
  }

  /// A footnote's source without the markers of the quotes in which it stands.
  private func unquoted(_ note: Range<Int>) -> String {
    let lineStart = source.lineStarts[source.line(at: note.lowerBound) - 1]
    let quotes = source.utf8[lineStart..<note.lowerBound].count { $0 == UInt8(ascii: ">") }
    let lines = source[note].split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      var line = line
      if line.hasSuffix("\r") { line = line.dropLast() }
      guard index > 0 else { return String(line) }
      for _ in 0..<quotes {
        let text = line.drop { " \t".contains($0) }
        guard text.first == ">" else { break }
        line = text.dropFirst()
        if line.first == " " { line = line.dropFirst() }
      }
      return String(line)
    }.joined(separator: "\n")
  }
}
