import Diagnostics
import StyledText
import Testing

@Suite struct MendingTests {
  private func diagnostic(_ edits: (Range<Int>, String)..., path: String = "p.md") -> Diagnostic {
    Diagnostic("a-rule", .error, "said", at: Place(path: path, range: 0..<0), mend: edits.map { .init($0.0, $0.1) })
  }

  @Test func `mends are made together, whatever their order`() {
    let source = SourceText(path: "p.md", "one two three")
    let mending = Mending(of: source, [diagnostic((8..<13, "3")), diagnostic((0..<3, "1"), (4..<4, "+ "))])
    #expect(mending.result.text == "1 + two 3")
    #expect(mending.mended.count == 2 && mending.left.isEmpty)
  }

  @Test func `of two mends of one place the first is made and the other left`() {
    let source = SourceText(path: "p.md", "abcdef")
    let second = diagnostic((0..<1, "A"), (2..<4, "y"))
    let mending = Mending(of: source, [diagnostic((1..<3, "x")), second, diagnostic((5..<6, "F"))])
    #expect(mending.result.text == "axdeF")
    #expect(mending.left == [second])
  }

  @Test func `the same edit of two mends is made once`() {
    let source = SourceText(path: "p.md", "abc")
    #expect(Mending(of: source, [diagnostic((1..<2, "B")), diagnostic((1..<2, "B"))]).result.text == "aBc")
  }

  @Test func `insertions at one place keep their order and stand before a replacement`() {
    let source = SourceText(path: "p.md", "abc")
    let edits: [Diagnostic.Edit] = [.init(1..<2, "B"), .init(1..<1, "1"), .init(1..<1, "2")]
    #expect(Mending.applied(edits, to: source)?.text == "a12Bc")
  }

  @Test(
    "an edit outside the text or inside a character is not made",
    arguments: [2..<9, 1..<1, 0..<1, 7..<8] as [Range<Int>])
  func refused(range: Range<Int>) {
    let source = SourceText(path: "p.md", "éa")
    let mending = Mending(of: source, [diagnostic((range, "x"))])
    #expect(mending.result.text == "éa" && mending.left.count == 1)
  }

  @Test func `mends of another file are neither made nor left`() {
    let mending = Mending(of: SourceText(path: "p.md", "abc"), [diagnostic((0..<1, "x"), path: "q.md")])
    #expect(mending.result.text == "abc" && mending.mended.isEmpty && mending.left.isEmpty)
  }
}

@Suite struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String, context: Int = 1) -> String {
    UnifiedDiff(from: SourceText(path: "p.md", old), to: SourceText(path: "p.md", new), context: context).printed.plain
  }

  @Test(
    "what changed is shown as diff -u shows it",
    arguments: [
      ("a\nb\n", "a\nb\n", ""),
      ("a\nb\nc\nd\n", "a\nB\nc\nd\n", "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c"),
      ("a\n", "a\nb\n", "@@ -1,1 +1,2 @@\n a\n+b"),
      ("", "a\n", "@@ -0,0 +1,1 @@\n+a"),
      ("a\n", "", "@@ -1,1 +0,0 @@\n-a"),
      ("a", "a\n", "@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a"),
      ("1\n2\n3\n4\n5\n6\n", "x\n2\n3\n4\n5\ny\n", "@@ -1,2 +1,2 @@\n-1\n+x\n 2\n@@ -5,2 +5,2 @@\n 5\n-6\n+y"),
      ("1\n2\n3\n", "x\n2\ny\n", "@@ -1,3 +1,3 @@\n-1\n+x\n 2\n-3\n+y"),
      ("é\n", "e\u{301}\n", "@@ -1,1 +1,1 @@\n-é\n+e\u{301}"),
    ])
  func printed(old: String, new: String, hunks: String) {
    #expect(diff(old, new) == (hunks.isEmpty ? "" : "--- a/p.md\n+++ b/p.md\n" + hunks))
  }

  @Test func `the added and kept lines of a whole diff are the new text`() {
    var state: UInt64 = 9
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<200 {
      let old = (0..<random(12)).map { _ in "line \(random(4))\n" }
      let new = (0..<random(12)).map { _ in "line \(random(4))\n" }
      let diff = UnifiedDiff(
        from: SourceText(path: "p", old.joined()), to: SourceText(path: "p", new.joined()), context: 100)
      guard old != new else {
        #expect(diff.isEmpty)
        continue
      }
      #expect(diff.changes.filter { $0.kind != .removed }.map { $0.text + "\n" } == new)
      #expect(diff.changes.filter { $0.kind != .added }.map { $0.text + "\n" } == old)
    }
  }
}
