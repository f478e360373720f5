import Foundation
import Testing

@testable import Handbook

@Suite struct PartTests {
  @Test(
    "a path leads to another",
    arguments: [
      ("a/b.html", "a/c.html", nil, "c.html"), ("a/b.html", "a/b.html", "x", "#x"),
      ("a/b.html", "index.html", nil, "../index.html"), ("index.html", "a/b.html", "x y", "a/b.html#x y"),
      ("a/b/c.html", "d/e.html", nil, "../../d/e.html"), ("a.html", "b:c?d#e%.html", nil, "b%3Ac%3Fd%23e%25.html"),
      ("a.html", "b.html", "p-50%#1", "b.html#p-50%25%231"),
    ] as [(String, String, String?, String)])
  func link(from: String, to: String, anchor: String?, address: String) {
    #expect(SitePath(from).link(to: SitePath(to), anchor: anchor) == address)
  }

  @Test(
    "a summary is whole sentences",
    arguments: [
      ("One. Two. Three.", 9, "One. Two."), ("One c. 1900 and more.", 40, "One c. 1900 and more."),
      ("It is by Moyer et al. and others. More.", 34, "It is by Moyer et al. and others."),
      ("A sentence that is too long.", 12, "A sentence …"), ("Short", 10, "Short"), ("", 10, ""),
    ])
  func summary(text: String, limit: Int, expected: String) {
    #expect(Summary.sentences(of: text, limit: limit) == expected)
  }

  @Test(
    "the sidebar shows the pages around one",
    arguments: [
      (nil, 0, 0..<0), (5, 60, 0..<60), (nil, 200, 0..<60), (0, 200, 0..<60), (100, 200, 70..<130),
      (199, 200, 140..<200),
    ] as [(Int?, Int, Range<Int>)])
  func window(position: Int?, count: Int, window: Range<Int>) {
    #expect(Sidebar.window(around: position, of: count, limit: 60) == window)
  }

  @Test(
    "a template that cannot be used says why",
    arguments: [
      ("<p>", ThemeError.noMain), ("{{main}}{{nav}}", .unknownSlot("nav")), ("{{main", .noMain),
    ])
  func template(text: String, error: ThemeError) {
    #expect(throws: error) { try Template(Array(text.utf8)) }
  }

  @Test func `a theme without a template is none`() {
    #expect(throws: ThemeError.noTemplate) { try HandbookTheme(["a.css": []]) }
  }

  @Test func `the theme that comes with the program makes a site without faults`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Theme/handbook")
    let text = try String(contentsOf: folder.appending(path: "page.html"), encoding: .utf8)
    #expect(text.contains("content=\"default-src 'none'; style-src 'self'; img-src 'self';"))
    let site = try Ropes.site(template: text)
    let missing = ["theme/handbook.css", "theme/icon.svg"]
    for name in missing {
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: String(name.dropFirst(6))).path))
    }
    let whole = site.merging(missing.map { ($0, "") }) { old, _ in old }
    #expect(SiteCheck.faults(in: whole) == [])
  }

  @Test func `the style sheet asks nobody for anything`() throws {
    let path = "../../Sources/Theme/handbook/handbook.css"
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: path)
    let css = try String(contentsOf: file, encoding: .utf8)
    #expect(!css.contains("url(") && !css.contains("@import"))
    #expect(css.filter { $0 == "{" }.count == css.filter { $0 == "}" }.count)
    for part in ["prefers-color-scheme: dark", "@media print", "max-width: 40rem", "forced-colors"] {
      #expect(css.contains(part))
    }
  }
}
