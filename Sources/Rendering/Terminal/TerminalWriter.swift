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
  private var document: Document?

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
    var items: [[StyledString]] = []
    while items.count < notes.footnotes.count {
      let note = notes.footnotes[items.count]
      document = note.document
      items.append(layout(note.definition.blocks, TextRoom(context.width).indented(by: 4), isTight: false))
    }
    if !items.isEmpty {
      writeHeading("Notes", level: 2)
      append(numbered(items, from: 1, isTight: true))
    }
    if !notes.keys.isEmpty {
      let room = TextRoom(context.width).indented(by: 4)
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
      return quoted(layout(block.blocks, inQuote(room), isTight: false), name: "Quote")
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
    if context.isLinear { return [StyledString("Code:")] + styled.wrappedNowhere() }
    let lines = room.wide.map { styled.cut(to: $0 - 4) } ?? styled.wrappedNowhere()
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

  /// Lines behind a bar; in linear text between words that say where they begin and, where they are many, end.
  private func quoted(_ lines: [StyledString], name: String) -> [StyledString] {
    guard context.isLinear else { return lines.map { $0.indented(StyledString("│ ", .quiet)) } }
    guard let first = lines.first else { return [] }
    let isLong = lines.contains { $0.pieces.isEmpty }
    return [StyledString("\(name): ") + first] + lines.dropFirst() + (isLong ? [StyledString("End of quote.")] : [])
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
      lines += isMyth
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
    let indent = first.map { "\($0 + items.count - 1). ".count } ?? 2
    var laidOut: [[StyledString]] = []
    for item in items {
      var mark = StyledString()
      if case .item(let task) = item.kind { mark = taskMark(task) }
      let lines = layout(item.blocks, room.indented(by: indent + mark.columns), isTight: list.isTight)
      laidOut.append(Self.hang(lines, behind: mark))
    }
    if let first { return numbered(laidOut, from: first, isTight: list.isTight) }
    let bullet = StyledString(context.isLinear ? "- " : "• ", .marker)
    return Self.joined(laidOut.map { Self.hang($0, behind: bullet) }, isTight: list.isTight)
  }

  private func taskMark(_ task: Block.Task) -> StyledString {
    switch task {
    case .none: StyledString()
    case .open: context.isLinear ? StyledString("To do: ") : StyledString("[ ] ", .marker)
    case .done: context.isLinear ? StyledString("Done: ") : StyledString("[x] ", .good)
    }
  }

  /// Items behind their numbers, which end in one column.
  private func numbered(_ items: [[StyledString]], from first: Int, isTight: Bool) -> [StyledString] {
    let width = "\(first + items.count - 1). ".count
    let hung = items.enumerated().map { index, lines in
      Self.hang(lines, behind: StyledString("\(first + index). ", .marker).padded(to: width, .right))
    }
    return Self.joined(hung, isTight: isTight)
  }

  private static func hang(_ lines: [StyledString], behind mark: StyledString) -> [StyledString] {
    guard !mark.pieces.isEmpty else { return lines }
    guard let first = lines.first else { return [mark] }
    let indent = StyledString().padded(to: mark.columns)
    return [mark + first] + lines.dropFirst().map { $0.pieces.isEmpty ? $0 : indent + $0 }
  }

  private static func joined(_ items: [[StyledString]], isTight: Bool) -> [StyledString] {
    Array(items.joined(separator: isTight ? [] : [StyledString()]))
  }

  // MARK: Running text

  mutating func text(_ parts: [RunningText], _ role: Role) -> StyledString {
    var text = StyledString()
    add(parts, role, link: nil, to: &text)
    return text
  }

  private mutating func add(_ parts: [RunningText], _ role: Role, link: String?, to text: inout StyledString) {
    for part in parts {
      switch part {
      case .text(let words):
        let isOneLine = !words.utf8.contains(UInt8(ascii: "\n"))
        text.append(isOneLine ? words : String(words.map { $0.isNewline ? " " : $0 }), role, link: link)
      case .citations(let group): text.append(citation(group), .citation)
      case .node(let inline): add(inline, role, link: link, to: &text)
      }
    }
  }

  private mutating func add(_ inline: Inline, _ role: Role, link: String?, to text: inout StyledString) {
    switch inline.kind {
    case .text(let words): text.append(words, role, link: link)
    case .softBreak: text.append(" ", role, link: link)
    case .lineBreak: text.append("\n", role, link: link)
    case .code(let code): text.append(code, .code, link: link)
    case .html(let html): if let shown = RawHTML.shown(html) { text.append(shown, .quiet, link: link) }
    case .emphasis: add(RunningText.parts(of: inline.inlines), role == .plain ? .emphasis : role, link: link, to: &text)
    case .strong:
      add(
        RunningText.parts(of: inline.inlines), role == .plain || role == .emphasis ? .strong : role, link: link,
        to: &text)
    case .strikethrough:
      if context.isLinear { text.append("(struck out: ") }
      add(RunningText.parts(of: inline.inlines), .struck, link: link, to: &text)
      if context.isLinear { text.append(")") }
    case .link(let destination, _): addLink(inline, destination, role, to: &text)
    case .image(let destination, _):
      let alternative = inline.inlines.plainText
      text.append("Image: \(alternative.isEmpty ? "" : "\(alternative) ")(\(destination))", .quiet, link: link)
    case .footnoteReference(_, let number):
      guard let document, let definition = document.footnotes.dropFirst(number - 1).first(where: { _ in true }) else {
        return
      }
      text.append("[note \(notes.refer(to: definition, of: document).number)]", .citation)
    }
  }

  /// In linear text an address of the web follows its link's text, since nothing can be clicked.
  private mutating func addLink(_ link: Inline, _ destination: String, _ role: Role, to text: inout StyledString) {
    let address = context.link(destination)
    let start = text.pieces.count
    add(RunningText.parts(of: link.inlines), .link, link: address, to: &text)
    let words = StyledString(Array(text.pieces[start...])).plain
    if words.isEmpty { text.append(destination, .link, link: address) }
    let isWeb = address?.hasPrefix("http://") == true || address?.hasPrefix("https://") == true
    if context.isLinear, isWeb, let address, !words.isEmpty, words != address { text.append(" (\(address))") }
  }

  /// `[1, p. 12; 2]`; in linear text `(source 1, p. 12; source 2)`.
  private mutating func citation(_ group: CitationSyntax.Group) -> String {
    let items = group.items.map { item -> String in
      var name = item.key
      if context.source(item.key) != nil { name = "\(context.isLinear ? "source " : "")\(notes.cite(item.key))" }
      return name + (item.locator.map { ", \($0)" } ?? "")
    }
    let text = items.joined(separator: "; ")
    return context.isLinear ? "(\(text))" : "[\(text)]"
  }
}

extension StyledString {
  /// The line behind an indent, of which an empty line keeps no blanks.
  func indented(_ indent: StyledString) -> StyledString {
    guard pieces.isEmpty else { return indent + self }
    let bar = indent.plain.last == " " ? String(indent.plain.dropLast()) : indent.plain
    return bar.allSatisfy { $0 == " " } ? StyledString() : StyledString(bar, indent.pieces.first?.role ?? .plain)
  }

  /// The lines as they stand, however long.
  func wrappedNowhere() -> [StyledString] { cut(to: .max) }
}
