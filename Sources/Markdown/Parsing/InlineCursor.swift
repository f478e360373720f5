/// Steps through a leaf's content beside cmark's tree and finds what each inline was made of.
///
/// cmark's own columns are wrong after continuation lines, escaped pipes and some markers. Its tree is right, though, and
/// a leaf's content has nothing in it but the markers and the text of its inlines, in their order: each step goes over
/// the bytes that the next inline needs. Offsets are offsets into the content.
struct InlineCursor {
  private var content: Bytes = .none
  private(set) var position = 0
  /// The content without white space at its end.
  private(set) var end = 0
  /// The offset after the bracket that closes the one at an offset; filled when it is first needed.
  private var closers: [Int: Int]?
  /// Whether something did not fit; from then on what comes next is searched for.
  private(set) var isLost = false

  mutating func begin(_ content: Bytes) {
    self.content = content
    position = 0
    isLost = false
    closers = nil
    end = content.count
    while end > 0, content[end - 1].isWhitespace { end -= 1 }
  }

  /// A text as found: where its source stands and whether that is the text, byte for byte.
  struct Text {
    var range: Range<Int>
    var isVerbatim: Bool
  }

  /// Goes over a text. `isRaw` is text in which a backslash escapes nothing: an automatic link's.
  mutating func text(_ literal: Bytes, isRaw: Bool) -> Text {
    if let found = content.offset(of: literal) {
      // What is left of a run of markers still points to the run's beginning; an escape points behind its backslash.
      var start = max(found, position)
      let isEscape = start == position + 1 && content[position] == .backslash
      if isEscape { start = position }
      position = max(found, start) + literal.count
      return Text(range: start..<position, isVerbatim: !isEscape)
    }
    if isLost { position = search(for: literal) }
    let start = position
    // A text that cmark has put together of pieces is mostly as it was, too.
    if !literal.hasReplacements, content[start..<start + literal.count].elementsEqual(literal) {
      position = start + literal.count
      return Text(range: start..<position, isVerbatim: true)
    }
    var read = 0
    while read < literal.count, content[position] == literal[read], !literal[read].beginsReplacement {
      position += 1
      read += 1
    }
    let middle = position
    if !decode(literal, from: read, isRaw: isRaw, hasReferences: false) {
      position = middle
      // The references may have been passed already.
      if let bracket = literal[0..<read].firstIndex(of: UInt8(ascii: "[")) {
        position = start + bracket
        read = bracket
      }
      isLost = !decode(literal, from: read, isRaw: isRaw, hasReferences: true)
    }
    return Text(range: start..<position, isVerbatim: false)
  }

  /// Goes over what the rest of a literal was made of; false if something does not fit. With `hasReferences` it is
  /// reckoned with that cmark has put back references without a footnote.
  private mutating func decode(_ literal: Bytes, from start: Int, isRaw: Bool, hasReferences: Bool) -> Bool {
    var read = start
    while read < literal.count {
      let reference = hasReferences && isReferenceStart ? unmatchedReference(literal, read) : nil
      guard let step = reference ?? step(literal, read, isRaw) else { return false }
      position += step.source
      read += step.literal
    }
    return true
  }

  /// How many bytes of content make how many bytes of the literal: an escape, an entity or a byte.
  private func step(_ literal: Bytes, _ read: Int, _ isRaw: Bool) -> (source: Int, literal: Int)? {
    let byte = content[position]
    guard position < end else { return nil }
    if byte == .backslash, !isRaw, content[position + 1].isPunctuation, content[position + 1] == literal[read] {
      return (2, 1)
    }
    if byte == UInt8(ascii: "&"), let entity = CMark.entity(at: content[position..<end]),
      entity.text.indices.allSatisfy({ literal[read + $0] == entity.text[$0] })
    {
      return (entity.length, entity.text.count)
    }
    return byte == literal[read] ? (1, 1) : nil
  }

  /// Whether `[^`, `[\^` or `![\^` is next.
  private var isReferenceStart: Bool {
    let bracket = content[position] == UInt8(ascii: "!") ? position + 1 : position
    return content[bracket] == UInt8(ascii: "[") && caret(after: bracket) != nil
  }

  private func caret(after bracket: Int) -> Int? {
    let caret = content[bracket + 1] == .backslash ? bracket + 2 : bracket + 1
    return content[caret] == UInt8(ascii: "^") ? caret : nil
  }

  /// A reference without a footnote, which cmark puts back as `[^label]`: the label is as long as brackets and text
  /// seem to say, so it is too long behind a backslash (`[\^a]` gives `[^a]]`), and cut short by the end of a line.
  private mutating func unmatchedReference(_ literal: Bytes, _ read: Int) -> (source: Int, literal: Int)? {
    let bracket = content[position] == UInt8(ascii: "!") ? position + 1 : position
    guard let caret = caret(after: bracket), let end = closingBracket(of: bracket),
      literal[read] == UInt8(ascii: "["), literal[read + 1] == UInt8(ascii: "^")
    else { return nil }
    let length = end - position
    let label = literal[read + 2..<literal.count]
    let counted = length - 3
    if label[counted] == UInt8(ascii: "]"), label[0..<counted].elementsEqual(content[caret + 1..<caret + 1 + counted]) {
      return (length, counted + 3)
    }
    var cut: Int?
    for same in 0..<max(0, min(length, label.count)) {
      if label[same] == UInt8(ascii: "]"), follows(label, same + 1, at: end) { cut = same }
      if label[same] != content[caret + 1 + same] { break }
    }
    return cut.map { (length, $0 + 3) }
  }

  /// Whether a literal can go on, from an offset in it, at an offset in the content.
  private func follows(_ literal: Bytes, _ read: Int, at offset: Int) -> Bool {
    read == literal.count || content[offset] == literal[read] || content[offset] == .backslash
      || content[offset] == UInt8(ascii: "&")
  }

  /// Goes over a run of backticks, the code and the run that closes it.
  mutating func code() -> (range: Range<Int>, inner: Range<Int>) {
    let start = find(UInt8(ascii: "`"))
    let inner = ticksEnd(start)
    let length = inner - start
    var offset = inner
    while let tick = content.firstIndex(of: UInt8(ascii: "`"), from: offset), tick < end {
      offset = ticksEnd(tick)
      if offset - tick == length {
        position = offset
        return (start..<offset, inner..<tick)
      }
    }
    isLost = true
    position = min(inner, end)
    return (start..<position, position..<position)
  }

  private func ticksEnd(_ start: Int) -> Int {
    var offset = start
    while content[offset] == UInt8(ascii: "`") { offset += 1 }
    return offset
  }

  /// Goes over inline HTML.
  mutating func html(_ literal: Bytes) -> Range<Int> {
    let start = content.offset(of: literal) ?? find(UInt8(ascii: "<"))
    position = min(start + literal.count, end)
    return start..<max(start, position)
  }

  /// Goes over the end of a line; the range ends at its line feed. The blanks that begin the next line are skipped.
  mutating func lineEnd() -> Range<Int> {
    var start = position
    var offset = position
    var isEscaped = false
    if content[offset] == .backslash, content[offset + 1] == .newline {
      isEscaped = true
      offset += 1
    } else {
      while content[offset].isWhitespace, content[offset] != .newline { offset += 1 }
      if content[offset] != .newline {
        isLost = true
        offset = content.firstIndex(of: .newline, from: offset) ?? end
        start = offset
      }
    }
    // After a backslash cmark keeps the blanks.
    position = isEscaped ? offset + 1 : content.skippingBlanks(from: min(offset + 1, end))
    return start..<offset
  }

  /// Goes over a marker of emphasis, strong or strikethrough, and says where it began.
  mutating func marker(length: Int, isStrikethrough: Bool) -> Int {
    while position < end {
      let byte = content[position]
      if isStrikethrough ? byte == UInt8(ascii: "~") : byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") { break }
      isLost = true
      position += 1
    }
    let start = position
    position = min(start + length, end)
    return start
  }

  /// Goes over `[`, `![` or, of an automatic link, `<`.
  mutating func openLink(isImage: Bool) -> (start: Int, isAutomatic: Bool) {
    var start = position
    while start < end, !beginsLink(at: start, isImage: isImage) {
      isLost = true
      start += 1
    }
    let isAutomatic = content[start] == UInt8(ascii: "<")
    position = min(start + (isImage ? 2 : 1), end)
    return (start, isAutomatic)
  }

  private func beginsLink(at offset: Int, isImage: Bool) -> Bool {
    isImage
      ? content[offset] == UInt8(ascii: "!") && content[offset + 1] == UInt8(ascii: "[")
      : content[offset] == UInt8(ascii: "[") || content[offset] == UInt8(ascii: "<")
  }

  /// Goes over what closes a link or an image.
  mutating func closeLink(isAutomatic: Bool) {
    if isAutomatic {
      position = min(find(UInt8(ascii: ">")) + 1, end)
    } else {
      position = min(LinkTail.end(in: content, bracket: find(UInt8(ascii: "]"))), end)
    }
  }

  /// Goes over `[^label]`. `length` is cmark's count of it, right where the label has no line end in it.
  mutating func footnoteReference(length: Int) -> Range<Int> {
    let start = find(UInt8(ascii: "["))
    let counted = start + length
    let isRight =
      length > 2 && counted <= end && content[counted - 1] == UInt8(ascii: "]")
      && content[start..<counted].newlineCount == 0
    position = isRight ? counted : closingBracket(of: start) ?? end
    return start..<position
  }

  /// The offset after the bracket that closes one; nil where none does. All are paired at the first question.
  private mutating func closingBracket(of open: Int) -> Int? {
    if let closers { return closers[open] }
    var paired: [Int: Int] = [:]
    var openers: [Int] = []
    var offset = 0
    while offset < end {
      switch content[offset] {
      case .backslash: offset += 1
      case UInt8(ascii: "["): openers.append(offset)
      case UInt8(ascii: "]"): if let opener = openers.popLast() { paired[opener] = offset + 1 }
      default: break
      }
      offset += 1
    }
    closers = paired
    return paired[open]
  }

  /// The position if the byte is there, else the next place where it is.
  private mutating func find(_ byte: UInt8) -> Int {
    if content[position] == byte { return position }
    isLost = true
    return min(content.firstIndex(of: byte, from: position) ?? end, end)
  }

  /// The next place of a text's first bytes; the end where there is none, so that nothing is searched for again.
  private func search(for literal: Bytes) -> Int {
    let head = literal[0..<min(8, literal.count)]
    var offset = position
    while let found = content.firstIndex(of: literal[0], from: offset), found < end {
      if content[found..<found + head.count].elementsEqual(head) { return found }
      offset = found + 1
    }
    return end
  }
}

extension UInt8 {
  /// A backslash or an ampersand: what it begins may stand for something else.
  fileprivate var beginsReplacement: Bool { self == .backslash || self == UInt8(ascii: "&") }
}

extension Bytes {
  fileprivate var hasReplacements: Bool {
    firstIndex(of: .backslash) != nil || firstIndex(of: UInt8(ascii: "&")) != nil
  }
}
