import Diagnostics
import StyledText
import Workspace

/// The sentences of failures, with the way out.
extension Failure {
  init(_ failure: LibraryFailure) {
    switch failure {
    case .missing(let folder):
      self.init(
        "no folder '\(folder)'; name a library's folder with --content DIR, or make one with 'palpate init DIR'",
        .notFound)
    case .notFound:
      self.init(
        "no library here; go to a folder below one, name one with --content DIR, or make one with 'palpate init DIR'",
        .notFound)
    case .unreadable(let path, let error):
      self.init("cannot read '\(path)': \(error.reason); give yourself the right to read it", .inputOutput)
    case .empty(let folder):
      self.init(
        "no page in '\(folder)'; put a Markdown file there, or make a library with 'palpate init DIR'", .notFound)
    case .index(let error): self.init(error.description, .inputOutput)
    case .undeclared(let source, let diagnostics):
      let printer = DiagnosticPrinter { $0 == source.path ? source : nil }
      let findings = diagnostics.map { printer.print($0).plain }.joined(separator: "\n")
      self.init("library.yaml does not say what this library is\n\(findings)", .badData)
    }
  }
}
