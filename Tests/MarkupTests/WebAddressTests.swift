import Markup
import Testing

@Suite struct WebAddressTests {
  @Test(
    "an address on the list is known",
    arguments: [
      ("#part", WebAddress.fragment), ("page.md", .relative), ("../a/b.md#c", .relative), ("/root", .relative),
      ("?q=a:b", .relative), ("a/b:c", .relative), ("https://example.org/", .web), ("HTTP://EXAMPLE.ORG", .web),
      ("mailto:a@example.org", .mail), ("tel:+15550100", .phone),
    ])
  func allowed(address: String, kind: WebAddress) {
    #expect(WebAddress(address) == kind)
  }

  @Test(
    "any other is refused",
    arguments: [
      "", "javascript:alert(1)", "JaVaScRiPt:x", " javascript:x", "java\tscript:x", "\u{1}javascript:x", "vbscript:x",
      "data:image/png;base64,x", "file:///etc/passwd", "blob:x", "ftp://x", "smb://x", "ms-settings:x", "view-source:x",
      "about:blank", "//host/x", "/\\host", "\\\\host", "C:\\x", ":x", "a\nb", "x\u{7F}",
    ])
  func refused(address: String) {
    #expect(WebAddress(address) == nil)
  }

  @Test func `an address is encoded once`() {
    var page = MarkupText()
    page.void("a", ["href": .address("ü%20[x]\\\"<>`^{|}\u{0}")])
    #expect(page.string == "<a href=\"%C3%BC%20%5Bx%5D%5C%22%3C%3E%60%5E%7B%7C%7D%00\" />")
  }
}
