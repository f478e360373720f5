import Glibc
import StyledText
import Terminal
import Workspace

/// Shows what is longer than the screen: `PALPATE_PAGER`, else `PAGER`, else `less`; empty or `cat` means none.
enum Pager {
  static func show(_ lines: [StyledString], _ console: Console, isWanted: Bool) {
    guard isWanted, console.isInteractive, let command = command(console), lines.count > rows(console) else {
      console.print(lines: lines)
      return
    }
    // As git does: only where the user has not said how less behaves.
    unsafe setenv("LESS", "FRX", 0)
    guard let stream = unsafe popen(command, "w") else {
      console.print(lines: lines)
      return
    }
    var text = ""
    for line in lines {
      console.output.print(line, into: &text)
      text += "\n"
    }
    _ = unsafe text.withCString { unsafe fputs($0, stream) }
    let status = unsafe pclose(stream)
    // 127: the shell did not find it.
    if status >> 8 == 127 { console.print(lines: lines) }
  }

  private static func command(_ console: Console) -> String? {
    for name in ["PALPATE_PAGER", "PAGER"] {
      if let set = console.surroundings.variables[name] { return set.isEmpty || set == "cat" ? nil : set }
    }
    return "less"
  }

  private static func rows(_ console: Console) -> Int {
    TerminalSize(
      variables: console.surroundings.variables, reported: TerminalSize.reported(by: StandardStream.output.rawValue)
    ).rows - 1
  }
}
