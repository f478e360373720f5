/// What roles look like: SGR codes and OSC 8 links, or nothing at all.
package struct Palette: Sendable, Hashable {
  package let isColored: Bool
  package let opensLinks: Bool

  /// Without colors and links nothing but the text is printed.
  package init(color: Bool, links: Bool) {
    isColored = color
    opensLinks = links
  }

  /// No codes at all: for pipes, files and screen readers.
  package static let plain = Palette(color: false, links: false)

  /// The text as bytes for a terminal; control characters of the content never pass.
  ///
  /// Every code is closed before a line's end, so that a pager may show any line alone.
  package func print(_ text: StyledString) -> String {
    var printed = ""
    print(text, into: &printed)
    return printed
  }

  /// As `print`, appended to what is already there.
  package func print(_ text: StyledString, into printed: inout String) {
    for piece in text.pieces where !piece.text.isEmpty {
      let shown = ControlCharacters.shown(in: piece.text)
      let codes = isColored ? Self.codes(of: piece.role) : nil
      let address = opensLinks ? piece.link.flatMap(Self.address) : nil
      if codes == nil, address == nil {
        printed += shown
        continue
      }
      var isFirst = true
      for line in shown.split(separator: "\n", omittingEmptySubsequences: false) {
        if !isFirst { printed += "\n" }
        isFirst = false
        if line.isEmpty { continue }
        if let address { printed += "\u{1B}]8;id=\(Self.name(of: address));\(address)\u{1B}\\" }
        if let codes { printed += "\u{1B}[\(codes)m" }
        printed += line
        if codes != nil { printed += "\u{1B}[0m" }
        if address != nil { printed += "\u{1B}]8;;\u{1B}\\" }
      }
    }
  }

  /// The SGR parameters of a role (ECMA-48, 8.3.117): the 8 colors and attributes that every terminal has.
  private static func codes(of role: Role) -> String? {
    switch role {
    case .plain: nil
    case .strong: "1"
    case .emphasis: "3"
    case .struck: "9"
    case .code: "36"
    case .title: "1;4"
    case .heading: "1"
    case .quiet, .marker: "2"
    case .link: "4"
    case .citation: "36"
    case .highlight: "7"
    case .good: "32"
    case .bad: "31"
    case .error: "1;31"
    case .warning: "1;35"
    case .note: "1;36"
    case .help: "1;32"
    }
  }

  /// The address as printable ASCII, percent-encoded; nil where a terminal had better not follow it.
  private static func address(_ link: String) -> String? {
    let schemes = ["https:", "http:", "mailto:", "tel:", "file://"]
    let start = link.prefix(8).lowercased()
    guard schemes.contains(where: start.hasPrefix) else { return nil }
    var address = ""
    for byte in link.utf8 {
      if byte > 0x20, byte < 0x7F {
        address.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        address += hex.count == 1 ? "%0\(hex)" : "%\(hex)"
      }
    }
    return address
  }

  /// One name for an address (FNV-1a), so that a terminal takes the pieces of a wrapped link for one.
  private static func name(of address: String) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in address.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return String(hash, radix: 36)
  }
}
