extension String {
  /// The same running text where it begins as a list, heading, quote, rule, fence or definition would: a backslash keeps
  /// it text when it stands on its own.
  var escapingBlockStart: String {
    guard let first = utf8.first else { return self }
    let line = utf8.prefix { $0 != UInt8(ascii: "\n") }
    func isBlank(_ byte: UInt8?) -> Bool { byte == nil || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    switch first {
    case UInt8(ascii: ">"): return "\\" + self
    case UInt8(ascii: "#"):
      let marks = line.prefix { $0 == UInt8(ascii: "#") }.count
      return marks <= 6 && isBlank(line.dropFirst(marks).first) ? "\\" + self : self
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      let isRule = line.allSatisfy { $0 == first || isBlank($0) } && line.count { $0 == first } > 2
      return isRule || (first != UInt8(ascii: "_") && isBlank(line.dropFirst().first)) ? "\\" + self : self
    case UInt8(ascii: "~"), UInt8(ascii: "`"):
      let marks = line.prefix { $0 == first }.count
      let isFence = marks > 2 && (first == UInt8(ascii: "~") || !line.dropFirst(marks).contains(first))
      return isFence ? "\\" + self : self
    case UInt8(ascii: "["):
      guard let close = line.firstIndex(of: UInt8(ascii: "]")) else { return self }
      return line[line.index(after: close)...].first == UInt8(ascii: ":") ? "\\" + self : self
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = line.prefix { $0 &- 0x30 < 10 }.count
      let rest = line.dropFirst(digits)
      guard digits < 10, let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"),
        isBlank(rest.dropFirst().first)
      else { return self }
      return String(decoding: utf8.prefix(digits), as: UTF8.self) + "\\"
        + String(decoding: utf8.dropFirst(digits), as: UTF8.self)
    default: return self
    }
  }
}
