import Markup
import Testing

@Suite struct EscapeTests {
  private func escaped(_ text: String, _ controls: Escape.Controls = .replaced) -> String {
    var markup = MarkupText(controls: controls)
    markup.text(text)
    return markup.string
  }

  @Test(
    "text is escaped",
    arguments: [
      ("", ""), ("plain", "plain"), ("é 手 👍", "é 手 👍"),
      ("a < b && c > \"d\" 'e'", "a &lt; b &amp;&amp; c &gt; &quot;d&quot; 'e'"),
      ("👍 <", "👍 &lt;"), ("&amp;", "&amp;amp;"), ("a\tb\r\n", "a\tb\r\n"), ("\u{1B}[31m\u{0}", "\u{FFFD}[31m\u{FFFD}"),
      ("<\u{7F}\u{9B}>", "&lt;\u{FFFD}\u{FFFD}&gt;"),
      ("\u{A0}½", "\u{A0}½"),
    ])
  func text(text: String, markup: String) {
    #expect(escaped(text) == markup)
  }

  @Test("a noncharacter becomes U+FFFD", arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFF, 0x10FFFE] as [UInt32])
  func noncharacter(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(escaped("a\(scalar)<") == "a\u{FFFD}&lt;")
  }

  @Test func `control characters pass where they are asked to`() {
    #expect(escaped("\u{1}<\u{9B}", .kept) == "\u{1}&lt;\u{9B}")
  }

  @Test func `escaped text contains no tag, no quote and no bare ampersand, and reads as the text`() {
    var state: UInt64 = 4
    let pieces = ["<", ">", "&", "\"", "'", "script", "&lt;", "\u{1}", "é", "手", "-->", "]]>", " "]
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let markup = escaped(text, .kept)
      #expect(!markup.contains("<") && !markup.contains(">") && !markup.contains("\""))
      var read = markup
      for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")] {
        read = read.split(separator: entity, omittingEmptySubsequences: false).joined(separator: sign)
      }
      #expect(read.split(separator: "&amp;", omittingEmptySubsequences: false).joined(separator: "&") == text)
    }
  }
}
