/// The marker that makes a quote a callout: `[!NOTE]` at the start of its first paragraph, as GitHub's alerts have it.
package struct CalloutSyntax: Sendable, Hashable {
  /// The kinds that are known: GitHub's five, and the misconception.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case note, tip, important, warning, caution
    /// The first paragraph is what is wrongly believed, the rest what is true.
    case myth
  }

  /// The word between `[!` and `]`, as written.
  package let word: String
  /// UTF-8 offsets of the marker and the blanks behind it, from the text's start.
  package let range: Range<Int>

  /// nil where the word is none of those known.
  package var kind: Kind? { Kind(rawValue: word.lowercased()) }

  /// Reads the marker at the start of a paragraph's text; nil where there is none.
  package init?(startOf text: String) {
    let bytes = Array(text.utf8.prefix(64))
    guard bytes.starts(with: "[!".utf8), let close = bytes.firstIndex(of: UInt8(ascii: "]")), close > 2 else {
      return nil
    }
    let letters = bytes[2..<close]
    guard letters.allSatisfy({ ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }) else {
      return nil
    }
    word = String(decoding: letters, as: UTF8.self)
    var end = close + 1
    while end < bytes.count, bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: "\n") { end += 1 }
    range = 0..<end
  }
}
