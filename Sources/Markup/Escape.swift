/// The one escape: text becomes markup that reads as that text, in content and in quoted attribute values.
package enum Escape {
  /// What becomes of characters that neither HTML nor XML may hold: C0 controls but tab, line feed and carriage
  /// return; DEL and C1 controls; noncharacters.
  package enum Controls: Sendable, Hashable {
    /// Each becomes U+FFFD.
    case replaced
    /// They pass, as they do in cmark's output.
    case kept
  }

  /// Appends the text with `&`, `<`, `>` and `"` as entities.
  static func append(_ text: String, _ controls: Controls, to utf8: inout [UInt8]) {
    switch need(of: text, controls) {
    case .nothing:
      utf8.append(contentsOf: text.utf8)
    case .entities:
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "&"): utf8.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): utf8.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): utf8.append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\""): utf8.append(contentsOf: "&quot;".utf8)
        default: utf8.append(byte)
        }
      }
    case .replacement:
      var clean = String.UnicodeScalarView()
      for scalar in text.unicodeScalars { clean.append(isForbidden(scalar) ? "\u{FFFD}" : scalar) }
      append(String(clean), .kept, to: &utf8)
    }
  }

  private enum Need { case nothing, entities, replacement }

  /// Most text needs nothing and is copied whole.
  private static func need(of text: String, _ controls: Controls) -> Need {
    let bytes = text.utf8Span.span
    var need = Need.nothing
    for index in bytes.indices {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F {
        if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
          || byte == UInt8(ascii: "\"")
        {
          need = .entities
        }
      } else if controls == .replaced, mayBeForbidden(byte, before: index > 0 ? bytes[index - 1] : 0) {
        return text.unicodeScalars.contains(where: isForbidden) ? .replacement : self.need(of: text, .kept)
      }
    }
    return need
  }

  /// C1 controls are C2 and a byte below A0; noncharacters begin with EF or, in the planes above, with F0–F4.
  private static func mayBeForbidden(_ byte: UInt8, before: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D: false
    case 0x80..<0xA0: before == 0xC2
    default: byte < 0x80 || byte >= 0xEF
    }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
