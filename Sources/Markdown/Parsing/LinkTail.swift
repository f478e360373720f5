/// What follows the text of a link or an image: `](destination "title")`, `][label]`, `][]` or `]`.
enum LinkTail {
  /// The offset after the tail of a link whose closing bracket is at `bracket`, by cmark's own rules.
  static func end(in content: Bytes, bracket: Int) -> Int {
    let start = bracket + 1
    if content[start] == UInt8(ascii: "("), let end = inlineEnd(in: content, parenthesis: start) { return end }
    return labelEnd(in: content, bracket: start) ?? start
  }

  /// The offset after `(destination "title")`.
  private static func inlineEnd(in content: Bytes, parenthesis: Int) -> Int? {
    let destination = skippingSpaces(in: content, from: parenthesis + 1)
    guard let destinationEnd = destinationEnd(in: content, from: destination) else { return nil }
    let title = skippingSpaces(in: content, from: destinationEnd)
    let titleEnd = title == destinationEnd ? title : titleEnd(in: content, from: title)
    let end = skippingSpaces(in: content, from: titleEnd)
    return content[end] == UInt8(ascii: ")") ? end + 1 : nil
  }

  static func destinationEnd(in content: Bytes, from start: Int) -> Int? {
    var offset = start
    if content[start] == UInt8(ascii: "<") {
      offset += 1
      while offset < content.count {
        switch content[offset] {
        case UInt8(ascii: ">"): return offset + 1 < content.count ? offset + 1 : nil
        case .backslash: offset += 2
        case .newline, UInt8(ascii: "<"): return nil
        default: offset += 1
        }
      }
      return nil
    }
    var depth = 0
    while offset < content.count {
      let byte = content[offset]
      if byte == .backslash, content[offset + 1].isPunctuation {
        offset += 2
      } else if byte == UInt8(ascii: "(") {
        depth += 1
        if depth > 32 { return nil }
        offset += 1
      } else if byte == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
        offset += 1
      } else if byte.isWhitespace {
        if offset == start { return nil }
        break
      } else {
        offset += 1
      }
    }
    return offset < content.count ? offset : nil
  }

  /// The offset after a title in quotes or parentheses; `start` where there is none.
  static func titleEnd(in content: Bytes, from start: Int) -> Int {
    let close: UInt8
    switch content[start] {
    case UInt8(ascii: "\""): close = UInt8(ascii: "\"")
    case UInt8(ascii: "'"): close = UInt8(ascii: "'")
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return start
    }
    // cmark takes the longest reading: a closing mark after a backslash ends the title only if no other does.
    var longest = start
    var offset = start + 1
    while offset < content.count {
      let byte = content[offset]
      let isEscaped = content[offset - 1] == .backslash
      if byte == close {
        if !isEscaped { return offset + 1 }
        longest = offset + 1
      } else if byte == UInt8(ascii: "("), close == UInt8(ascii: ")"), !isEscaped {
        return longest
      }
      offset += 1
    }
    return longest
  }

  /// The offset after `[label]`; nil where there is none.
  static func labelEnd(in content: Bytes, bracket: Int) -> Int? {
    guard content[bracket] == UInt8(ascii: "[") else { return nil }
    var offset = bracket + 1
    while offset < content.count {
      switch content[offset] {
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return offset + 1
      case .backslash: offset += content[offset + 1].isPunctuation ? 2 : 1
      default: offset += 1
      }
      if offset - bracket - 1 > 1000 { return nil }
    }
    return nil
  }

  private static func skippingSpaces(in content: Bytes, from start: Int) -> Int {
    var offset = start
    // Space, tab, line feed, vertical tab, form feed, carriage return.
    while content[offset] == 0x20 || 0x09...0x0D ~= content[offset] { offset += 1 }
    return offset
  }
}
