extension Query: CustomStringConvertible {
  /// The query as text; parsed again with the same names it gives the same tree.
  package var description: String {
    switch self {
    case .text(let match): match.description
    case .field(let condition): condition.description
    case .without(let part): "-" + part.inBrackets
    case .any(let parts): parts.map { $0.inBrackets }.joined(separator: " OR ")
    case .all(let parts): parts.map(\.description).joined(separator: " ")
    }
  }

  private var inBrackets: String {
    switch self {
    case .text, .field: description
    case .without: description
    case .any, .all: "(\(description))"
    }
  }
}

extension TextMatch: CustomStringConvertible {
  package var description: String {
    switch self {
    case .word(let text): text
    case .phrase(let text): "\"\(text)\""
    case .prefix(let text): text + "*"
    }
  }
}

extension FieldCondition: CustomStringConvertible {
  package var description: String {
    let (name, value) = written
    var isQuoted = !value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"()\"".utf8.contains($0) }
    if case .title(let match) = self {
      if case .phrase = match { isQuoted = true } else { isQuoted = false }
    }
    return isQuoted ? "\(name):\"\(value)\"" : "\(name):\(value)"
  }
}
