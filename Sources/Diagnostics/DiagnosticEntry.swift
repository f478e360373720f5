/// A diagnostic as scripts read it; the property names are the keys of `check --json`.
package struct DiagnosticEntry: Sendable, Hashable, Encodable {
  package let file: String
  /// 1-based, as `column`, which counts Unicode scalars.
  package let line: Int
  package let column: Int
  package let severity: String
  package let rule: String
  package let message: String

  /// `source` is the text of the file that the diagnostic is about.
  package init(_ diagnostic: Diagnostic, in source: SourceText?) {
    let position = source?.position(at: diagnostic.place.range.lowerBound) ?? Position(line: 1, column: 1)
    file = diagnostic.place.path
    line = position.line
    column = position.column
    severity = diagnostic.severity.rawValue
    rule = diagnostic.rule.text
    message = diagnostic.message
  }
}
