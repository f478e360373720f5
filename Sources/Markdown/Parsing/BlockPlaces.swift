/// Blocks: cmark's first lines and columns are right; where blocks end is read from their content and their source.
extension TreeBuilder {
  /// A block's place as cmark has it: lines and columns counted from 1, columns in bytes.
  struct Start {
    var line: Int
    var column: Int
    /// cmark's `end_line`; right for paragraphs.
    var lastLine: Int
    /// The length of the marker before the content of a heading or a footnote definition.
    var markerLength: Int
  }

  private func offset(of start: Start) -> Int { lines.offset(line: start.line, column: start.column) }

  /// A quote, a list, an item; `isEmpty` is one without blocks, which reaches to its line's end.
  mutating func openContainer(_ code: Tree.Code, at start: Start, isEmpty: Bool, detail: UInt8 = 0, number: Int32 = 0) {
    let offset = offset(of: start)
    let end = isEmpty ? lines.trimmedEnd(of: start.line) : offset + 1
    open(
      Tree.Record(start: Int32(offset), end: Int32(max(offset, end)), c: number, code: code, detail: detail))
  }

  /// An item; of a task cmark looks for `[x]` in the whole line, so its own brackets are read here. `padding` is the
  /// width of marker and space before the item's text.
  mutating func openItem(at start: Start, isEmpty: Bool, isTask: Bool, padding: Int) {
    let offset = offset(of: start)
    var task = Block.Task.none
    if isTask {
      var box = offset
      while bytes[box] != UInt8(ascii: "["), box < lines.end(of: start.line) { box += 1 }
      task = bytes[box + 1] | 0x20 == UInt8(ascii: "x") ? .done : .open
    }
    openContainer(
      .item, at: start, isEmpty: isEmpty, detail: task == .none ? 0 : task == .open ? 1 : 2,
      number: Int32(column(of: offset, line: start.line) + padding))
  }

  mutating func openFootnoteDefinition(at start: Start, label: Bytes, isEmpty: Bool) {
    let offset = lines.offset(line: start.line, column: start.column - start.markerLength)
    var record = Tree.Record(start: Int32(offset), code: .footnoteDefinition)
    record.end = Int32(isEmpty ? lines.trimmedEnd(of: start.line) : offset + label.count + 4)
    store(label, in: &record)
    open(record)
  }

  /// A paragraph: its content's lines are the last of its lines, link definitions are gone.
  mutating func openParagraph(at start: Start, content: Bytes) {
    let end = mapLines(of: content, from: start.lastLine - max(1, content.newlineCount) + 1)
    open(Tree.Record(start: Int32(map.start(0)), end: Int32(end), code: .paragraph))
    beginText(content, leafEnd: end)
  }

  mutating func openHeading(at start: Start, level: UInt8, isSetext: Bool, content: Bytes) {
    var offset = offset(of: start)
    let end: Int
    let textEnd: Int
    if isSetext {
      let count = max(1, content.newlineCount)
      let first = firstLine(of: content, count: count, from: start.line)
      textEnd = mapLines(of: content, from: first)
      offset = map.start(0)
      end = lines.trimmedEnd(of: first + count)
    } else {
      var text = offset
      while bytes[text] == UInt8(ascii: "#") { text += 1 }
      align(content, with: bytes.skippingBlanks(from: text))
      end = lines.trimmedEnd(of: start.line)
      textEnd = end
    }
    open(Tree.Record(start: Int32(offset), end: Int32(max(offset, end)), code: .heading, detail: level))
    beginText(content, leafEnd: textEnd)
  }

  /// The line at which a setext heading's text begins: link definitions may have stood before it.
  private func firstLine(of content: Bytes, count: Int, from line: Int) -> Int {
    var first = line
    search: while first <= line + bytes.count {
      guard lines.start(of: first) < bytes.count else { return line }
      let underline = lines.trimmedEnd(of: first + count) - 1
      if bytes[underline] == UInt8(ascii: "=") || bytes[underline] == UInt8(ascii: "-") {
        var offset = 0
        for index in 0..<count {
          let newline = content.firstIndex(of: .newline, from: offset) ?? content.count
          let end = lines.end(of: first + index)
          if !ends(with: content[offset..<newline], at: end) {
            first += 1
            continue search
          }
          offset = newline + 1
        }
        return first
      }
      first += 1
    }
    return line
  }

  /// Whether the file's bytes before an offset are a content line.
  private func ends(with line: Bytes, at end: Int) -> Bool {
    guard lines.hasNUL else { return bytes[end - line.count..<end].elementsEqual(line) }
    var source = end
    var left = line.count
    while left > 0 {
      source -= 1
      if bytes[source] == 0 {
        left -= 3
        guard line[left] == 0xEF, line[left + 1] == 0xBF, line[left + 2] == 0xBD else { return false }
      } else {
        left -= 1
        guard bytes[source] == line[left] else { return false }
      }
    }
    return true
  }

  mutating func appendThematicBreak(at start: Start) {
    let offset = offset(of: start)
    append(
      Tree.Record(
        start: Int32(offset), end: Int32(max(offset, lines.trimmedEnd(of: start.line))), code: .thematicBreak))
    growParent()
  }

  mutating func appendHTML(at start: Start, literal: Bytes) {
    let offset = offset(of: start)
    let end = lines.end(of: start.line + max(1, literal.newlineCount) - 1)
    var record = Tree.Record(start: Int32(offset), end: Int32(max(offset, end)), code: .html)
    store(literal, in: &record)
    append(record)
    growParent()
  }

  /// A code block; `fence` is what opened a fenced one.
  mutating func appendCode(at start: Start, literal: Bytes, info: Bytes, fence: (mark: UInt8, length: Int)?) {
    let offset = offset(of: start)
    let count = literal.newlineCount
    let end: Int
    if let fence {
      let isClosed = isClosingFence(fence, line: start.line + count + 1)
      end = isClosed ? lines.trimmedEnd(of: start.line + count + 1) : lines.end(of: start.line + count)
    } else {
      end = lines.end(of: start.line + max(1, count) - 1)
    }
    var record = Tree.Record(start: Int32(offset), end: Int32(max(offset, end)), code: .codeBlock)
    store(literal, in: &record)
    storeSecond(info, in: &record)
    append(record)
    growParent()
  }

  /// Whether a line closes a fenced block: a run of the mark behind the markers of all quotes and inside all items.
  private func isClosingFence(_ fence: (mark: UInt8, length: Int), line: Int) -> Bool {
    let end = lines.trimmedEnd(of: line)
    var offset = lines.start(of: line)
    guard offset < bytes.count else { return false }
    /// Goes over the marker of a quote.
    func enterQuote() -> Bool {
      offset = bytes.skippingBlanks(from: offset)
      guard bytes[offset] == UInt8(ascii: ">") else { return false }
      offset += 1
      return true
    }
    for ancestor in ancestors {
      switch ancestor.code {
      case .quote: guard enterQuote() else { return false }
      case .item:
        guard column(of: bytes.skippingBlanks(from: offset), line: line) >= Int(ancestor.c) else { return false }
      case .footnoteDefinition:
        // It has left the quotes in which it is written.
        let start = Int(ancestor.start)
        var lineStart = start
        while lineStart > 0, !bytes[lineStart - 1].isLineEnd { lineStart -= 1 }
        for index in lineStart..<start where bytes[index] == UInt8(ascii: ">") {
          guard enterQuote() else { return false }
        }
        let text = bytes.skippingBlanks(from: offset)
        guard column(of: text, line: line) - column(of: offset, line: line) >= 4 else { return false }
      default: break
      }
    }
    let run = bytes.skippingBlanks(from: offset)
    offset = run
    while offset < end, bytes[offset] == fence.mark { offset += 1 }
    return offset == end && offset - run >= fence.length
  }

  /// The column of an offset in its line, counted from 0, with tabs of four.
  private func column(of offset: Int, line: Int) -> Int {
    var column = 0
    for index in lines.start(of: line)..<max(offset, lines.start(of: line)) {
      column += bytes[index] == 0x09 ? 4 - column % 4 : 1
    }
    return column
  }

  /// Lets the open block reach as far as the leaf just added.
  private mutating func growParent() {
    guard let last = records.last else { return }
    growOpen(to: last.end)
  }

  /// Maps content whose lines are the ends of the source lines from `first` on; returns where its text ends.
  mutating func mapLines(of content: Bytes, from first: Int) -> Int {
    var line = first
    var offset = 0
    var textEnd = content.count
    while textEnd > 0, content[textEnd - 1].isWhitespace { textEnd -= 1 }
    while offset < content.count {
      let newline = content.firstIndex(of: .newline, from: offset) ?? content.count
      mapLine(offset..<newline, of: content, endingAt: lines.end(of: line), from: lines.start(of: line))
      offset = newline + 1
      line += 1
    }
    if content.count == 0 { map.reset(to: lines.trimmedEnd(of: first)) }
    return map.end(textEnd)
  }

  private mutating func mapLine(_ line: Range<Int>, of content: Bytes, endingAt end: Int, from lineStart: Int) {
    var start = end - line.count
    if lines.hasNUL {
      start = end
      var left = line.count
      while left > 0, start > lineStart {
        start -= 1
        left -= bytes[start] == 0 ? 3 : 1
      }
      start -= max(0, left)
    }
    var spaces = 0
    if content[line.lowerBound].isBlank { spaces = spacesOfTab(line, of: content, at: start) }
    // Of a tab that partly belongs to a marker cmark makes spaces; they stand for the tab.
    if line.lowerBound == 0 {
      map.reset(to: start + max(0, spaces - 1))
    } else {
      map.append(content: line.lowerBound, source: start + max(0, spaces - 1))
    }
    if spaces > 0 { map.append(content: line.lowerBound + spaces, source: start + spaces) }
    if lines.hasNUL { mapNULs(from: start + spaces, to: end, content: line.lowerBound + spaces) }
  }

  /// How many of the spaces that a content line begins with stand for a tab in the file.
  private func spacesOfTab(_ line: Range<Int>, of content: Bytes, at start: Int) -> Int {
    var count = 0
    while count < line.count, content[line.lowerBound + count] == 0x20 { count += 1 }
    while count > 0, bytes[start + count - 1] == 0x20 { count -= 1 }
    return count > 0 && bytes[start + count - 1] == 0x09 ? count : 0
  }

  private mutating func mapNULs(from start: Int, to end: Int, content: Int) {
    var content = content
    for offset in start..<max(start, end) {
      if bytes[offset] == 0 {
        content += 3
        map.append(content: content, source: offset + 1)
      } else {
        content += 1
      }
    }
  }

  /// Maps content of one line that begins at `start` in the file; pipes may have lost their backslashes.
  mutating func align(_ content: Bytes, with start: Int) {
    map.reset(to: start)
    if bytes[start..<start + content.count].elementsEqual(content) { return }
    var source = start
    var offset = 0
    while offset < content.count {
      if bytes[source] == .backslash, bytes[source + 1] == UInt8(ascii: "|"), content[offset] == UInt8(ascii: "|") {
        if offset > 0 { map.append(content: offset, source: source) }
        map.append(content: offset + 1, source: source + 2)
        source += 2
        offset += 1
      } else if bytes[source] == 0 {
        map.append(content: offset + 3, source: source + 1)
        source += 1
        offset += 3
      } else {
        source += 1
        offset += 1
      }
    }
  }
}
