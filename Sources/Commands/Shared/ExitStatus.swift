/// How a command ends; the numbers are those of `sysexits.h` where there is one.
struct ExitStatus: Error, Hashable {
  let code: Int32

  /// It ran, and the answer is no.
  static let no = ExitStatus(code: 1)
  static let usage = ExitStatus(code: 64)
  static let badData = ExitStatus(code: 65)
  static let notFound = ExitStatus(code: 66)
  static let defect = ExitStatus(code: 70)
  static let inputOutput = ExitStatus(code: 74)
  static let interrupted = ExitStatus(code: 130)
}

/// Why a command cannot go on: what the user reads, and the status.
struct Failure: Error, Hashable {
  let message: String
  let status: ExitStatus

  init(_ message: String, _ status: ExitStatus) {
    self.message = message
    self.status = status
  }
}
