package import Diagnostics

/// Reads `synonyms.yaml`: the words that people type, and what the library calls the thing.
package enum SynonymsReader {
  package static func read(_ source: SourceText) -> (groups: [SynonymGroup], diagnostics: [Diagnostic]) {
    var reader = YAMLReader(path: source.path)
    guard let root = reader.root(of: source) else { return ([], reader.diagnostics) }
    reader.expect(["groups"], in: root, of: "the list of synonyms")
    let kinds = SynonymGroup.Relation.allCases
    let groups = reader.records("groups", in: root).compactMap { fields -> SynonymGroup? in
      reader.expect(["head"] + kinds.map(\.rawValue), in: fields, of: "a group of synonyms")
      guard let head = reader.required("head", in: fields, of: "a group of synonyms") else { return nil }
      var variants: [SynonymGroup.Relation: [String]] = [:]
      for kind in kinds {
        let words = reader.texts(kind.rawValue, in: fields).map(\.text)
        if !words.isEmpty { variants[kind] = words }
      }
      return SynonymGroup(
        head: head, variants: variants,
        place: Place(path: reader.path, range: fields.range(of: "head") ?? fields.range))
    }
    return (groups, reader.diagnostics)
  }
}
