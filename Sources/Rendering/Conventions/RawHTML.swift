/// Raw HTML as the text that is shown instead.
enum RawHTML {
  /// The text without comments and the blanks around it; nil where nothing is left.
  static func shown(_ html: String) -> String? {
    var shown = ""
    var rest = html.utf8[...]
    while let start = firstRange(of: "<!--", in: rest) {
      shown += String(Substring(rest[..<start.lowerBound]))
      guard let end = firstRange(of: "-->", in: rest[start.upperBound...]) else {
        rest = rest[rest.endIndex...]
        break
      }
      rest = rest[end.upperBound...]
    }
    shown += String(Substring(rest))
    var trimmed = Substring(shown)
    while let first = trimmed.first, first.isNewline { trimmed.removeFirst() }
    while let last = trimmed.last, last.isWhitespace { trimmed.removeLast() }
    return trimmed.allSatisfy(\.isWhitespace) ? nil : String(trimmed)
  }

  private static func firstRange(
    of word: StaticString, in text: Substring.UTF8View
  ) -> Range<Substring.UTF8View.Index>? {
    let word = word.description.utf8
    var start = text.startIndex
    while let found = text[start...].firstIndex(of: word.first ?? 0) {
      if text[found...].starts(with: word) { return found..<text.index(found, offsetBy: word.count) }
      start = text.index(after: found)
    }
    return nil
  }
}
