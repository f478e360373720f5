extension StyledString {
  /// The columns that the text takes on one line.
  package var columns: Int { pieces.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) } }

  /// The text as lines of at most `width` columns, broken between words; nil breaks at line feeds only.
  ///
  /// `first` stands before the first line, `hanging` (blanks as wide as `first`, where nil) before the others; both
  /// count. A word longer than a line is broken after a hyphen or slash, else between characters. Blanks run together.
  package func wrapped(
    to width: Int?, first: StyledString = StyledString(), hanging: StyledString? = nil
  ) -> [StyledString] {
    let indent = hanging ?? StyledString().padded(to: first.columns)
    var breaker = LineBreaker(width: width ?? .max, first: first, hanging: indent)
    for piece in pieces { breaker.add(piece) }
    return breaker.finish()
  }

  /// The text cut into lines of at most `width` columns as it stands: blanks count and nothing moves, as code wants it.
  package func cut(to width: Int) -> [StyledString] {
    var lines = [StyledString()]
    var column = 0
    for piece in pieces {
      for character in ControlCharacters.shown(in: piece.text) {
        if character == "\n" {
          lines.append(StyledString())
          column = 0
          continue
        }
        let columns = DisplayWidth.columns(of: character)
        if column + columns > max(width, 2) {
          lines.append(StyledString())
          column = 0
        }
        lines[lines.count - 1].join(String(character), piece.role, link: piece.link)
        column += columns
      }
    }
    return lines
  }

  /// Where text stands in a field that is wider than it.
  package enum Side: Sendable, Hashable { case left, center, right }

  /// The text with blanks to fill `width` columns; unchanged where it is as wide or wider.
  package func padded(to width: Int, _ side: Side = .left) -> StyledString {
    let room = width - columns
    guard room > 0 else { return self }
    let before =
      switch side {
      case .left: 0
      case .center: room / 2
      case .right: room
      }
    var padded = StyledString()
    if before > 0 { padded.append(String(repeating: " ", count: before)) }
    padded.pieces += pieces
    if room > before { padded.append(String(repeating: " ", count: room - before)) }
    return padded
  }

  /// The text cut to `width` columns, with an ellipsis where something is missing.
  package func clipped(to width: Int) -> StyledString {
    guard columns > width else { return self }
    guard width > 0, var line = cut(to: width - 1).first else { return StyledString() }
    while line.columns > width - 1, !line.pieces.isEmpty { line.pieces.removeLast() }
    line.append("…", pieces.last?.role ?? .plain)
    return line
  }

  /// Appends, in the last piece where role and link agree.
  mutating func join(_ text: some StringProtocol, _ role: Role, link: String?) {
    if let last = pieces.indices.last, pieces[last].role == role, pieces[last].link == link {
      pieces[last].text += text
    } else {
      pieces.append(Piece(String(text), role, link: link))
    }
  }
}

/// Words in, lines out: the word under way waits until it is known whether it still fits.
private struct LineBreaker {
  let width: Int
  let hanging: StyledString
  let hangingColumns: Int
  var lines: [StyledString] = []
  var line: StyledString
  var column: Int
  var hasWord = false
  var word = StyledString()
  var wordColumns = 0
  /// The blank before the word under way.
  var blank: StyledString.Piece?

  init(width: Int, first: StyledString, hanging: StyledString) {
    self.width = width
    self.hanging = hanging
    hangingColumns = hanging.columns
    line = first
    column = first.columns
  }

  mutating func add(_ piece: StyledString.Piece) {
    let text = ControlCharacters.shown(in: piece.text)
    var rest = text[...]
    while let end = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) {
      addToWord(rest[..<end], piece)
      endWord()
      if rest.utf8[end] == UInt8(ascii: "\n") {
        endLine()
      } else if hasWord, blank == nil {
        blank = StyledString.Piece(" ", piece.role, link: piece.link)
      }
      rest = rest[rest.utf8.index(after: end)...]
    }
    addToWord(rest, piece)
  }

  mutating func finish() -> [StyledString] {
    endWord()
    endLine()
    return lines
  }

  private mutating func addToWord(_ text: Substring, _ piece: StyledString.Piece) {
    guard !text.isEmpty else { return }
    word.join(text, piece.role, link: piece.link)
    wordColumns += DisplayWidth.columns(of: text)
  }

  private mutating func endWord() {
    guard !word.pieces.isEmpty else { return }
    defer {
      word = StyledString()
      wordColumns = 0
      blank = nil
    }
    if hasWord {
      if wordColumns <= width - column - 1 {
        let before = blank ?? StyledString.Piece(" ")
        // A blank inside one link or one emphasis belongs to it; a blank between two does not.
        let isInside = word.pieces.first?.role == before.role && word.pieces.first?.link == before.link
        line.join(" ", isInside ? before.role : .plain, link: isInside ? before.link : nil)
        column += 1
      } else {
        endLine()
      }
    }
    if wordColumns > width - column { breakWord() } else { place(word, wordColumns) }
  }

  private mutating func place(_ text: StyledString, _ columns: Int) {
    for piece in text.pieces { line.join(piece.text, piece.role, link: piece.link) }
    column += columns
    hasWord = true
  }

  private mutating func endLine() {
    lines.append(line)
    line = hanging
    column = hangingColumns
    hasWord = false
    blank = nil
  }

  /// Fills lines with a word that is longer than one.
  private mutating func breakWord() {
    var characters: [(text: Character, piece: StyledString.Piece, columns: Int)] = []
    for piece in word.pieces {
      for character in piece.text { characters.append((character, piece, DisplayWidth.columns(of: character))) }
    }
    var start = 0
    while start < characters.count {
      let room = width - column
      var end = start
      var taken = 0
      var opening: (end: Int, taken: Int)?
      while end < characters.count, taken + characters[end].columns <= room {
        taken += characters[end].columns
        end += 1
        if end > start + 1, end < characters.count, "-/–—".contains(characters[end - 1].text) { opening = (end, taken) }
      }
      if end == start {  // not even one character has room: it stands out rather than being lost
        taken = characters[end].columns
        end += 1
      } else if end < characters.count, let opening {
        (end, taken) = opening
      }
      var part = StyledString()
      for (text, piece, _) in characters[start..<end] { part.join(String(text), piece.role, link: piece.link) }
      place(part, taken)
      start = end
      if start < characters.count { endLine() }
    }
  }
}
