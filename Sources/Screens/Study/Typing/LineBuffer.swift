import Terminal

/// The line that is being typed, one key after the other.
struct LineBuffer: Sendable, Hashable {
  private(set) var text = ""

  /// Follows a key; the line, once it is complete.
  mutating func take(_ key: Key) -> String? {
    switch key {
    case .character(let character): text.append(character)
    case .backspace: if !text.isEmpty { text.removeLast() }
    case .escape, .control("u"): text = ""
    case .control("w"):
      while text.last == " " { text.removeLast() }
      while let last = text.last, last != " " { text.removeLast() }
    case .enter:
      defer { text = "" }
      return text
    case .control, .alt, .tab, .backTab, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown:
      break
    }
    return nil
  }
}
