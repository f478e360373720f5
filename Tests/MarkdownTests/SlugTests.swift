import Testing

@testable import Markdown

@Suite struct SlugTests {
  // The cases are those of github-slugger's own tests, where they are about the rule.
  @Test(arguments: [
    ("How it is done", "how-it-is-done"), ("Who's there? (a test)", "whos-there-a-test"), ("A  b", "a--b"),
    ("snake_case-and-hyphen", "snake_case-and-hyphen"), ("Ünïcode Straße", "ünïcode-straße"),
    ("I ♥ unicode", "i--unicode"), ("1. First", "1-first"), ("e\u{301}", "e\u{301}"), ("Привет мир", "привет-мир"),
    ("日本語", "日本語"), ("a – b", "a--b"), ("😄-emoji", "-emoji"), ("Ⅳ and ⓐ", "ⅳ-and-ⓐ"), ("", ""),
  ])
  func `a slug is GitHub's`(text: String, slug: String) {
    #expect(Slug.github(of: text) == slug)
  }

  @Test func `what was given once is numbered`() {
    var table = SlugTable()
    #expect(["a", "a", "a 1", "A", "a-1"].map { table.slug(of: $0) } == ["a", "a-1", "a-1-1", "a-2", "a-1-2"])
  }

  @Test func `an id of the author's is not given again`() {
    var table = SlugTable()
    table.reserve("risks")
    #expect(table.slug(of: "Risks") == "risks-1")
  }
}
