// Markdown to test with: random documents (`RandomMarkdown`) and what cmark itself makes of a document (`CMarkOracle`).
// The tests of Markdown and the fuzzer share them.

/// Numbers that are the same for the same seed (SplitMix64).
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A number below `bound`; good enough for choosing among a few.
  mutating func below(_ bound: Int) -> Int { Int(truncatingIfNeeded: next() >> 33) % bound }
}

/// Small documents full of what is hard to read: markers side by side, half-open constructs, wrapped lines, nested
/// containers, escapes, entities, tables, footnotes, odd line endings.
package enum RandomMarkdown {
  /// The document of a seed.
  package static func document(seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    var text: [UInt8] = []
    switch generator.below(4) {
    case 0:
      for _ in 0..<2 + generator.below(30) { text += generator.pick(tokens) }
    case 1:
      for _ in 0..<1 + generator.below(4) {
        line(&generator, into: &text, length: 1 + generator.below(10))
        text += generator.pick(["\n", "\n", "\n\n", "  \n", "\\\n"])
      }
    default:
      blocks(&generator, into: &text, prefix: "", count: 1 + generator.below(4), depth: 0)
    }
    if generator.below(12) == 0 { text = withCarriageReturns(text) }
    return text
  }

  private static func withCarriageReturns(_ text: [UInt8]) -> [UInt8] {
    text.flatMap { $0 == UInt8(ascii: "\n") ? [UInt8(ascii: "\r"), UInt8(ascii: "\n")] : [$0] }
  }

  private static func line(_ generator: inout SeededGenerator, into text: inout [UInt8], length: Int) {
    for _ in 0..<length { text += generator.pick(inlines) }
  }

  private static func blocks(
    _ generator: inout SeededGenerator, into text: inout [UInt8], prefix: String, count: Int, depth: Int
  ) {
    for _ in 0..<count {
      block(&generator, into: &text, prefix: prefix, depth: depth)
      if generator.below(4) != 0 { text += Array((generator.below(2) == 0 ? prefix : "").utf8) + [UInt8(ascii: "\n")] }
    }
  }

  private static func block(
    _ generator: inout SeededGenerator, into text: inout [UInt8], prefix: String, depth: Int
  ) {
    func start(_ marker: String) { text += Array((prefix + marker).utf8) }
    func end() { text.append(UInt8(ascii: "\n")) }
    switch generator.below(depth < 3 ? 13 : 8) {
    case 0, 1:
      for index in 0...generator.below(3) {
        // Now and then a lazy line.
        if index == 0 || generator.below(4) != 0 { start("") }
        text += generator.pick(["", "", "", " ", "  ", "   "])
        line(&generator, into: &text, length: 1 + generator.below(6))
        text += generator.pick(["", "", "  ", "\\", " "])
        end()
      }
    case 2:
      start(generator.choose(["# ", "## ", "###### ", "#\t", "   # "]))
      line(&generator, into: &text, length: generator.below(5))
      text += generator.pick(["", " #", " {#id .c k=\"v w\"}", " {#id} ##"])
      end()
    case 3:
      start("")
      line(&generator, into: &text, length: 1 + generator.below(4))
      end()
      start(generator.choose(["===", "---", "=", "  ---  "]))
      end()
    case 4: table(&generator, into: &text, prefix: prefix)
    case 5:
      let fence = generator.choose(["```", "~~~", "````"])
      start(fence + generator.choose(["", "swift", " a `b", " x\\*y &amp;"]))
      end()
      for _ in 0..<generator.below(3) {
        start(generator.choose(["", "  ", "\t"]))
        line(&generator, into: &text, length: generator.below(4))
        end()
      }
      if generator.below(4) != 0 {
        start(fence)
        end()
      }
    case 6:
      start(generator.choose(["***", "---", "* * *", "<div>", "<!-- c", "<b>x</b>", "    code", "\tcode"]))
      end()
    case 7:
      start(
        generator.choose(["[a]: /u 'ti'", "[a]: <u v>", "[b c]: /x\\_y", "[a]:\n", "[^a]: note", "[^b]: ", "[^a]:"]))
      end()
    case 8:
      blocks(
        &generator, into: &text, prefix: prefix + generator.choose(["> ", ">", " > "]), count: 1 + generator.below(2),
        depth: depth + 1)
    case 9, 10:
      for _ in 0...generator.below(3) {
        let marker = generator.choose(["- ", "* ", "1. ", "2) ", "-   ", "- [ ] ", "- [x] ", "-\t", "+ "])
        start(marker)
        line(&generator, into: &text, length: generator.below(5))
        end()
        let indent = String(repeating: " ", count: marker.utf8.count)
        if generator.below(3) == 0 {
          blocks(&generator, into: &text, prefix: prefix + indent, count: 1, depth: depth + 1)
        }
      }
    case 11:
      start(generator.choose(["[^a]: ", "[^b]: "]))
      line(&generator, into: &text, length: 1 + generator.below(4))
      end()
      if generator.below(2) == 0 {
        blocks(&generator, into: &text, prefix: prefix + "    ", count: 1, depth: depth + 1)
      }
    default:
      start(generator.choose(["> ", "- ", "1. "]))
      block(&generator, into: &text, prefix: "", depth: depth + 1)
    }
  }

  private static func table(_ generator: inout SeededGenerator, into text: inout [UInt8], prefix: String) {
    let columns = 1 + generator.below(3)
    func start() { text += Array(prefix.utf8) }
    if generator.below(3) == 0 {
      start()
      line(&generator, into: &text, length: 2)
      text.append(UInt8(ascii: "\n"))
    }
    for row in 0...1 + generator.below(3) {
      start()
      let isEdged = generator.below(3) != 0
      if isEdged { text.append(UInt8(ascii: "|")) }
      for column in 0..<(row < 2 ? columns : max(1, columns - 1 + generator.below(3))) {
        if column > 0 { text.append(UInt8(ascii: "|")) }
        if row == 1 {
          text += generator.pick(["-", ":-", "-:", " :-: ", "---"])
        } else {
          text += generator.pick(["", " ", "  "])
          line(&generator, into: &text, length: generator.below(4))
          text += generator.pick(["", " ", "\\|"])
        }
      }
      if isEdged { text.append(UInt8(ascii: "|")) }
      text.append(UInt8(ascii: "\n"))
    }
  }

  private static let inlines: [[UInt8]] = [
    "a", "word", " ", " ", " ", "é", "—", "**", "*", "_", "__", "~~", "*b*", "**c**", "`", "``", "`x`", "`` ` ``", "[",
    "]", "![", "[a]", "[a][]", "[x][a]", "[y](/u)", "[z](<u v> \"t\")", "![i](p.png 'q')", "](/u)", "[^a]", "[^b]",
    "[^c]", "\\*", "\\[", "\\\\", "\\", "&amp;", "&copy;", "&#35;", "&", "<", ">", "<b>", "</b>", "<br>", "<!-- x -->",
    "<http://a.b/c_d>", "<a@b.c>", "http://x.y/z", "https://e.org.", "(", ")", "\"", "'", "!", "{{c1::x}}", "{#i}",
    "[@key, p. 3]", "~", ":", "\t", "^", "&nbsp;", "x|y", "\\|",
  ].map { Array($0.utf8) }

  private static let tokens: [[UInt8]] =
    inlines
    + [
      "\n", "\n", "\n\n", "  \n", "\\\n", "\n    ", "\n   ", "# ", "\n## ", " #", "===\n", "---\n", "***\n", "> ",
      "\n> ",
      "- ", "\n- ", "\n  - ", "1. ", "\n2) ", "\n- [x] ", "[ ] ", "| a | b |\n", "|-|-|\n", "|:-:|--|\n", "|", "```\n",
      "~~~\n", "<div>\n", "<?", "[a]: /u 't'\n", "[^a]: ", "\n[^b]: ", "\r\n", "\r", "\u{0}", "\u{FEFF}", "\u{B}",
      "\u{C}", "&#x2014;", "&ngE;", "&#0;", "+ ", "1234567890. ", "]: ", "[^",
    ].map { Array($0.utf8) }
}

extension SeededGenerator {
  fileprivate mutating func choose(_ choices: [String]) -> String { choices[below(choices.count)] }
  fileprivate mutating func pick(_ choices: [String]) -> [UInt8] { Array(choose(choices).utf8) }
  fileprivate mutating func pick(_ choices: [[UInt8]]) -> [UInt8] { choices[below(choices.count)] }
}
