/// Content may carry terminal escapes; nothing that steers a terminal is ever printed.
package enum ControlCharacters {
  /// The text with its C0 controls and DEL as control pictures (`␛`), C1 controls as U+FFFD, a tab as a space, and
  /// without soft hyphens, byte order marks and bidirectional embeddings, overrides and isolates.
  ///
  /// A line feed stays; a carriage return before it goes.
  package static func shown(in text: String) -> String {
    guard hasAny(text) else { return text }
    var shown = String.UnicodeScalarView()
    var waiting = false
    for scalar in text.unicodeScalars {
      if waiting, scalar != "\n" { shown.append("␍") }
      waiting = scalar == "\r"
      if !waiting, let picture = picture(of: scalar) { shown.append(picture) }
    }
    if waiting { shown.append("␍") }
    return String(shown)
  }

  /// What is printed for a scalar; nil where nothing is.
  private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0A: "\n"
    case 0x09, 0x2028, 0x2029: " "
    case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "␡"
    case 0x80..<0xA0: "\u{FFFD}"
    case 0xAD, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: nil
    default: scalar
    }
  }

  /// Whether any byte may begin a scalar that `picture` changes; most text is done here.
  private static func hasAny(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20 ? byte != 0x0A : byte == 0x7F { return true }
      guard byte >= 0xC2, index + 1 < bytes.count else { continue }
      let next = bytes[index + 1]
      switch byte {
      case 0xC2 where next < 0xA0 || next == 0xAD: return true
      case 0xE2 where next == 0x80 && index + 2 < bytes.count && bytes[index + 2] >= 0xA8 && bytes[index + 2] <= 0xAE,
        0xE2 where next == 0x81 && index + 2 < bytes.count && bytes[index + 2] >= 0xA6 && bytes[index + 2] <= 0xA9,
        0xEF where next == 0xBB:
        return true
      default: continue
      }
    }
    return false
  }
}
