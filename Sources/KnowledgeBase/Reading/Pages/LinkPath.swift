/// Where a relative link of a page leads.
package enum LinkPath {
  /// The path relative to the library's root, with `.` and `..` resolved, and the anchor; the path is nil where the
  /// destination is a URL or leads out of the library. An empty path part is the page itself.
  package static func resolve(_ destination: String, from page: String) -> (path: String?, anchor: String?) {
    if hasScheme(destination) || destination.hasPrefix("//") { return (nil, nil) }
    var rest = Substring(destination)
    var anchor: String?
    if let hash = rest.firstIndex(of: "#") {
      anchor = decoded(rest[rest.index(after: hash)...])
      rest = rest[..<hash]
    }
    if rest.isEmpty { return (page, anchor) }
    var parts: [Substring] = rest.hasPrefix("/") ? [] : page.split(separator: "/").dropLast()
    for part in rest.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.isEmpty { return (nil, anchor) }
        parts.removeLast()
      default: parts.append(part)
      }
    }
    return (decoded(parts.joined(separator: "/")[...]), anchor)
  }

  private static func hasScheme(_ destination: String) -> Bool {
    for byte in destination.utf8 {
      switch byte {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"),
        UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        continue
      default: return false
      }
    }
    return false
  }

  /// Percent signs read back, where they make UTF-8.
  private static func decoded(_ text: Substring) -> String {
    guard text.contains("%") else { return String(text) }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(text)
  }
}

/// What a file's path says of its page.
struct PagePath {
  let id: TopicID
  let area: AreaID?

  /// `path` is relative to the library's root, with `/`.
  init(_ path: String, isPlainFolder: Bool) {
    var parts = path.split(separator: "/").map(String.init)
    let file = parts.removeLast()
    area = parts.first.map { AreaID($0) }
    let name = file.hasSuffix(".md") ? String(file.dropLast(3)) : file
    if isPlainFolder {
      id = TopicID((parts + [name]).joined(separator: "/"))
    } else if name == "index", let folder = parts.last {
      id = TopicID(folder)
    } else {
      id = TopicID(name)
    }
  }
}
