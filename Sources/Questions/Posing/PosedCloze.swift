import KnowledgeBase

/// A cloze of which one gap is asked: that gap is covered, the others are filled.
struct PosedCloze {
  let text: Passage
  /// Of each covered place, in order.
  let hints: [String?]
  /// The hidden words of each covered place, in order, without marking.
  let hidden: [String]

  static let cover = "[…]"

  init(_ cloze: ClozeText, asking asked: GapID) {
    var markdown = ""
    var hints: [String?] = []
    var hidden: [String] = []
    for segment in cloze.segments {
      switch segment {
      case .text(let text): markdown += text
      case .gap(let gap, let words, let hint):
        if gap == asked {
          markdown += Self.cover
          hints.append(hint)
          hidden.append(PassageReader.passage(ofMarkdown: words).plain)
        } else {
          markdown += words
        }
      }
    }
    text = PassageReader.passage(ofMarkdown: markdown)
    self.hints = hints
    self.hidden = hidden
  }
}
