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
    var need = Need.nothing
    var before: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): need = .entities
      case 0x09, 0x0A, 0x0D, 0x20..<0x7F: break
      default:
        guard controls == .replaced else { break }
        // Noncharacters begin with EF or, in the planes above, lie behind F0–F4.
        if byte < 0x80 || before == 0xC2 && byte < 0xA0 || byte >= 0xEF {
          if text.unicodeScalars.contains(where: isForbidden) { return .replacement }
          return self.need(of: text, .kept)
        }
      }
      before = byte
    }
    return need
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
