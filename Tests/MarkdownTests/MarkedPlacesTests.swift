import Diagnostics
import Testing

@testable import Markdown

/// Places marked in the text: of the nodes of one kind, in reading order, the first stands from ① to ②, the second from
/// ③ to ④, and so on.
@Suite struct MarkedPlacesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var kind: Tree.Code
    var text: String

    init(_ kind: Tree.Code, _ text: String) {
      self.kind = kind
      self.text = text
    }

    var testDescription: String { "\(kind): \(text.debugDescription)" }
  }

  @Test(arguments: [
    Case(.heading, "①# Title *a*②\n\ntext"), Case(.heading, "  ①## Title ##②  \n"), Case(.heading, "①#②\n"),
    Case(.text, "# ①Title② ##"), Case(.text, "#\t①Title②"), Case(.heading, "①Title\ngoes on\n---②\n\ntext"),
    Case(.heading, "> ①Title\n> ===②\n\ntext"), Case(.heading, "[a]: /u\n①Title\n===②\n"),
    Case(.heading, "[a]: /u\n[b]: /v\n①a\nb\n===②\n\n===\n"), Case(.text, "[a]: Title\n①Title②\n==="),
  ])
  func `headings`(example: Case) throws { try check(example) }

  @Test(arguments: [
    Case(.paragraph, "①one\n   two②\n\n③four④"), Case(.text, "①one②  \n   ③two④"),
    Case(.softBreak, "one①\n②   two③\n④three"),
    Case(.softBreak, "one①\r\n②two"), Case(.softBreak, "one①\r②two"), Case(.lineBreak, "one①  \n②two③\\\n④  three"),
    Case(.paragraph, "> ①one\ntwo②\n\n>③three④"), Case(.text, "> ①one②\n③two④\n>  ⑤three⑥"),
    Case(.text, "- > ①one②\n  > ③two④\n⑤three⑥"), Case(.text, "- ①one②\n\t③two④"),
    Case(.emphasis, "> a ①*b\n> c*② d ③_e_④"),
    Case(.paragraph, "[a]: /u\n①text②"), Case(.paragraph, "[a]: /u 't\nu'\n[b]: /v\n①text\nmore②\n"),
    Case(.paragraph, "> [a]: /u\n> ①text②"), Case(.quote, "①> a\n> b②\n\nc"), Case(.quote, "①> ③> a\nb②④\n\n⑤>⑥\n"),
    Case(.thematicBreak, "a\n\n  ①* * *②\n"),
  ])
  func `lines and what continues them`(example: Case) throws { try check(example) }

  @Test(arguments: [
    Case(.emphasis, "①*a*② ③_b_④"), Case(.strong, "①**a**② ③__b__④"), Case(.strong, "*①**a**②*"),
    Case(.emphasis, "①***a***②"),
    Case(.text, "①**②*③a④*"), Case(.text, "*①a②*③**④"), Case(.text, "*①a②*③*④*⑤b⑥*"), Case(.strikethrough, "a ①~~b~~②"),
    Case(.code, "①`a`② ③`` b`c ``④"), Case(.code, "①`a\n  b`②"), Case(.code, "> ①`a\n> b`②"),
    Case(.text, "①a\\*b②"), Case(.text, "①\\*②*③a④*"), Case(.text, "①&amp;&#35;x②`y`③&ngE;④"),
    Case(.text, "①a & b &x; c\\d②"),
    Case(.link, "①[a](b)② ③[c](<d e> \"f\")④"), Case(.link, "①[*a*](b (c\\)))②"),
    Case(.link, "①[a][b]② ③[a][]④ ⑤[a]⑥ [c]\n\n[a]: x\n[b]: y"),
    Case(.link, "①[a](<b>\n  'c')② d"), Case(.link, "①<http://a.b/c>② ③<d@e.f>④"),
    Case(.text, "<①http://a.b/\\*&amp;②>"),
    Case(.image, "①![*a*](b)② ![c]"), Case(.link, "①[![a](b)](c)②"), Case(.image, "[①![a](b)②](c)"),
    Case(.inlineHTML, "a①<b c=\"d\">②e③</b>④"),
    Case(.text, "①a [b ②*③c④*⑤] (d)⑥"), Case(.text, "①{{c1::x}}②"), Case(.text, "①a②③ {#b}④"),
    Case(.text, "①a [@b, p. 3; @c] d②"),
  ])
  func `inlines`(example: Case) throws { try check(example) }

  @Test(arguments: [
    Case(.bulletList, "①- a\n- b②\n\nc"), Case(.item, "①- a②\n③- b\n\n  c④\n\nd"), Case(.item, "①-②\n③- a④"),
    Case(.item, "①1. a②\n③2) b④"),
    Case(.item, "①- ③- a②④"), Case(.orderedList, "a\n\n①3. b\n4. c②\n"),
    Case(.item, "①- [x] a②\n③- [ ] b④"),
    Case(.text, "- [x] ①a②\n-  [ ]  ③b④"), Case(.paragraph, "- ①a②\n\n  ③b④"), Case(.item, "> ①- a\n>   b②\n"),
  ])
  func `lists`(example: Case) throws { try check(example) }

  @Test(arguments: [
    Case(.codeBlock, "①```swift\na\n```②\nb"), Case(.codeBlock, "①~~~\na\n②\n"),
    Case(.codeBlock, "> ①```\n> a\n> ```②\n> b"),
    Case(.codeBlock, "> ①```\n> a②\nb"), Case(.codeBlock, "> ①```\n> a②\n③```\nb④"),
    Case(.codeBlock, "- ①```\n  a②\n③```\nb④"),
    Case(.codeBlock, "- ①```\n  a\n  ```②\n"), Case(.codeBlock, "    ①a\n\n    b②\n\nc"), Case(.codeBlock, "①```②"),
    Case(.codeBlock, "①```\n```②"),
    Case(.html, "①<div>\na\n</div>②\n\nb"), Case(.html, "①<!-- a\n\nb -->②\nc"),
  ])
  func `code and HTML`(example: Case) throws { try check(example) }

  @Test(arguments: [
    Case(.table, "①| a |\n|---|\n| b |②\n\nc"), Case(.table, "①a|b\n-|-②\n"),
    Case(.table, "text\n①| a |\n|---|\n| b |②\n"),
    Case(.paragraph, "①text\nmore② \n| a |\n|---|\n"), Case(.tableRow, "text\n①| a |②\n|---|\n③| b |④\n"),
    Case(.tableRow, "> ①| a |②\n> |---|\n>   ③| b④ \n"), Case(.tableCell, "| ①a② |③b④|\n|---|---|\n| ⑤c⑥ |⑦⑧\n"),
    Case(.tableCell, "|①a②|③④|\n|-|-|\n"), Case(.text, "| ①a \\| b②*③c④* |\n|---|\n"),
    Case(.emphasis, "| a \\| ①*b*② `\\|` ③*c*④ |\n|---|\n"),
    Case(.code, "| x ①`a \\| b`② |\n|---|\n"), Case(.text, "①text \\| more②\n|③a④|\n|-|\n"),
    Case(.tableCell, "- ①a②|③b④\n  -|-\n  ⑤c⑥ | ⑦d⑧\n"),
    Case(.table, "[x]: /u\n---\n①a|b\n-|-②\n"), Case(.text, "| ①\\\\| b②\n|---|\n"),
  ])
  func `tables`(example: Case) throws { try check(example) }

  @Test(arguments: [
    Case(.footnoteReference, "a①[^n]② b③[^n]④\n\n[^n]: c"),
    Case(.footnoteDefinition, "a[^n]\n\n①[^n]: c\n\n    d②\n\ne"),
    Case(.footnoteDefinition, "> a[^n]\n>\n> ①[^n]: c②\n\nd"), Case(.text, "①a②[^n]③[^m] \\*④\n\n[^n]: ⑤c⑥"),
    Case(.paragraph, "①a[^n]②\n\n[^n]:\n    ③c\n    d④\n"),
  ])
  func `footnotes`(example: Case) throws { try check(example) }

  @Test(arguments: [
    Case(.heading, "\u{FEFF}①# a②\n\n③# b④"), Case(.heading, "---\ntitle: x\n---\n①# a②\n"),
    Case(.heading, "\u{FEFF}---\r\nx: y\r\n...\r\n①# a②\r\n\r\n③b\r\n=④"),
    Case(.text, "①a\u{0}b②\n③c④"), Case(.emphasis, "a\u{0}b\u{0} ①*c*②\n\u{0} ③*d*④"),
    Case(.emphasis, "①*ä — 日本*② ③*b*④"),
    Case(.text, "①a②\r③b④\r\n⑤c⑥"), Case(.tableCell, "|①a\u{0}②|③b④|\r\n|-|-|\r\n"),
  ])
  func `front matter, line ends, zeros and wide characters`(example: Case) throws { try check(example) }

  private func check(_ example: Case) throws {
    let marked = MarkedText(example.text)
    let (document, _) = Document.parse(SourceText(path: "a.md", utf8: marked.utf8))
    let places = document.tree.records.filter { $0.code == example.kind }.map { Int($0.start)..<Int($0.end) }
    let expected = stride(from: 0, to: marked.offsets.count - 1, by: 2).map {
      marked.offsets[$0]..<marked.offsets[$0 + 1]
    }
    try #require(places.count >= expected.count)
    #expect(Array(places.prefix(expected.count)) == expected)
  }
}

/// A text with circled digits in it: the text without them, and where they were.
struct MarkedText {
  private(set) var utf8: [UInt8] = []
  /// The UTF-8 offsets of the digits: of ① first, wherever it stands.
  private(set) var offsets: [Int] = []

  init(_ text: String) {
    var marks: [Unicode.Scalar: Int] = [:]
    for scalar in text.unicodeScalars {
      if ("\u{2460}"..."\u{2473}").contains(scalar) {
        marks[scalar] = utf8.count
      } else {
        utf8 += Array(String(scalar).utf8)
      }
    }
    offsets = marks.sorted { $0.key < $1.key }.map(\.value)
  }
}
