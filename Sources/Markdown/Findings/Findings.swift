import Diagnostics

extension Document {
  /// What the source holds and the tree does not show: bare addresses, footnotes without a reference, references
  /// without a footnote. In the order of their places.
  static func findings(in tree: Tree, bytes: Bytes, from start: Int) -> [Diagnostic] {
    let found =
      BareURL.findings(in: tree, bytes: bytes, from: start) + Footnotes.findings(in: tree, bytes: bytes, from: start)
    return found.sorted { $0.place.range.lowerBound < $1.place.range.lowerBound }
  }
}

extension Bytes {
  func hasPrefix(_ prefix: StaticString, at offset: Int) -> Bool {
    prefix.withUTF8Buffer { prefix in
      prefix.indices.allSatisfy { unsafe self[offset + $0] == prefix[$0] }
    }
  }
}
