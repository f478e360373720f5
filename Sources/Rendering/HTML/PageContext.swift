package import Markdown

/// What a page of a site knows and a Markdown tree does not: where things are, and what is cited.
package struct PageContext: Sendable {
  /// Before every id, so that no heading of an author's shadows a name of the browser's, and two parts of a page differ.
  package var idPrefix: String
  /// Added to each heading's level; beyond 6 it stays 6.
  package var headingOffset: Int
  /// The anchor of a heading, without prefix; nil gives it no id.
  package var anchor: @Sendable (Block) -> String?
  /// Where a link leads on the site; nil where it leads nowhere and only its text is shown.
  ///
  /// What is returned must still be on the list of `WebAddress`.
  package var link: @Sendable (String) -> String?
  /// The image at a destination; nil where it is not on the site and its alternative text is shown.
  package var image: @Sendable (String) -> PageImage?
  /// The source of a citation key; nil where there is none and the key is shown.
  package var source: @Sendable (String) -> CitedSource?
  /// The class of a table's cell beside its alignment; nil where its text says nothing special.
  package var cellClass: @Sendable (Block) -> String?

  /// A page by itself: headings without ids, links as they are, neither images nor sources.
  package init(
    idPrefix: String = "p-", headingOffset: Int = 0, anchor: @escaping @Sendable (Block) -> String? = { _ in nil },
    link: @escaping @Sendable (String) -> String? = { $0 },
    image: @escaping @Sendable (String) -> PageImage? = { _ in nil },
    source: @escaping @Sendable (String) -> CitedSource? = { _ in nil },
    cellClass: @escaping @Sendable (Block) -> String? = { _ in nil }
  ) {
    self.idPrefix = idPrefix
    self.headingOffset = headingOffset
    self.anchor = anchor
    self.link = link
    self.image = image
    self.source = source
    self.cellClass = cellClass
  }
}

/// An image of the site.
package struct PageImage: Sendable, Hashable {
  package let address: String
  /// In CSS pixels, so that the page does not move when the image arrives.
  package let size: Size?

  package struct Size: Sendable, Hashable {
    package let width: Int
    package let height: Int

    package init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  package init(address: String, size: Size? = nil) {
    self.address = address
    self.size = size
  }
}

/// A source as the list at a page's end names it.
package struct CitedSource: Sendable, Hashable {
  /// The reference: author, title, year.
  package let text: String
  /// What stands behind the reference and can be opened.
  package let link: Link?

  package struct Link: Sendable, Hashable {
    package let address: String
    /// As it is shown, where that is not the address itself.
    package let text: String

    package init(address: String, text: String) {
      self.address = address
      self.text = text
    }
  }

  package init(text: String, link: Link? = nil) {
    self.text = text
    self.link = link
  }
}
