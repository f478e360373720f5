package import StyledText

/// Diagnostics as people read them, in the manner of clang: the place, the finding, the line with a caret, the way out.
///
///     loops/bowline.md:41:3: error: no option is marked as right [choice-without-key]
///        41 | - [ ] Sheet bend
///           |   ^~~
///       help: mark the best option with [x]
package struct DiagnosticPrinter: Sendable {
  private let width: Int
  private let source: @Sendable (String) -> SourceText?

  /// Excerpts are cut to `width` columns around the place; `source` gives the text of a path, nil where it is not there.
  package init(width: Int = 120, source: @escaping @Sendable (String) -> SourceText?) {
    self.width = max(width, 40)
    self.source = source
  }

  /// The lines of one diagnostic, separated by line feeds.
  package func print(_ diagnostic: Diagnostic) -> StyledString {
    var lines = [head(diagnostic.severity, diagnostic.message, diagnostic.place, diagnostic.rule)]
    lines += excerpt(diagnostic.place, diagnostic.severity)
    for note in diagnostic.notes {
      lines.append(head(.note, note.message, note.place, nil))
      if let place = note.place { lines += excerpt(place, .note) }
    }
    if let help = diagnostic.help { lines.append(StyledString("  ") + StyledString("help: ", .help) + oneLine(help)) }
    lines += changedLines(diagnostic.mend, diagnostic.place.path)
    return StyledString(lines.flatMap { line in [StyledString.Piece("\n")] + line.pieces }.dropFirst().map { $0 })
  }

  private func head(
    _ severity: Diagnostic.Severity, _ message: String, _ place: Place?, _ rule: RuleID?
  ) -> StyledString {
    var head = StyledString()
    if let place {
      let position = source(place.path)?.position(at: place.range.lowerBound)
      let where_ = position.map { ":\($0.line):\($0.column)" } ?? ""
      head.append("\(place.path)\(where_): ", .strong)
    }
    head.append("\(severity.rawValue): ", Self.role(of: severity))
    head.pieces += oneLine(message, .strong).pieces
    if let rule { head.append(" [\(rule)]", .quiet) }
    return head
  }

  /// The line of the place's start and the marks under it.
  private func excerpt(_ place: Place, _ severity: Diagnostic.Severity) -> [StyledString] {
    guard let source = source(place.path), !source.utf8.isEmpty else { return [] }
    let number = source.line(at: max(place.range.lowerBound, 0))
    let line = source.range(ofLine: number)
    let start = min(max(place.range.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(place.range.upperBound, start), line.upperBound)
    let room = width - Self.gutter.count
    // A scalar has four bytes at most: what is further away is not seen anyway.
    let near = source[max(line.lowerBound, start - 4 * room)..<start]
    let markedEnd = min(end, start + 4 * room)
    let marked = source[start..<markedEnd]
    let after = source[markedEnd..<min(line.upperBound, markedEnd + 4 * room)]
    let marks = min(max(DisplayWidth.columns(of: marked), 1), room - 8)
    let before = Self.end(
      of: near, columns: max(room - marks - DisplayWidth.columns(of: after), (room - marks) * 2 / 3))
    let indent = DisplayWidth.columns(of: before)
    let caret = "^" + String(repeating: "~", count: marks - 1)
    return [
      StyledString(Self.numbered(number, "|"), .quiet) + StyledString(before + marked + after).clipped(to: room),
      StyledString(Self.gutter, .quiet) + StyledString().padded(to: indent)
        + StyledString(caret, Self.role(of: severity)),
    ]
  }

  /// The last `columns` of a text, with an ellipsis where something is missing.
  private static func end(of text: String, columns: Int) -> String {
    guard DisplayWidth.columns(of: text) > columns else { return text }
    var kept: [Character] = []
    var taken = 1
    for character in ControlCharacters.shown(in: text).reversed() {
      taken += DisplayWidth.columns(of: character)
      if taken > columns { break }
      kept.append(character)
    }
    return "…" + String(kept.reversed())
  }

  /// The lines as the edits leave them, up to three, marked `+`; a line that goes, marked `-`.
  private func changedLines(_ edits: [Diagnostic.Edit], _ path: String) -> [StyledString] {
    guard let source = source(path), let mended = Mending.applied(edits, to: source) else { return [] }
    let diff = UnifiedDiff(from: source, to: mended, context: 0)
    let added = diff.changes.filter { $0.kind == .added }
    let changes = added.isEmpty ? diff.changes.filter { $0.kind == .removed } : added
    var lines = changes.prefix(3).map { change in
      StyledString(Self.numbered(change.line, change.kind == .added ? "+" : "-"), .quiet)
        + StyledString(change.text, change.kind == .added ? .good : .bad).clipped(to: width - Self.gutter.count)
    }
    if changes.count > 3 { lines.append(StyledString("      … \(changes.count - 3) more", .quiet)) }
    return lines
  }

  private static let gutter = "      | "

  private static func numbered(_ line: Int, _ sign: String) -> String {
    String(repeating: " ", count: max(0, 5 - String(line).count)) + "\(line) \(sign) "
  }

  private func oneLine(_ text: String, _ role: Role = .plain) -> StyledString {
    StyledString(text.split(whereSeparator: \.isNewline).joined(separator: " "), role)
  }

  private static func role(of severity: Diagnostic.Severity) -> Role {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
