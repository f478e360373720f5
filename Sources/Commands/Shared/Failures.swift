import Diagnostics
import LibraryIndex
import QueryLanguage
import StudyRecords
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
    case .index(let error): self.init(error)
    case .undeclared(let source, let diagnostics):
      let printer = DiagnosticPrinter { $0 == source.path ? source : nil }
      let findings = diagnostics.map { printer.print($0).plain }.joined(separator: "\n")
      self.init("library.yaml does not say what this library is\n\(findings)", .badData)
    }
  }

  init(_ error: IndexError) {
    let remedy =
      switch error {
      case .busy: "; try again when it is done"
      case .damaged: "; 'palpate index --rebuild' makes it anew"
      case .noSpace: "; make room"
      case .cannotOpen, .readOnly, .other: ""
      }
    self.init(error.description + remedy, .inputOutput)
  }

  init(_ error: RecordsError) {
    switch error {
    case .damaged(_, let backup):
      let way =
        backup == nil
        ? "; 'palpate restore --aside' puts them aside and begins anew"
        : "; 'palpate restore' puts them aside and takes the backup"
      self.init(error.description + way, .inputOutput)
    case .foreign, .newer, .conflict: self.init(error.description, .badData)
    case .readOnly, .full, .locked, .unreachable, .database: self.init(error.description, .inputOutput)
    }
  }

  init(_ failure: QueryFailure) {
    switch failure {
    case .index(let error): self.init(error)
    case .query(let error, let text):
      let source = SourceText(path: "query", text)
      let printer = DiagnosticPrinter { $0 == source.path ? source : nil }
      self.init(
        error.diagnostics(path: source.path).map { printer.print($0).plain }.joined(separator: "\n"), .usage)
    }
  }
}
