/// An identity written by an author: text with a type.
package protocol Identity: Sendable, Hashable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral,
  Codable
{
  var text: String { get }
  init(_ text: String)
}

extension Identity {
  package init(stringLiteral text: String) { self.init(text) }
  package init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(String.self)) }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
  package var description: String { text }
  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// A page: its file name without `.md`, unique in the library.
package struct TopicID: Identity {
  package let text: String
  package init(_ text: String) { self.text = text }
}

/// A section: unique in its page.
package struct SectionID: Identity {
  package let text: String
  package init(_ text: String) { self.text = text }
}

/// A question for ever: its history follows the id. `auto:…` until the author names it, `gen:…` when it was generated.
package struct QuestionID: Identity {
  package let text: String
  package init(_ text: String) { self.text = text }

  /// Whether the author has not named the question: the id then changes with the wording.
  package var isProvisional: Bool { text.hasPrefix("auto:") }
  package var isGenerated: Bool { text.hasPrefix("gen:") }
}

/// A gap of a cloze: `c1`, `c2` … Cards of one question differ by their gap.
package struct GapID: Identity {
  package let text: String
  package init(_ text: String) { self.text = text }
}

/// A key of the bibliography.
package struct SourceKey: Identity {
  package let text: String
  package init(_ text: String) { self.text = text }
}

/// A term of the glossary.
package struct TermID: Identity {
  package let text: String
  package init(_ text: String) { self.text = text }
}

/// A library, for ever: it keys records and index.
package struct LibraryID: Identity {
  package let text: String
  package init(_ text: String) { self.text = text }
}

/// An area: the topmost folder of its pages.
package struct AreaID: Identity {
  package let text: String
  package init(_ text: String) { self.text = text }
}

/// A declared kind of page.
package struct KindID: Identity {
  package let text: String
  package init(_ text: String) { self.text = text }
}

/// A declared relation between pages.
package struct RelationID: Identity {
  package let text: String
  package init(_ text: String) { self.text = text }
}

/// A declared kind of record.
package struct RecordID: Identity {
  package let text: String
  package init(_ text: String) { self.text = text }
}

/// A blueprint of an exam.
package struct BlueprintID: Identity {
  package let text: String
  package init(_ text: String) { self.text = text }
}

/// A part of a blueprint, written `blueprint/part`.
package struct OutlinePart: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let blueprint: BlueprintID
  package let part: String

  package init(blueprint: BlueprintID, part: String) {
    self.blueprint = blueprint
    self.part = part
  }

  /// Reads `blueprint/part`; nil when there is no slash or a side is empty.
  package init?(_ text: String) {
    let sides = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else { return nil }
    self.init(blueprint: BlueprintID(String(sides[0])), part: String(sides[1]))
  }

  package var description: String { "\(blueprint)/\(part)" }
  package static func < (left: OutlinePart, right: OutlinePart) -> Bool { left.description < right.description }
}
