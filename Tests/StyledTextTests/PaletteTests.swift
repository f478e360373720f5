import StyledText
import Testing

@Suite struct PaletteTests {
  @Test func `plain text has no codes, whatever its roles and links`() {
    var text = StyledString()
    for role in Role.allCases { text.append("word ", role, link: "https://example.org/") }
    #expect(Palette.plain.print(text) == text.plain)
  }

  @Test func `roles become codes that end with the line`() {
    let text = StyledString("one\ntwo", .strong) + StyledString(" three")
    #expect(
      Palette(color: true, links: false).print(text) == "\u{1B}[1mone\u{1B}[0m\n\u{1B}[1mtwo\u{1B}[0m three")
  }

  @Test func `a link is opened and closed around each line of it, under one id`() throws {
    let text = StyledString([.init("see\nthere", .plain, link: "https://example.org/a b?ü")])
    let printed = Palette(color: false, links: true).print(text)
    let lines = printed.split(separator: "\n")
    #expect(lines.count == 2)
    for (line, word) in zip(lines, ["see", "there"]) {
      #expect(line.hasPrefix("\u{1B}]8;id="))
      #expect(line.hasSuffix(";https://example.org/a%20b?%C3%BC\u{1B}\\\(word)\u{1B}]8;;\u{1B}\\"))
    }
    #expect(Set(lines.map { $0.prefix { $0 != ";" } }).count == 1)
  }

  @Test(
    "an address that a terminal should not open is only text",
    arguments: ["javascript:alert(1)", "../pages/x.md", "#part", "//host/x", "data:text/html,x", "vscode://open", ""])
  func refused(address: String) {
    let text = StyledString([.init("word", .plain, link: address)])
    #expect(Palette(color: false, links: true).print(text) == "word")
  }

  @Test func `escapes in the content or in an address never reach the terminal`() {
    let hostile = "\u{1B}]8;;https://evil.example\u{1B}\\\u{9B}31m\u{07}"
    var text = StyledString()
    for role in Role.allCases { text.append(hostile, role, link: "https://x/\(hostile)") }
    let printed = Palette(color: true, links: true).print(text)
    #expect(!printed.contains("\u{07}") && !printed.contains("\u{9B}"))
    // What is left of each escape is one of our own: SGR, or a link that begins or ends, or ST.
    let escapes = printed.split(separator: "\u{1B}", omittingEmptySubsequences: false).dropFirst()
    #expect(
      escapes.allSatisfy { $0.hasPrefix("]8;id=") || $0.hasPrefix("]8;;") || $0.hasPrefix("\\") || $0.hasPrefix("[") })
    #expect(escapes.filter { $0.hasPrefix("]8;") }.allSatisfy { !$0.contains("evil.example") || $0.contains("%1B") })
  }

  @Test func `each role but the plain one looks different from plain text`() {
    let palette = Palette(color: true, links: false)
    for role in Role.allCases where role != .plain {
      #expect(palette.print(StyledString("word", role)) != "word")
    }
  }
}
