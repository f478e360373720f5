import Diagnostics

/// A page's source cut at its blank lines: enough to tell running text from tables, lists and quotes, and much faster
/// than its tree.
struct RunningText {
  struct Piece: Sendable, Hashable {
    let range: Range<Int>
    /// Whether it is a paragraph, neither heading, table, list, quote nor code.
    let isParagraph: Bool
  }

  /// The pieces below a section's heading, in order.
  static func pieces(of source: SourceText, in body: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
    /// The piece that is being read, with whether it is a fenced code block.
    var open: (range: Range<Int>, isCode: Bool)?
    func close() {
      guard let (range, isCode) = open else { return }
      pieces.append(Piece(range: range, isParagraph: !isCode && isText(source.utf8[range])))
      open = nil
    }
    for line in source.line(at: body.lowerBound)...source.lineStarts.count {
      guard source.lineStarts[line - 1] < body.upperBound else { break }
      let range = source.range(ofLine: line).clamped(to: body)
      let text = source.utf8[range]
      let isFence = text.starts(with: fence)
      let isBlank = text.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      if let (begun, isCode) = open, isCode || !isFence && !isBlank {
        open = (begun.lowerBound..<range.upperBound, isCode)
        if isCode, isFence { close() }
      } else {
        close()
        if !isBlank { open = (range, isFence) }
      }
    }
    close()
    return pieces
  }

  private static let fence = Array("```".utf8)

  /// Whether a piece begins like a paragraph.
  private static func isText(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "<"),
      UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "`"), UInt8(ascii: "!"):
      return false
    case UInt8(ascii: "*"): return text.dropFirst().first != UInt8(ascii: " ")
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let rest = text.drop { $0 &- 0x30 < 10 }
      return rest.first != UInt8(ascii: ".") && rest.first != UInt8(ascii: ")")
    default: return true
    }
  }
}
