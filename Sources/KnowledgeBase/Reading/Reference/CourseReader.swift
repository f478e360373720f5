package import Diagnostics

/// Reads a course: weeks, each a query and a title. The file's name is its id unless it says one.
package enum CourseReader {
  package static func read(_ source: SourceText, fileID: String) -> (course: Course?, diagnostics: [Diagnostic]) {
    var reader = YAMLReader(path: source.path)
    guard let root = reader.root(of: source) else { return (nil, reader.diagnostics) }
    reader.expect(["id", "title", "weeks"], in: root, of: "a course")
    let weeks = reader.records("weeks", in: root).compactMap { fields -> Course.Week? in
      reader.expect(["title", "query"], in: fields, of: "a week")
      guard let query = reader.required("query", in: fields, of: "a week") else { return nil }
      return .init(title: reader.text("title", in: fields) ?? query, query: query)
    }
    let id = reader.text("id", in: root) ?? fileID
    let course = Course(
      id: id, title: reader.text("title", in: root) ?? id, weeks: weeks,
      place: Place(path: source.path, range: root.range))
    return (course, reader.diagnostics)
  }
}
