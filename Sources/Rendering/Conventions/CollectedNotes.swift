import Markdown

/// What was referred to so far: footnotes and sources, numbered by their first use.
struct CollectedNotes: Sendable {
  struct Footnote: Sendable {
    let definition: Block
    let document: Document
    /// How many references lead to it.
    var uses = 0
  }

  private(set) var footnotes: [Footnote] = []
  /// The same definition, read twice with two parts of a page, is one note: it is known by its text.
  private var numbers: [String: Int] = [:]
  private(set) var keys: [String] = []
  private var keyNumbers: [String: Int] = [:]
  /// How often each key was cited from where one can come back.
  private var citations: [Int] = []

  /// The number of a footnote, and which reference to it this is.
  mutating func refer(to definition: Block, of document: Document) -> (number: Int, use: Int) {
    let name = definition.sourceText
    let number = numbers[name] ?? footnotes.count + 1
    if number > footnotes.count {
      numbers[name] = number
      footnotes.append(Footnote(definition: definition, document: document))
    }
    footnotes[number - 1].uses += 1
    return (number, footnotes[number - 1].uses)
  }

  /// The number of a source.
  mutating func number(ofSource key: String) -> Int {
    if let number = keyNumbers[key] { return number }
    keys.append(key)
    citations.append(0)
    keyNumbers[key] = keys.count
    return keys.count
  }

  /// Which citation of a source this is.
  mutating func cite(_ number: Int) -> Int {
    citations[number - 1] += 1
    return citations[number - 1]
  }

  /// How many citations lead to a source.
  func uses(ofSource number: Int) -> Int { citations[number - 1] }
}

extension Document {
  /// The definition of a footnote's number.
  func footnote(_ number: Int) -> Block? { footnotes.dropFirst(max(0, number - 1)).first { _ in true } }
}
