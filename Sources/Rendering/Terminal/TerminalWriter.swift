package import Markdown
package import StyledText

/// Lines of roles for a terminal.
///
/// The blocks of one page may be written in several calls; the numbers of notes and sources go on. At the end stands
/// `writeNotes`. Control characters of the content never get into a line.
package struct TerminalWriter: Sendable {
  /// The lines so far, without line feeds.
  package private(set) var lines: [StyledString] = []
  let context: TerminalContext
  var notes = CollectedNotes()
  /// Whose footnotes the references in the blocks under way mean.
  var document: Document?

  package init(_ context: TerminalContext) { self.context = context }

  /// The whole text of a document, without its notes.
  package mutating func write(_ document: Document) { write(document.blocks, of: document) }

  /// Some blocks of a document.
  package mutating func write(_ blocks: some Sequence<Block>, of document: Document) {
    self.document = document
    append(layout(blocks, TextRoom(context.width), isTight: false))
  }

  /// The running text of some inlines on one line, for a line of the screen's own.
  package mutating func text(of inlines: some Sequence<Inline>, in document: Document) -> StyledString {
    self.document = document
    let text = text(RunningText.parts(of: inlines), .plain)
    let pieces = text.pieces.map { piece in
      StyledString.Piece(String(piece.text.map { $0.isNewline ? " " : $0 }), piece.role, link: piece.link)
    }
    return StyledString(pieces).wrapped(to: nil).first ?? StyledString()
  }

  /// Appends lines of the screen's own, after an empty one.
  package mutating func append(_ more: [StyledString]) {
    guard !more.isEmpty else { return }
    if let last = lines.last, !last.pieces.isEmpty { lines.append(StyledString()) }
    lines += more
  }

  /// A heading of the screen's own, in the page's manner.
  package mutating func writeHeading(_ text: String, level: Int) {
    append(heading(StyledString(text, Self.role(ofHeading: level)), level, TextRoom(context.width)))
  }

  /// The footnotes that were referred to and the sources that were cited, under headings of level 2; nothing where there
  /// are none.
  package mutating func writeNotes() {
    let room = TextRoom(context.width).indented(by: "\(max(notes.footnotes.count, notes.keys.count) + 9). ".count)
    var items: [[StyledString]] = []
    while items.count < notes.footnotes.count {
      let note = notes.footnotes[items.count]
      document = note.document
      items.append(layout(note.definition.blocks, room, isTight: false))
    }
    if !items.isEmpty {
      writeHeading("Notes", level: 2)
      append(numbered(items, from: 1, isTight: true))
    }
    if !notes.keys.isEmpty {
      let sources = notes.keys.map { StyledString(context.source($0) ?? $0).wrapped(to: room.prose) }
      writeHeading("Sources", level: 2)
      append(numbered(sources, from: 1, isTight: true))
    }
  }

  /// The citation keys written so far, in the order of their numbers, 1 first.
  package var citedKeys: [String] { notes.keys }

  // MARK: Blocks

  /// The lines of some blocks, with an empty line between two where the list they are in is not tight.
  mutating func layout(_ blocks: some Sequence<Block>, _ room: TextRoom, isTight: Bool) -> [StyledString] {
    var all: [StyledString] = []
    for block in blocks {
      let lines = layout(block, room)
      guard !lines.isEmpty else { continue }
      if !all.isEmpty, !isTight { all.append(StyledString()) }
      all += lines
    }
    return all
  }

  private mutating func layout(_ block: Block, _ room: TextRoom) -> [StyledString] {
    switch block.kind {
    case .paragraph: return text(RunningText.parts(of: block.inlines), .plain).wrapped(to: room.prose)
    case .heading(let level):
      let text = text(RunningText.parts(of: block.inlinesWithoutAttributes), Self.role(ofHeading: level))
      return heading(text, level, room)
    case .quote:
      if let callout = Callout(block) { return layout(callout, room) }
      return layout(quote: Array(block.blocks), room)
    case .list(let list): return layout(list, block.blocks, room)
    case .item: return layout(block.blocks, room, isTight: false)
    case .codeBlock: return code(block.literal, room)
    case .html: return RawHTML.shown(block.literal).map { code($0, room) } ?? []
    case .thematicBreak: return context.isLinear ? [] : [StyledString(String(repeating: "─", count: 8), .quiet)]
    case .table(let alignments): return layout(table(block, alignments), room)
    case .tableRow, .tableCell, .footnoteDefinition: return layout(block.blocks, room, isTight: false)
    }
  }

  private static func role(ofHeading level: Int) -> Role { level == 1 ? .title : .heading }

  private func heading(_ text: StyledString, _ level: Int, _ room: TextRoom) -> [StyledString] {
    guard !context.isLinear else { return (StyledString("Heading \(level): ") + text).wrapped(to: room.prose) }
    let lines = text.wrapped(to: room.prose)
    // A rule tells heading from text where there is neither color nor weight.
    guard level <= 2 else { return lines }
    let columns = lines.map(\.columns).max() ?? 0
    return lines + [StyledString(String(repeating: level == 1 ? "═" : "─", count: columns), .quiet)]
  }

  private func code(_ code: String, _ room: TextRoom) -> [StyledString] {
    var text = Self.withoutTabs(code)
    while text.last?.isNewline == true { text.removeLast() }
    let styled = StyledString(text, .code)
    let indent = context.isLinear ? 0 : 4
    let lines = styled.cut(to: room.wide.map { $0 - indent } ?? .max)
    if context.isLinear { return [StyledString("Code:")] + lines }
    return lines.map { $0.indented(StyledString("    ")) }
  }

  /// Tabs become blanks up to the next multiple of four columns.
  private static func withoutTabs(_ code: String) -> String {
    guard code.utf8.contains(UInt8(ascii: "\t")) else { return code }
    var text = ""
    var column = 0
    for character in code {
      if character == "\t" {
        let blanks = 4 - column % 4
        text += String(repeating: " ", count: blanks)
        column += blanks
      } else {
        text.append(character)
        column = character.isNewline ? 0 : column + DisplayWidth.columns(of: character)
      }
    }
    return text
  }

  // MARK: Quotes and callouts

  private func inQuote(_ room: TextRoom) -> TextRoom { context.isLinear ? room : room.indented(by: 2) }

  /// Lines behind a bar; in linear text, between words that say where they begin and, where they are many, end.
  private mutating func layout(quote blocks: [Block], _ room: TextRoom) -> [StyledString] {
    guard context.isLinear else {
      return layout(blocks, inQuote(room), isTight: false).map { $0.indented(StyledString("│ ", .quiet)) }
    }
    let lines = layout(blocks[...], after: StyledString("Quote: "), room)
    return blocks.count > 1 ? lines + [StyledString(), StyledString("End of quote.")] : lines
  }

  private mutating func layout(_ callout: Callout, _ room: TextRoom) -> [StyledString] {
    let room = inQuote(room)
    let isMyth = callout.marker.kind == .myth
    let label = StyledString("\(callout.title): ", Self.role(of: callout.marker.kind))
    var rest = callout.rest[...]
    var lines: [StyledString]
    if callout.lead.isEmpty {
      let blocks = isMyth ? rest.prefix(1) : rest
      lines = layout(blocks, after: label, room)
      rest = rest.dropFirst(blocks.count)
    } else {
      lines = (label + text(callout.lead, .plain)).wrapped(to: room.prose)
    }
    if !rest.isEmpty {
      lines.append(StyledString())
      lines +=
        isMyth
        ? layout(rest, after: StyledString("\(Callout.truth): ", .good), room) : layout(rest, room, isTight: false)
    }
    guard context.isLinear else { return lines.map { $0.indented(StyledString("│ ", .quiet)) } }
    let isLong = callout.rest.count > 1 || !isMyth && !callout.rest.isEmpty
    return lines + (isLong ? [StyledString(), StyledString("End of \(callout.title.lowercased()).")] : [])
  }

  /// Blocks after a label, which runs into the first paragraph or stands above what is none.
  private mutating func layout(
    _ blocks: ArraySlice<Block>, after label: StyledString, _ room: TextRoom
  ) -> [StyledString] {
    guard let first = blocks.first, first.kind == .paragraph else {
      return label.wrapped(to: nil) + layout(blocks, room, isTight: false)
    }
    let lead = (label + text(RunningText.parts(of: first.inlines), .plain)).wrapped(to: room.prose)
    let rest = layout(blocks.dropFirst(), room, isTight: false)
    return rest.isEmpty ? lead : lead + [StyledString()] + rest
  }

  private static func role(of kind: CalloutSyntax.Kind?) -> Role {
    switch kind {
    case .note, .important, nil: .note
    case .tip: .help
    case .warning, .myth: .warning
    case .caution: .error
    }
  }

  // MARK: Lists

  private mutating func layout(_ list: Block.List, _ items: Children<Block>, _ room: TextRoom) -> [StyledString] {
    let first: Int? =
      switch list.style {
      case .bullet: nil
      case .ordered(let start): start
      }
    let number = first.map { "\($0 + items.count - 1). ".count }
    let bullet = StyledString(context.isLinear ? "- " : "• ", .marker)
    var laidOut: [[StyledString]] = []
    for item in items {
      var mark = number == nil ? bullet : StyledString()
      if case .item(let task) = item.kind, task != .none {
        // On a screen the box is the bullet.
        mark = context.isLinear ? mark + taskMark(task) : taskMark(task)
      }
      let lines = layout(item.blocks, room.indented(by: (number ?? 0) + mark.columns), isTight: list.isTight)
      laidOut.append(Self.hang(lines, behind: mark, indent: number == nil ? bullet.columns : 0))
    }
    if let first { return numbered(laidOut, from: first, isTight: list.isTight) }
    return Self.joined(laidOut, isTight: list.isTight)
  }

  private func taskMark(_ task: Block.Task) -> StyledString {
    switch task {
    case .none: StyledString()
    case .open: context.isLinear ? StyledString("To do: ") : StyledString("[ ] ", .marker)
    case .done: context.isLinear ? StyledString("Done: ") : StyledString("[x] ", .good)
    }
  }

  /// Items behind their numbers, which on a screen end in one column.
  private func numbered(_ items: [[StyledString]], from first: Int, isTight: Bool) -> [StyledString] {
    let width = context.isLinear ? 0 : "\(first + items.count - 1). ".count
    let hung = items.enumerated().map { index, lines in
      Self.hang(lines, behind: StyledString("\(first + index). ", .marker).padded(to: width, .right))
    }
    return Self.joined(hung, isTight: isTight)
  }

  /// The first line behind a mark, the others behind as many blanks, or `indent` of them.
  private static func hang(_ lines: [StyledString], behind mark: StyledString, indent: Int? = nil) -> [StyledString] {
    guard let first = lines.first, !first.pieces.isEmpty else { return mark.wrapped(to: nil) + lines.dropFirst() }
    let indent = StyledString().padded(to: indent ?? mark.columns)
    return [mark + first] + lines.dropFirst().map { $0.pieces.isEmpty ? $0 : indent + $0 }
  }

  private static func joined(_ items: [[StyledString]], isTight: Bool) -> [StyledString] {
    Array(items.joined(separator: isTight ? [] : [StyledString()]))
  }
}

extension StyledString {
  /// The line behind an indent, of which an empty line keeps no blanks.
  func indented(_ indent: StyledString) -> StyledString {
    guard pieces.isEmpty else { return indent + self }
    let bar = indent.plain.last == " " ? String(indent.plain.dropLast()) : indent.plain
    return bar.allSatisfy { $0 == " " } ? StyledString() : StyledString(bar, indent.pieces.first?.role ?? .plain)
  }
}
