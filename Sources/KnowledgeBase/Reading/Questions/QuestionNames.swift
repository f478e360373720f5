package import Markdown
import Words

/// The ids of a page's questions, and new ones that none of them has.
package struct QuestionNames: Sendable {
  private var taken: Set<String>

  package init(taken: some Sequence<QuestionID> = []) { self.taken = Set(taken.map(\.text)) }

  /// Begins with the ids that these headings write.
  package init(of headings: [Block]) {
    taken = Set(headings.compactMap { $0.attributes?.id?.text })
  }

  /// A new id: the page's, and the first telling words of the stem.
  mutating func name(topic: TopicID, stem: String) -> QuestionID {
    let page = Self.nameParts(of: topic.text)
    let words = Self.nameParts(of: stem).filter { !page.contains($0) }
    let long = words.filter { $0.utf8.count > 3 }
    let telling = (long.count > 1 ? long : words).prefix(4)
    let name = (page + (telling.isEmpty ? ["question"] : telling)).joined(separator: "-")
    var unique = name
    var number = 2
    while !taken.insert(unique).inserted {
      unique = "\(name)-\(number)"
      number += 1
    }
    return QuestionID(unique)
  }

  /// Whether a text can be a question's id: `[a-z0-9][a-z0-9-]*`.
  package static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "-") else { return false }
    return text.utf8.allSatisfy(isNameByte)
  }

  /// The words of a text as they can stand in an id.
  static func nameParts(of text: String) -> [String] {
    Tokens.words(of: text).map { String(decoding: $0.text.utf8.filter(isNameByte), as: UTF8.self) }
      .filter { !$0.isEmpty }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
  }
}
