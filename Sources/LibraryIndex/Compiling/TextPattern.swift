internal import QueryLanguage

/// Full-text patterns: each word of the user's as a quoted text, so that no input is an operator or a mistake there.
enum TextPattern {
  /// The pattern of a tree of words, phrases and titles; nil where it holds anything else, or nothing but `-`.
  static func pattern(of query: Query) -> String? {
    switch query {
    case .text(let match): return quoted(match)
    case .field(.title(let match)): return title(match)
    case .field, .without: return nil
    case .any(let parts):
      let patterns = parts.map(pattern)
      let known = patterns.compactMap(\.self)
      return known.count == patterns.count ? "(" + known.joined(separator: " OR ") + ")" : nil
    case .all(let parts):
      var wanted: [String] = []
      var unwanted: [String] = []
      for part in parts {
        if case .without(let inner) = part {
          guard let pattern = pattern(of: inner) else { return nil }
          unwanted.append(pattern)
        } else {
          guard let pattern = pattern(of: part) else { return nil }
          wanted.append(pattern)
        }
      }
      if wanted.isEmpty { return nil }
      let all = wanted.count == 1 ? wanted[0] : "(" + wanted.joined(separator: " AND ") + ")"
      return unwanted.isEmpty ? all : "(\(all) NOT (\(unwanted.joined(separator: " OR "))))"
    }
  }

  /// The pattern of at least one of the matches; nil where there is none.
  static func any(of matches: [TextMatch]) -> String? {
    matches.isEmpty ? nil : matches.map(quoted).joined(separator: " OR ")
  }

  /// In the title or another name of the page.
  static func title(_ match: TextMatch) -> String { "title : " + quoted(match) }

  static func quoted(_ match: TextMatch) -> String {
    let text = FullText.clean(match.text).split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    if case .prefix = match { return "\"\(text)\" *" }
    return "\"\(text)\""
  }
}
