/// Inlines: each is found by the cursor, and its place in the file by the leaf's map.
extension TreeBuilder {
  /// Begins the text of a leaf whose content the map already knows.
  mutating func beginText(_ content: Bytes, leafEnd: Int) {
    cursor.begin(content)
    self.leafEnd = leafEnd
    isInAutomaticLink = false
    beginLeaf()
  }

  private mutating func place(_ range: Range<Int>) -> Range<Int32> {
    let start = min(map.start(range.lowerBound), leafEnd)
    let end = min(map.end(range.upperBound), leafEnd)
    return Int32(start)..<Int32(max(start, end))
  }

  mutating func text(_ literal: Bytes) {
    guard literal.count > 0 else { return }
    let found = cursor.text(literal, isRaw: isInAutomaticLink)
    let place = place(found.range)
    var record = Tree.Record(start: place.lowerBound, end: place.upperBound, code: .text)
    if found.isVerbatim, isInSource(literal, at: place) {
      record.a = place.lowerBound
      record.b = place.upperBound
      record.inSource = true
    } else {
      store(literal, in: &record)
    }
    append(record)
  }

  /// Whether a text need not be kept, since the file has it byte for byte; of several lines' content that is looked at,
  /// since it may have spaces for a tab, or three bytes for a NUL.
  private func isInSource(_ text: Bytes, at place: Range<Int32>) -> Bool {
    place.count == text.count
      && (map.isSingle || bytes[Int(place.lowerBound)..<Int(place.upperBound)].elementsEqual(text))
  }

  mutating func code(_ literal: Bytes) {
    let found = cursor.code()
    let place = place(found.range)
    var record = Tree.Record(start: place.lowerBound, end: place.upperBound, code: .code)
    store(literal, in: &record)
    append(record)
  }

  mutating func inlineHTML(_ literal: Bytes) {
    let place = place(cursor.html(literal))
    var record = Tree.Record(start: place.lowerBound, end: place.upperBound, code: .inlineHTML)
    store(literal, in: &record)
    append(record)
  }

  /// A soft or hard break; its place is what ends the line, blanks and backslash included.
  mutating func lineBreak(isHard: Bool) {
    let range = cursor.lineEnd()
    let start = min(map.start(range.lowerBound), leafEnd)
    var end = max(start, map.start(range.upperBound))
    if bytes[end] == .carriageReturn { end += 1 }
    if bytes[end] == .newline { end += 1 }
    append(
      Tree.Record(start: Int32(start), end: Int32(min(end, leafEnd)), code: isHard ? .lineBreak : .softBreak))
  }

  /// Emphasis, strong or strikethrough.
  mutating func openMarked(_ code: Tree.Code) {
    let start = map.start(cursor.marker(length: code == .emphasis ? 1 : 2, isStrikethrough: code == .strikethrough))
    openInline(Tree.Record(start: Int32(min(start, leafEnd)), code: code))
  }

  mutating func closeMarked(_ code: Tree.Code) {
    _ = cursor.marker(length: code == .emphasis ? 1 : 2, isStrikethrough: code == .strikethrough)
    closeInline(endingAt: min(map.end(cursor.position), leafEnd))
  }

  mutating func openLink(_ code: Tree.Code, destination: Bytes, title: Bytes) {
    let found = cursor.openLink(isImage: code == .image)
    isInAutomaticLink = found.isAutomatic
    var record = Tree.Record(start: Int32(min(map.start(found.start), leafEnd)), code: code)
    record.detail = found.isAutomatic ? 1 : 0
    store(destination, in: &record)
    storeSecond(title, in: &record)
    openInline(record)
  }

  mutating func closeLink() {
    cursor.closeLink(isAutomatic: isInAutomaticLink)
    isInAutomaticLink = false
    closeInline(endingAt: min(map.end(cursor.position), leafEnd))
  }

  mutating func footnoteReference(label: Bytes, number: Int32, length: Int) {
    let place = place(cursor.footnoteReference(length: length))
    var record = Tree.Record(start: place.lowerBound, end: place.upperBound, code: .footnoteReference)
    store(label, in: &record)
    record.c = number
    append(record)
  }
}
