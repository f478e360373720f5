package import Diagnostics

/// Reads `library.yaml`.
package enum LibraryDeclarationReader {
  /// Nil only when the file is no YAML mapping or has no usable `id`.
  package static func read(_ source: SourceText) -> (declaration: LibraryDeclaration?, diagnostics: [Diagnostic]) {
    var reader = YAMLReader(path: source.path)
    guard let root = reader.root(of: source) else {
      if reader.diagnostics.isEmpty {
        reader.report(
          "missing-key", .error, "library.yaml is empty", at: 0..<0, help: "write at least 'id: my-library'")
      }
      return (nil, reader.diagnostics)
    }
    reader.expect(
      [
        "id", "title", "language", "version", "license", "notice", "areas", "kinds", "relations", "records", "titles",
        "over",
      ], in: root, of: "library.yaml")
    let id = reader.required("id", in: root, of: "library.yaml")
    if let id, !isKebab(id) {
      reader.report(
        "bad-id", .error, "'\(id)' cannot be an id", at: root.range(of: "id") ?? root.range,
        help: "use small letters, digits and single hyphens")
    }
    let kinds = readKinds(&reader, root)
    let declaration = id.map { id in
      LibraryDeclaration(
        id: LibraryID(id), title: reader.text("title", in: root) ?? id,
        language: reader.text("language", in: root) ?? "en", version: reader.text("version", in: root) ?? "",
        license: reader.text("license", in: root) ?? "", notice: reader.text("notice", in: root),
        areas: readAreas(&reader, root), kinds: kinds, relations: readRelations(&reader, root, kinds: kinds),
        records: readRecords(&reader, root, kinds: kinds), titles: readTitles(&reader, root),
        over: reader.text("over", in: root).map { LibraryID($0) }, isPlainFolder: false)
    }
    return (declaration, reader.diagnostics)
  }

  /// Whether a text is an id: small letters, digits and hyphens, beginning with a letter or digit.
  static func isKebab(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "-") else { return false }
    return text.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-")
    }
  }

  private static func readAreas(_ reader: inout YAMLReader, _ root: YAMLReader.Fields) -> [LibraryDeclaration.Area] {
    reader.records("areas", in: root).compactMap { fields in
      reader.expect(["id", "title", "line"], in: fields, of: "an area")
      guard let id = reader.required("id", in: fields, of: "an area") else { return nil }
      return .init(
        id: AreaID(id), title: reader.text("title", in: fields) ?? id, line: reader.text("line", in: fields) ?? "")
    }
  }

  private static func readKinds(_ reader: inout YAMLReader, _ root: YAMLReader.Fields) -> [LibraryDeclaration.Kind] {
    let known = LibraryDeclaration.Need.allCases.map(\.rawValue)
    return reader.records("kinds", in: root).compactMap { fields in
      reader.expect(["id", "title", "needs", "safetyLine"], in: fields, of: "a kind")
      guard let id = reader.required("id", in: fields, of: "a kind") else { return nil }
      let needs = reader.texts("needs", in: fields).compactMap { text, range -> LibraryDeclaration.Need? in
        if let need = LibraryDeclaration.Need(rawValue: text) { return need }
        reader.report(
          "unknown-need", .error, "a kind cannot need '\(text)'", at: range,
          help: Nearest.name(to: text, in: known).map { "did you mean '\($0)'?" }
            ?? "it can need \(known.joined(separator: ", "))")
        return nil
      }
      return .init(
        id: KindID(id), title: reader.text("title", in: fields) ?? id, needs: needs,
        safetyLine: reader.flag("safetyLine", in: fields))
    }
  }

  private static func readRelations(
    _ reader: inout YAMLReader, _ root: YAMLReader.Fields, kinds: [LibraryDeclaration.Kind]
  ) -> [LibraryDeclaration.Relation] {
    reader.records("relations", in: root).compactMap { fields in
      reader.expect(["id", "from", "to", "label", "inverse", "inverseLabel"], in: fields, of: "a relation")
      guard let id = reader.required("id", in: fields, of: "a relation") else { return nil }
      let label = reader.text("label", in: fields) ?? id
      return .init(
        id: RelationID(id), from: readKindNames("from", &reader, fields, kinds: kinds),
        to: readKindNames("to", &reader, fields, kinds: kinds), label: label,
        inverse: reader.text("inverse", in: fields).map { RelationID($0) },
        inverseLabel: reader.text("inverseLabel", in: fields) ?? label)
    }
  }

  private static func readKindNames(
    _ name: String, _ reader: inout YAMLReader, _ fields: YAMLReader.Fields, kinds: [LibraryDeclaration.Kind]
  ) -> [KindID] {
    let known = kinds.map(\.id.text)
    return reader.texts(name, in: fields).map { text, range in
      if !known.contains(text) {
        reader.report(
          "unknown-kind", .error, "no kind '\(text)' is declared", at: range,
          help: Nearest.name(to: text, in: known).map { "did you mean '\($0)'?" })
      }
      return KindID(text)
    }
  }

  private static func readRecords(
    _ reader: inout YAMLReader, _ root: YAMLReader.Fields, kinds: [LibraryDeclaration.Kind]
  ) -> [LibraryDeclaration.Record] {
    reader.records("records", in: root).compactMap { fields in
      reader.expect(["id", "kind", "columns"], in: fields, of: "a record")
      guard let id = reader.required("id", in: fields, of: "a record"),
        let kind = reader.required("kind", in: fields, of: "a record")
      else { return nil }
      if !kinds.contains(where: { $0.id.text == kind }) {
        reader.report(
          "unknown-kind", .error, "no kind '\(kind)' is declared", at: fields.range(of: "kind") ?? fields.range,
          help: Nearest.name(to: kind, in: kinds.map(\.id.text)).map { "did you mean '\($0)'?" })
      }
      let columns = reader.records("columns", in: fields).compactMap { column -> LibraryDeclaration.Record.Column? in
        reader.expect(["id", "title", "askable"], in: column, of: "a column")
        guard let id = reader.required("id", in: column, of: "a column") else { return nil }
        return .init(
          id: id, title: reader.text("title", in: column) ?? id, isAskable: reader.flag("askable", in: column))
      }
      return .init(id: RecordID(id), kind: KindID(kind), columns: columns)
    }
  }

  private static func readTitles(_ reader: inout YAMLReader, _ root: YAMLReader.Fields) -> [String: String] {
    guard let node = root.node("titles"), let fields = reader.fields(of: node) else { return [:] }
    var titles: [String: String] = [:]
    for (name, _) in fields.names {
      if let text = reader.text(name, in: fields) { titles[name.lowercased()] = text }
    }
    return titles
  }
}
