import Glibc
import JSONText
import StyledText
import Terminal
import Workspace

/// Where a command's answer goes: results to standard output, everything else to standard error.
struct Console {
  let surroundings: Surroundings
  let isJSON: Bool
  /// Linear text without drawing, for a screen reader.
  let isPlain: Bool
  let output: Palette
  let error: Palette
  /// Columns of standard output; nil where it is no terminal and nothing is wrapped to a width.
  let width: Int?

  init(_ options: GlobalOptions) {
    surroundings = .ofProcess
    isJSON = options.json
    let outputFacts = StreamFacts(
      isTerminal: StandardStream.output.isTerminal, variables: surroundings.variables)
    let errorFacts = StreamFacts(isTerminal: StandardStream.error.isTerminal, variables: surroundings.variables)
    isPlain = options.plain || outputFacts.isDumb
    output = isPlain || isJSON ? .plain : options.color.palette(for: outputFacts)
    error = isPlain || isJSON ? .plain : options.color.palette(for: errorFacts)
    width =
      outputFacts.isTerminal || surroundings.variable("COLUMNS") != nil
      ? TerminalSize(
        variables: surroundings.variables, reported: TerminalSize.reported(by: StandardStream.output.rawValue)
      ).columns : nil
  }

  /// Columns for what needs a width in any case.
  var columns: Int { width ?? 80 }

  /// Whether a person sits at both ends.
  var isInteractive: Bool {
    StandardStream.input.isTerminal && StandardStream.output.isTerminal && !isJSON
  }

  func print(_ text: StyledString) { ProcessStreams.write(output.print(text) + "\n", to: .output) }
  func print(_ text: String) { print(StyledString(text)) }
  func print(lines: [StyledString]) {
    var text = ""
    for line in lines {
      output.print(line, into: &text)
      text += "\n"
    }
    ProcessStreams.write(text, to: .output)
  }

  /// One JSON document.
  func print(json: JSON) { ProcessStreams.write(json.text + "\n", to: .output) }

  /// What is said beside the answer.
  func note(_ text: StyledString) { ProcessStreams.write(error.print(text) + "\n", to: .error) }
  func note(_ text: String) { note(StyledString(text)) }
}

/// The standard streams, written whole.
enum ProcessStreams {
  /// Writes all of a text; a reader that went away ends the program quietly.
  static func write(_ text: String, to stream: StandardStream) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(stream.rawValue, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        exit(errno == EPIPE ? 0 : ExitStatus.inputOutput.code)
      }
      rest = rest.dropFirst(count)
    }
  }

  /// A closed pipe is an error that is looked at, not a signal that kills.
  static func prepare() { _ = signal(SIGPIPE, SIG_IGN) }

  static func end(_ code: Int32) -> Never { exit(code) }
}
