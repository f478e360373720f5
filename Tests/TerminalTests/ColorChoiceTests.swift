import StyledText
import Terminal
import Testing

@Suite struct ColorChoiceTests {
  @Test(
    "who decides about color",
    arguments: [
      (ColorChoice.auto, true, [:], true),
      (.auto, false, [:], false),
      (.auto, true, ["TERM": "dumb"], false),
      (.auto, true, ["TERM": "xterm"], true),
      (.auto, true, ["NO_COLOR": "1"], false),
      (.auto, true, ["NO_COLOR": "0"], false),
      (.auto, true, ["NO_COLOR": ""], true),
      (.auto, false, ["CLICOLOR_FORCE": "1"], true),
      (.auto, false, ["CLICOLOR_FORCE": "0"], false),
      (.auto, false, ["CLICOLOR_FORCE": ""], false),
      (.auto, true, ["TERM": "dumb", "CLICOLOR_FORCE": "1"], true),
      (.auto, false, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false),
      (.always, false, ["NO_COLOR": "1", "TERM": "dumb"], true),
      (.never, true, ["CLICOLOR_FORCE": "1"], false),
    ] as [(ColorChoice, Bool, [String: String], Bool)])
  func colored(choice: ColorChoice, isTerminal: Bool, variables: [String: String], isColored: Bool) {
    let palette = choice.palette(for: StreamFacts(isTerminal: isTerminal, variables: variables))
    #expect(palette.isColored == isColored)
  }

  @Test func `links are opened on a terminal in color only`() {
    func opens(_ choice: ColorChoice, _ isTerminal: Bool, _ variables: [String: String] = [:]) -> Bool {
      choice.palette(for: StreamFacts(isTerminal: isTerminal, variables: variables)).opensLinks
    }
    #expect(opens(.auto, true))
    #expect(!opens(.never, true))
    #expect(!opens(.always, false))
    #expect(!opens(.always, true, ["TERM": "dumb"]))
    #expect(!opens(.auto, true, ["NO_COLOR": "1"]))
  }
}

@Suite struct TerminalSizeTests {
  @Test(
    "the variables go before the terminal, that before 80 by 24",
    arguments: [
      ([:], nil, 80, 24),
      ([:], TerminalSize(columns: 120, rows: 50), 120, 50),
      (["COLUMNS": "40"], TerminalSize(columns: 120, rows: 50), 40, 50),
      (["COLUMNS": "40", "LINES": "10"], nil, 40, 10),
      (["COLUMNS": "0", "LINES": "x"], nil, 80, 24),
      (["COLUMNS": "-5"], TerminalSize(columns: 120, rows: 50), 120, 50),
    ] as [([String: String], TerminalSize?, Int, Int)])
  func size(variables: [String: String], reported: TerminalSize?, columns: Int, rows: Int) {
    let size = TerminalSize(variables: variables, reported: reported)
    #expect(size == TerminalSize(columns: columns, rows: rows))
  }
}
