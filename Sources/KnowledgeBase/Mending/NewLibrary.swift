/// The files of a new library, small enough to be read at once and complete enough to be studied.
package enum NewLibrary {
  /// Paths relative to the new folder, with their texts.
  package static func files(id: String, title: String) -> [(path: String, text: String)] {
    [
      (
        "library.yaml",
        """
        id: \(id)
        title: \(title)
        language: en
        version: "1"
        license: ""
        areas:
          - {id: pages, title: Pages, line: "What this library is about"}
        kinds:
          - {id: concept, title: Concept, needs: [definition]}
        relations:
          - {id: requires, from: [], to: [], label: read first, inverse: required-by, inverseLabel: leads to}
          - {id: see-also, from: [], to: [], label: see also, inverse: see-also, inverseLabel: see also}

        """
      ),
      (
        "sources.yaml",
        """
        references:
          - id: commonmark
            type: webpage
            author: [{family: MacFarlane, given: John}]
            title: CommonMark Spec
            URL: https://spec.commonmark.org/

        """
      ),
      (
        "glossary.md",
        """
        # Glossary

        ## Front matter {#front-matter aliases="YAML header"}

        The lines between `---` at a page's head, which say what the page is.

        """
      ),
      (
        "pages/first-page.md",
        """
        ---
        title: First page
        kind: concept
        ---
        # First page

        A page is a Markdown file; its first paragraph is the definition [@commonmark].

        ## Questions

        ### What does the first paragraph of a page become? {#first-page-definition level=1}
        - [ ] Its title
        - [x] Its definition
        - [ ] Its summary of sources

        > Search shows it, and the handbook quotes it [@commonmark].

        """
      ),
    ]
  }
}
