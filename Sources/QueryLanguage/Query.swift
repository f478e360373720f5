// The one query language: text to a tree and back. The steps, in order:
//
// 1. `Parsing/QueryScanner`: the text to words, phrases, fields, brackets and operators, each with its place.
// 2. `Parsing/QueryParser`: these to a `Query`; what is dropped or read differently becomes a `QueryNotice`.
// 3. `Fields/`: one file a field: what its values are, read with `Values/` and the names of the library
//    (`QueryVocabulary`). A value that a field cannot have is a `QueryError`.
// 4. `QueryPrinter`: a `Query` to its text; printing and parsing again gives the same tree.

/// What is asked, as a tree. Built by the functions below it is in normal form: no list of one, no list of the same
/// kind inside a list, no double `without`.
package indirect enum Query: Sendable, Hashable {
  case text(TextMatch)
  case field(FieldCondition)
  case without(Query)
  /// At least one; two or more.
  case any([Query])
  /// All of them; none at all asks for everything.
  case all([Query])

  /// Asks for everything.
  package static let everything = Query.all([])

  /// All of the parts, in normal form.
  package static func all(of parts: [Query]) -> Query {
    let flat = parts.flatMap { part in
      if case .all(let inner) = part { inner } else { [part] }
    }
    return flat.count == 1 ? flat[0] : .all(flat)
  }

  /// One of the parts at least, in normal form; asks for everything where one of the parts does.
  package static func any(of parts: [Query]) -> Query {
    if parts.contains(.everything) { return .everything }
    let flat = parts.flatMap { part in
      if case .any(let inner) = part { inner } else { [part] }
    }
    return flat.count == 1 ? flat[0] : .any(flat)
  }

  /// What does not answer `part`, in normal form.
  package static func without(of part: Query) -> Query {
    if case .without(let inner) = part { return inner }
    return .without(part)
  }

  package var isEverything: Bool { self == .everything }

  /// The conditions of fields anywhere in it, from left to right, those behind a `-` too.
  package var fields: [FieldCondition] {
    switch self {
    case .text: []
    case .field(let condition): [condition]
    case .without(let part): part.fields
    case .any(let parts), .all(let parts): parts.flatMap(\.fields)
    }
  }

  /// The words, phrases and prefixes that are asked for, from left to right, those behind a `-` left out.
  package var wanted: [TextMatch] {
    switch self {
    case .text(let match): [match]
    case .field, .without: []
    case .any(let parts), .all(let parts): parts.flatMap(\.wanted)
    }
  }
}

/// What a text has to hold; as typed, neither folded nor cut.
package enum TextMatch: Sendable, Hashable {
  /// Without white space, quotes, brackets and colon; `cross-fiber` is one.
  case word(String)
  /// Words in this order, without quotes.
  case phrase(String)
  /// What a word begins with, the `*` left out.
  case prefix(String)

  package var text: String {
    switch self {
    case .word(let text), .phrase(let text), .prefix(let text): text
    }
  }
}
