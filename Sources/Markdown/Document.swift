// GitHub-flavoured Markdown to a Swift tree that knows its places. `Document.parse` (in `Parsing/`) splits the front
// matter off, guards against hostile input, lets cmark-gfm parse, copies its tree into the flat `Tree`, finds the true
// places of blocks and inlines, and frees the C memory. Everything else reads `Block` and `Inline`, which are views.

package import Diagnostics

/// A parsed file.
package struct Document: Sendable {
  /// The YAML between the `---` lines at the file's head, the lines themselves excepted.
  package let frontMatter: Range<Int>?
  /// What follows the front matter.
  package let body: Range<Int>
  let tree: Tree

  package var source: SourceText { tree.source }

  /// The blocks at the top level, footnote definitions excepted.
  package var blocks: Children<Block> { Children(tree: tree, first: 1, end: tree.firstFootnote) }

  /// The footnote definitions that are referred to, in the order of first use; their places are where they are written.
  package var footnotes: Children<Block> {
    Children(tree: tree, first: tree.firstFootnote, end: Int32(tree.records.count))
  }
}

/// A block: a view into the tree.
package struct Block: Sendable, Node {
  package enum Kind: Sendable, Hashable {
    case paragraph
    case heading(level: Int)
    case quote
    case list(List)
    case item(Task)
    case codeBlock(info: String)
    case html
    case thematicBreak
    case table([Alignment])
    case tableRow(isHeader: Bool)
    case tableCell
    case footnoteDefinition(label: String)
  }

  package struct List: Sendable, Hashable {
    package enum Style: Sendable, Hashable {
      case bullet
      /// `start` is the first number.
      case ordered(start: Int)
    }
    package let style: Style
    package let isTight: Bool
  }

  /// Whether a list item is a task, and done.
  package enum Task: Sendable, Hashable { case none, open, done }

  package enum Alignment: Sendable, Hashable { case none, left, center, right }

  package let tree: Tree
  package let index: Int32

  package init(tree: Tree, index: Int32) {
    self.tree = tree
    self.index = index
  }
}

/// A piece of running text: a view into the tree.
package struct Inline: Sendable, Node {
  package enum Kind: Sendable, Hashable {
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case html(String)
    case emphasis
    case strong
    case strikethrough
    case link(destination: String, title: String)
    case image(destination: String, title: String)
    /// `number` is the position of the definition in `Document.footnotes`, 1-based.
    case footnoteReference(label: String, number: Int)
  }

  package let tree: Tree
  package let index: Int32

  package init(tree: Tree, index: Int32) {
    self.tree = tree
    self.index = index
  }
}
