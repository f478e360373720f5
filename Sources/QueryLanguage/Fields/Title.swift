extension FieldReader {
  /// `title:deep`, `title:"deep tissue"`, `title:mass*`: what the page's title or another name of it holds.
  static let title = FieldReader(name: "title") { value, _ in
    guard let match = TextMatch(written: value.text, isQuoted: value.isQuoted) else {
      return .impossible(possible: "a word, a \"phrase\" or the beginning of a word with *", nearest: nil)
    }
    return .condition(.title(match))
  }
}
