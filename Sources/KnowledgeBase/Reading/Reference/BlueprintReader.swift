package import Diagnostics

/// Reads a blueprint of an exam: dated parts with their weights.
package enum BlueprintReader {
  package static func read(_ source: SourceText) -> (blueprint: Blueprint?, diagnostics: [Diagnostic]) {
    var reader = YAMLReader(path: source.path)
    guard let root = reader.root(of: source) else { return (nil, reader.diagnostics) }
    reader.expect(
      ["id", "title", "dated", "country", "parts", "items", "minutes", "navigation", "label"], in: root,
      of: "a blueprint")
    let parts = reader.records("parts", in: root).compactMap { fields -> Blueprint.Part? in
      reader.expect(["id", "title", "percent", "query"], in: fields, of: "a blueprint's part")
      guard let id = reader.required("id", in: fields, of: "a blueprint's part") else { return nil }
      return .init(
        id: id, title: reader.text("title", in: fields) ?? id, percent: reader.number("percent", in: fields) ?? 0,
        query: reader.text("query", in: fields))
    }
    let total = parts.reduce(0) { $0 + $1.percent }
    if abs(total - 100) > 0.5 {
      reader.report(
        "blueprint-sum", .error, "the parts make \(total) percent, not 100", at: root.range(of: "parts") ?? root.range)
    }
    guard let id = reader.required("id", in: root, of: "a blueprint") else { return (nil, reader.diagnostics) }
    if !root.has("dated") {
      reader.report(
        "missing-key", .error, "a blueprint needs 'dated'", at: root.range,
        help: "add 'dated: 2018-07-01', the day from which the outline holds")
    }
    guard let dated = reader.date("dated", in: root) else { return (nil, reader.diagnostics) }
    let blueprint = Blueprint(
      id: BlueprintID(id), title: reader.text("title", in: root) ?? id, dated: dated,
      country: reader.text("country", in: root), parts: parts, items: reader.integer("items", in: root),
      minutes: reader.integer("minutes", in: root), navigation: reader.text("navigation", in: root),
      label: reader.text("label", in: root), place: Place(path: source.path, range: root.range(of: "id") ?? root.range))
    return (blueprint, reader.diagnostics)
  }
}
