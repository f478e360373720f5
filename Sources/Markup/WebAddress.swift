/// Where a link may lead: an address on the list of those that are safe in any page.
///
/// A list of what is refused (as cmark's, of four schemes) lets through what nobody thought of.
package enum WebAddress: Sendable, Hashable {
  /// A part of the same page.
  case fragment
  /// A file or page beside this one, with neither scheme nor host.
  case relative
  /// `http:` or `https:`.
  case web
  case mail
  case phone

  /// nil where the address is not on the list.
  package init?(_ address: String) {
    let bytes = address.utf8
    guard let first = bytes.first else { return nil }
    if first == UInt8(ascii: "#") {
      self = .fragment
      return
    }
    let end = bytes.firstIndex { ":/?#".utf8.contains($0) } ?? bytes.endIndex
    guard end < bytes.endIndex, bytes[end] == UInt8(ascii: ":") else {
      // `//host` and, in browsers, `/\host` lead to another host.
      let start = bytes.prefix(2)
      guard !(start.count == 2 && start.allSatisfy { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) else {
        return nil
      }
      guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
      self = .relative
      return
    }
    switch address[..<end].lowercased() {
    case "http", "https": self = .web
    case "mailto": self = .mail
    case "tel": self = .phone
    default: return nil
    }
  }

  /// Appends an address as an attribute's value: as it is where it may stand so, else percent-encoded.
  ///
  /// The same characters as in cmark's `houdini_escape_href`, so that what is encoded already stays.
  static func appendEncoded(_ address: String, to utf8: inout [UInt8]) {
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): utf8.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "'"): utf8.append(contentsOf: "&#x27;".utf8)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        utf8.append(byte)
      default:
        if "-_.+!*(),%#@?=;:/$~".utf8.contains(byte) {
          utf8.append(byte)
        } else {
          utf8.append(UInt8(ascii: "%"))
          utf8.append(hexDigit(byte >> 4))
          utf8.append(hexDigit(byte & 15))
        }
      }
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
