import Diagnostics

/// Reads a page's front matter.
enum FrontMatterReader {
  static func read(
    _ source: SourceText, in range: Range<Int>, declaration: LibraryDeclaration
  ) -> (front: FrontMatter, diagnostics: [Diagnostic]) {
    var reader = YAMLReader(path: source.path)
    var front = FrontMatter()
    guard let root = reader.root(of: source, in: range) else { return (front, reader.diagnostics) }
    // A plain folder's front matter belongs to other programs: their keys are no mistakes.
    if !declaration.isPlainFolder {
      reader.expect(
        ["title", "kind", "aliases", "formerly", "relations", "outline", "reviewed", "waive"], in: root, of: "a page")
    }
    front.title = reader.text("title", in: root)
    front.aliases = reader.texts("aliases", in: root).map(\.text)
    if declaration.isPlainFolder { return (front, reader.diagnostics.filter { $0.rule == "bad-yaml" }) }
    front.formerly = reader.texts("formerly", in: root).map { TopicID($0.text) }
    front.reviewed = reader.date("reviewed", in: root)
    readKind(&front, &reader, root, declaration)
    readRelations(&front, &reader, root, declaration)
    readOutline(&front, &reader, root)
    readWaivers(&front, &reader, root)
    return (front, reader.diagnostics)
  }

  private static func readKind(
    _ front: inout FrontMatter, _ reader: inout YAMLReader, _ root: YAMLReader.Fields,
    _ declaration: LibraryDeclaration
  ) {
    guard let (text, range) = reader.placed("kind", in: root) else { return }
    let known = declaration.kinds.map(\.id.text)
    if !known.contains(text) {
      reader.report(
        "unknown-kind", .error, "no kind '\(text)' is declared", at: range,
        help: Nearest.name(to: text, in: known).map { "did you mean '\($0)'?" }
          ?? "declared are \(known.joined(separator: ", "))")
    }
    front.kind = KindID(text)
    front.kindRange = range
  }

  private static func readRelations(
    _ front: inout FrontMatter, _ reader: inout YAMLReader, _ root: YAMLReader.Fields,
    _ declaration: LibraryDeclaration
  ) {
    guard let node = root.node("relations") else { return }
    if case .scalar(let text) = node.content, text.isEmpty || text == "~" { return }
    guard let fields = reader.fields(of: node) else { return }
    let known = declaration.relations.map(\.id.text)
    for (name, range) in fields.names {
      if !known.contains(name) {
        reader.report(
          "unknown-relation", .error, "no relation '\(name)' is declared", at: range,
          help: Nearest.name(to: name, in: known).map { "did you mean '\($0)'?" }
            ?? "declared are \(known.joined(separator: ", "))")
        continue
      }
      front.relations += reader.texts(name, in: fields).map { text, range in
        StatedRelation(relation: RelationID(name), target: TopicID(text), contraindication: nil, range: range)
      }
    }
  }

  private static func readOutline(
    _ front: inout FrontMatter, _ reader: inout YAMLReader, _ root: YAMLReader.Fields
  ) {
    for (text, range) in reader.texts("outline", in: root) {
      if let part = OutlinePart(text) {
        front.outline.append(part)
        front.outlineRanges.append(range)
      } else {
        reader.report(
          "unknown-outline", .error, "'\(text)' is no part of a blueprint", at: range,
          help: "write the blueprint and the part, as 'blueprint/part'")
      }
    }
  }

  private static func readWaivers(
    _ front: inout FrontMatter, _ reader: inout YAMLReader, _ root: YAMLReader.Fields
  ) {
    front.waivers = reader.records("waive", in: root).compactMap { fields in
      reader.expect(["rule", "at", "reason"], in: fields, of: "a waiver")
      guard let rule = reader.required("rule", in: fields, of: "a waiver"),
        let reason = reader.required("reason", in: fields, of: "a waiver")
      else { return nil }
      return Waiver(rule: RuleID(rule), at: reader.text("at", in: fields), reason: reason, range: fields.range)
    }
  }
}
