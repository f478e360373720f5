import Diagnostics

/// What was found wrong with one question.
struct QuestionFindings {
  let path: String
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String) { self.path = path }

  mutating func error(
    _ rule: RuleID, _ message: String, at range: Range<Int>, help: String, mend: [Diagnostic.Edit] = []
  ) {
    diagnostics.append(
      Diagnostic(rule, .error, message, at: Place(path: path, range: range), help: help, mend: mend))
  }

  mutating func warning(
    _ rule: RuleID, _ message: String, at range: Range<Int>, help: String, mend: [Diagnostic.Edit] = []
  ) {
    diagnostics.append(
      Diagnostic(rule, .warning, message, at: Place(path: path, range: range), help: help, mend: mend))
  }

  /// "did you mean …?", or else all that is known.
  static func help(for written: String, known: [String]) -> String {
    Nearest.name(to: written, in: known).map { "did you mean '\($0)'?" } ?? "known are \(known.joined(separator: ", "))"
  }
}
