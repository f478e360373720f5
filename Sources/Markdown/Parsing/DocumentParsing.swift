package import Diagnostics

extension Document {
  /// Reads a file; whatever it holds, there is a document, and what is wrong with it is said.
  package static func parse(_ source: SourceText) -> (document: Document, diagnostics: [Diagnostic]) {
    let split = FrontMatter(of: source.utf8)
    let tree = CMark.parse(source, from: split.body.lowerBound)
    return (Document(frontMatter: split.yaml, body: split.body, tree: tree), [])
  }
}
