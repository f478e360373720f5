/// A text with places to be filled, each written `{{name}}`.
struct Template: Sendable {
  /// What can be filled in.
  enum Slot: String, Sendable, Hashable, CaseIterable {
    /// The language's tag.
    case language
    /// Of the page, as text.
    case title
    /// The library's title, as text.
    case library
    /// Leads from the page's folder to the site's: `../` for each folder.
    case root
    /// Further elements of the head.
    case head
    /// Links to the pages about the whole library.
    case links
    case breadcrumbs
    /// The page itself.
    case main
    /// The areas and the pages of this one.
    case sidebar
    case footer
  }

  enum Piece: Sendable, Hashable {
    case text([UInt8])
    case slot(Slot)
  }

  let pieces: [Piece]

  /// Reads a template; what stands in braces must be a slot, and there must be a place for the page itself.
  init(_ utf8: [UInt8]) throws(ThemeError) {
    var pieces: [Piece] = []
    var text: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.first {
      guard rest.starts(with: "{{".utf8), let end = Template.end(of: rest) else {
        text.append(byte)
        rest.removeFirst()
        continue
      }
      let name = String(decoding: rest[(rest.startIndex + 2)..<end], as: UTF8.self)
      guard let slot = Slot(rawValue: name) else { throw .unknownSlot(name) }
      if !text.isEmpty { pieces.append(.text(text)) }
      pieces.append(.slot(slot))
      text = []
      rest = rest[(end + 2)...]
    }
    if !text.isEmpty { pieces.append(.text(text)) }
    guard pieces.contains(.slot(.main)) else { throw .noMain }
    self.pieces = pieces
  }

  /// Where the braces close that open at the beginning; nil where none do on the line.
  private static func end(of rest: ArraySlice<UInt8>) -> Int? {
    let line = rest.prefix { $0 != UInt8(ascii: "\n") }
    return line.indices.first { line[$0...].starts(with: "}}".utf8) }
  }
}

/// What is wrong with a theme.
package enum ThemeError: Error, Sendable, Hashable {
  /// There is no `page.html`.
  case noTemplate
  case unknownSlot(String)
  /// The template has no place for the page.
  case noMain

  package var description: String {
    switch self {
    case .noTemplate: "the theme has no 'handbook/page.html'"
    case .unknownSlot(let name):
      "the theme's 'page.html' has '{{\(name)}}', which is no slot; there are "
        + Template.Slot.allCases.map { "{{\($0.rawValue)}}" }.joined(separator: ", ")
    case .noMain: "the theme's 'page.html' has no '{{main}}', where the page stands"
    }
  }
}
