// Text whose pieces have roles. What a role looks like is decided once, when the text is printed: plain, for a screen
// reader, or in colour. Order: `StyledString` (the value), `ControlCharacters` (what may steer a terminal is shown
// instead), `DisplayWidth` (columns of a character), `Wrapping` (lines of a width), `Palette` (roles to escape codes).

/// What a piece of text is, not what it looks like.
package enum Role: Sendable, Hashable, CaseIterable {
  case plain, strong, emphasis, struck, code
  case title, heading, quiet, marker
  case link, citation
  case highlight
  case good, bad
  case error, warning, note, help
}

/// Text as pieces with roles.
package struct StyledString: Sendable, Hashable {
  /// A run of text of one role; `link` is where it leads, for terminals that can follow.
  package struct Piece: Sendable, Hashable {
    package var text: String
    package var role: Role
    package var link: String?

    package init(_ text: String, _ role: Role = .plain, link: String? = nil) {
      self.text = text
      self.role = role
      self.link = link
    }
  }

  package var pieces: [Piece]

  package init(_ pieces: [Piece] = []) { self.pieces = pieces }

  package init(_ text: String, _ role: Role = .plain) { pieces = [Piece(text, role)] }

  package mutating func append(_ text: String, _ role: Role = .plain, link: String? = nil) {
    pieces.append(Piece(text, role, link: link))
  }

  package static func + (left: StyledString, right: StyledString) -> StyledString {
    StyledString(left.pieces + right.pieces)
  }

  /// The text without roles.
  package var plain: String { pieces.map(\.text).joined() }
}
