package import Diagnostics

/// Reads `sources.yaml`: a CSL-YAML bibliography under `references`.
package enum SourcesReader {
  package static func read(_ source: SourceText) -> (sources: [Source], diagnostics: [Diagnostic]) {
    var reader = YAMLReader(path: source.path)
    guard let root = reader.root(of: source) else { return ([], reader.diagnostics) }
    reader.expect(["references"], in: root, of: "the bibliography")
    let sources = reader.records("references", in: root).compactMap { read($0, &reader) }
    return (sources, reader.diagnostics)
  }

  private static func read(_ fields: YAMLReader.Fields, _ reader: inout YAMLReader) -> Source? {
    guard let key = reader.required("id", in: fields, of: "a source") else { return nil }
    let type = reader.text("type", in: fields)
    let title = reader.text("title", in: fields)
    for (name, value) in [("type", type), ("title", title)] where value == nil {
      reader.report("incomplete-source", .error, "the source '\(key)' has no '\(name)'", at: fields.range)
    }
    let authors = names("author", in: fields, &reader)
    return Source(
      key: SourceKey(key), type: type ?? "document",
      authors: authors.isEmpty ? names("editor", in: fields, &reader) : authors, title: title ?? key,
      fields: strings(of: fields), year: year(of: fields, &reader), checked: reader.date("checked", in: fields),
      place: Place(path: reader.path, range: fields.range(of: "id") ?? fields.range))
  }

  private static func names(
    _ field: String, in fields: YAMLReader.Fields, _ reader: inout YAMLReader
  ) -> [Source.Name] {
    reader.records(field, in: fields).map { name in
      if let literal = reader.text("literal", in: name) { return Source.Name(family: literal, given: "") }
      let particle = reader.text("non-dropping-particle", in: name).map { $0 + " " } ?? ""
      return Source.Name(
        family: particle + (reader.text("family", in: name) ?? ""), given: reader.text("given", in: name) ?? "")
    }
  }

  /// `issued: {date-parts: [[2015, 9]]}`, or a plain year.
  private static func year(of fields: YAMLReader.Fields, _ reader: inout YAMLReader) -> Int? {
    guard let node = fields.node("issued") else { return nil }
    if case .scalar(let text) = node.content { return Int(text.prefix(4)) }
    guard let issued = reader.fields(of: node) else { return nil }
    if let parts = issued.node("date-parts"), case .sequence(let dates) = parts.content, let first = dates.first,
      case .sequence(let numbers) = first.content, let year = numbers.first, case .scalar(let text) = year.content
    {
      return Int(text)
    }
    return reader.integer("year", in: issued) ?? reader.text("raw", in: issued).flatMap { Int($0.prefix(4)) }
  }

  private static func strings(of fields: YAMLReader.Fields) -> [String: String] {
    var result: [String: String] = [:]
    for (name, _) in fields.names
    where !["id", "type", "title", "author", "editor", "issued", "checked"].contains(name) {
      if case .scalar(let text)? = fields.node(name)?.content { result[name] = text }
    }
    return result
  }
}
