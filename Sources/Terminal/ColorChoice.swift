package import StyledText

/// What is known of one stream, and of the environment, when the look of text is decided.
package struct StreamFacts: Sendable, Hashable {
  package let isTerminal: Bool
  /// Environment variables; `NO_COLOR`, `CLICOLOR_FORCE` and `TERM` are looked at.
  package let variables: [String: String]

  package init(isTerminal: Bool, variables: [String: String]) {
    self.isTerminal = isTerminal
    self.variables = variables
  }

  /// Whether the terminal can do nothing but print.
  package var isDumb: Bool { variables["TERM"] == "dumb" }

  private func isSet(_ name: String) -> Bool { !(variables[name] ?? "").isEmpty }

  fileprivate var forbidsColor: Bool { isSet("NO_COLOR") }
  fileprivate var forcesColor: Bool { isSet("CLICOLOR_FORCE") && variables["CLICOLOR_FORCE"] != "0" }
}

/// The `--color` option.
package enum ColorChoice: String, Sendable, Hashable, CaseIterable {
  case auto, always, never

  /// The palette for a stream. The option goes before the environment, `NO_COLOR` before `CLICOLOR_FORCE`, that before
  /// what the stream is; links are opened only where color is, and only on a terminal.
  package func palette(for facts: StreamFacts) -> Palette {
    let isColored =
      switch self {
      case .always: true
      case .never: false
      case .auto: !facts.forbidsColor && (facts.forcesColor || facts.isTerminal && !facts.isDumb)
      }
    return Palette(color: isColored, links: isColored && facts.isTerminal && !facts.isDumb)
  }
}
