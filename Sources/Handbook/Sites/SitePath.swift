/// A file of the site, by its path from the site's root.
package struct SitePath: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// With `/` between folders and file.
  package let text: String
  /// The folder with a `/` behind it; empty at the root.
  private let folder: String
  /// As links write the path and the file's name.
  private let encoded: String
  private let encodedName: String
  /// Leads from the file's folder to the root: `../` for each folder.
  let toRoot: String

  package init(_ text: String) {
    self.text = text
    let parts = text.split(separator: "/").map(String.init)
    folder = parts.dropLast().map { $0 + "/" }.joined()
    encoded = SitePath.encoded(text)
    encodedName = SitePath.encoded(parts.last ?? text)
    toRoot = String(repeating: "../", count: max(parts.count - 1, 0))
  }

  /// The page of a Markdown file at a path of the library; `suffix` tells pages of one name apart.
  init(ofSource path: String, suffix: String = "") {
    let ending = [".md", ".markdown"].first { path.hasSuffix($0) } ?? ""
    self.init(path.dropLast(ending.count) + suffix + ".html")
  }

  package var description: String { text }
  package static func < (left: SitePath, right: SitePath) -> Bool { left.text < right.text }

  /// A file beside this one.
  func sibling(_ name: String) -> SitePath { SitePath(folder + name) }

  /// The address that leads from this file to another, and there to an id.
  func link(to other: SitePath, anchor: String? = nil) -> String {
    let fragment = anchor.map { "#" + SitePath.encoded($0) } ?? ""
    if other.text == text, anchor != nil { return fragment }
    return (other.folder == folder ? other.encodedName : toRoot + other.encoded) + fragment
  }

  /// With those signs encoded that would end a path or be read as encoding; a `:` must not look like a scheme's.
  private static func encoded(_ text: String) -> String {
    guard text.utf8.contains(where: { "%#?:".utf8.contains($0) }) else { return text }
    var result = ""
    for character in text {
      switch character {
      case "%": result += "%25"
      case "#": result += "%23"
      case "?": result += "%3F"
      case ":": result += "%3A"
      default: result.append(character)
      }
    }
    return result
  }

  package static func == (left: SitePath, right: SitePath) -> Bool { left.text == right.text }
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension SitePath {
  static let front = SitePath("index.html")
  static let glossary = SitePath("glossary.html")
  static let sources = SitePath("sources.html")
  static let notFound = SitePath("404.html")
  /// Where the theme's files lie.
  static let themeFolder = "theme/"
}
