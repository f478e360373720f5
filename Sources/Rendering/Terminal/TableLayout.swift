import StyledText

/// A table whose cells are text already.
struct TextTable {
  let titles: [StyledString]
  let rows: [[StyledString]]
  let sides: [StyledString.Side]

  /// Blanks between two columns.
  static let gap = 2

  /// The columns' widths; nil where the table has no room even with every column as narrow as its words.
  func columnWidths(in width: Int?) -> [Int]? {
    let all = [titles] + rows
    let natural = titles.indices.map { column in all.map { $0[column].columns }.max() ?? 0 }
    guard let width else { return natural }
    let room = width - Self.gap * (titles.count - 1)
    if natural.reduce(0, +) <= room { return natural }
    let narrow = titles.indices.map { column in
      // A word of 24 columns may as well be broken.
      min(all.map { Self.longestWord($0[column]) }.max() ?? 0, 24)
    }
    let needed = narrow.reduce(0, +)
    guard needed <= room else { return nil }
    // What is left goes to the columns that wish little first, so that as few as possible are broken.
    var widths = narrow
    var left = room - needed
    var open = titles.indices.sorted { (natural[$0] - narrow[$0], $0) < (natural[$1] - narrow[$1], $1) }
    while let column = open.first {
      open.removeFirst()
      let more = max(0, min(natural[column] - narrow[column], left / (open.count + 1)))
      widths[column] += more
      left -= more
    }
    return widths
  }

  private static func longestWord(_ text: StyledString) -> Int {
    text.wrapped(to: 1 << 20).flatMap { $0.plain.split(separator: " ") }.map { DisplayWidth.columns(of: $0) }.max() ?? 0
  }

  /// Columns side by side, a rule under the titles, and an empty line between rows where one takes several lines.
  func lines(_ widths: [Int]) -> [StyledString] {
    let laidOut = rows.map { row(of: $0, widths) }
    let isOpen = laidOut.contains { $0.count > 1 }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(
      separator: String(repeating: " ", count: Self.gap))
    return row(of: titles, widths) + [StyledString(rule, .quiet)]
      + laidOut.joined(separator: isOpen ? [StyledString()] : [])
  }

  private func row(of cells: [StyledString], _ widths: [Int]) -> [StyledString] {
    let wrapped = zip(cells, widths).map { $0.wrapped(to: $1) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { index in
      var line = StyledString()
      var blanks = 0
      for (column, cell) in wrapped.enumerated() {
        let text = (index < cell.count ? cell[index] : StyledString()).padded(to: widths[column], sides[column])
        // Blanks at a line's end are not written.
        let words = text.withoutTrailingBlanks()
        if !words.pieces.isEmpty {
          if blanks > 0 { line.append(String(repeating: " ", count: blanks)) }
          line.pieces += words.pieces
          blanks = 0
        }
        blanks += widths[column] - words.columns + Self.gap
      }
      return line
    }
  }
}

extension StyledString {
  fileprivate func withoutTrailingBlanks() -> StyledString {
    var text = self
    while let last = text.pieces.last {
      var words = Substring(last.text)
      while words.last == " " { words.removeLast() }
      if !words.isEmpty {
        text.pieces[text.pieces.count - 1].text = String(words)
        break
      }
      text.pieces.removeLast()
    }
    return text
  }
}
