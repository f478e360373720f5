import Diagnostics
import Words

/// The names of one library that a query may use as values and fields.
package struct QueryVocabulary: Sendable {
  /// Things that are called by their id or by another name; case and accents do not matter.
  package struct Names: Sendable {
    /// In the library's order.
    package let ids: [String]
    private let idsByName: [String: [String]]

    /// `others` are further names of ids: titles, aliases, former ids.
    package init(_ ids: [String] = [], others: [(name: String, id: String)] = []) {
      self.ids = ids
      var names: [String: [String]] = [:]
      for id in ids { names[Folding.fold(id), default: []] = [id] }
      for (name, id) in others {
        let folded = Folding.fold(name)
        if let known = names[folded] {
          if known.contains(id) || known.contains(where: { Folding.fold($0) == folded }) { continue }
        }
        names[folded, default: []].append(id)
      }
      idsByName = names
    }

    /// What is called so: an id alone where it is one, else all that have the name.
    package func ids(named name: String) -> [String] { idsByName[Folding.fold(name)] ?? [] }

    /// The name most like this one.
    func nearest(to name: String) -> String? { Nearest.name(to: name, in: idsByName.keys.sorted()) }

    /// Words for what is possible: the first few ids.
    func listing(limit: Int = 12) -> String {
      if ids.isEmpty { return "nothing: the library declares none" }
      let shown = ids.prefix(limit).joined(separator: ", ")
      return ids.count > limit ? "\(shown), … (\(ids.count) in all)" : shown
    }
  }

  package let areas: Names
  package let kinds: Names
  /// Parts as `blueprint/part`, and whole blueprints.
  package let outline: Names
  package let topics: Names
  package let sources: Names
  package let relations: [RelationWord]

  package init(
    areas: Names = Names(), kinds: Names = Names(), outline: Names = Names(), topics: Names = Names(),
    sources: Names = Names(), relations: [RelationWord] = []
  ) {
    self.areas = areas
    self.kinds = kinds
    self.outline = outline
    self.topics = topics
    self.sources = sources
    self.relations = relations
  }

  /// A library that declares nothing.
  package static let empty = QueryVocabulary()

  /// The relation that a field's name means, by its word or another name of it.
  func relation(named name: String) -> RelationWord? {
    let folded = Folding.fold(name)
    return relations.first { Folding.fold($0.word) == folded }
      ?? relations.first { $0.aliases.contains { Folding.fold($0) == folded } }
  }
}

/// A declared relation as a field of queries.
package struct RelationWord: Sendable, Hashable {
  package enum Direction: Sendable, Hashable {
    /// Pages that state it of the value.
    case forward
    /// Pages of which the value states it.
    case backward
    /// A relation that is its own inverse.
    case both
  }

  /// The relation's id, or its inverse's.
  package let word: String
  package let aliases: [String]
  /// The relation as pages state it.
  package let relation: String
  package let direction: Direction

  package init(_ word: String, aliases: [String] = [], relation: String, direction: Direction) {
    self.word = word
    self.aliases = aliases
    self.relation = relation
    self.direction = direction
  }
}
