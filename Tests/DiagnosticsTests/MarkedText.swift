import Diagnostics

/// A file whose places are marked `①…②` in its text; the marks are not part of it.
struct MarkedText {
  let source: SourceText
  /// UTF-8 offsets of the marks, in order.
  let marks: [Int]

  init(_ text: String, path: String = "page.md") {
    var plain = ""
    var marks: [Int] = []
    for character in text {
      if "①②③④⑤⑥".contains(character) { marks.append(plain.utf8.count) } else { plain.append(character) }
    }
    source = SourceText(path: path, plain)
    self.marks = marks
  }

  /// The place between two neighboring marks; at the mark itself where it is the last.
  func place(_ first: Int = 0) -> Place {
    Place(path: source.path, range: marks[first]..<(first + 1 < marks.count ? marks[first + 1] : marks[first]))
  }
}
