import KnowledgeBase
import Markdown

/// The cells whose word is a grade: how certain, how strict, how urgent.
struct StatementCells: Sendable {
  private struct Word: Sendable {
    let row: Range<Int>
    let word: String
    let name: String
    /// Whether the cell says more than the word.
    let isPrefix: Bool
  }

  private let words: [Word]

  init(_ page: Page) {
    words =
      page.evidence.map { row in
        Word(row: row.range, word: row.certainty.rawValue, name: "grade \(row.certainty.slug)", isPrefix: false)
      }
      + page.contraindications.map { row in
        Word(row: row.range, word: row.kind.rawValue, name: "strictness \(row.kind.rawValue)", isPrefix: false)
      }
      + page.redFlags.map { row in
        Word(row: row.range, word: row.urgency.rawValue, name: "urgency \(row.urgency.slug)", isPrefix: true)
      }
  }

  /// The class of a cell.
  func name(of cell: Block) -> String? {
    guard !words.isEmpty else { return nil }
    let place = cell.place.lowerBound
    guard let word = words.first(where: { $0.row.contains(place) }) else { return nil }
    let text = cell.plainText.lowercased()
    if word.isPrefix { return text.hasPrefix(word.word) ? word.name : nil }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ") == word.word ? word.name : nil
  }
}

extension RawRepresentable<String> {
  /// The word as a class is called.
  fileprivate var slug: String { String(rawValue.map { $0 == " " ? "-" : $0 }) }
}
