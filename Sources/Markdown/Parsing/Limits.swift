/// Why a text is not read: it would cost time or memory out of proportion to its size.
enum Excess: Error, Equatable {
  case nesting
  case delimiters(line: Int)
  case definitions
  case table(offset: Int)
}

/// What is read. cmark-gfm 0.29.0.gfm.6 is quadratic in some inputs; within these limits no file takes longer than half
/// a second, and no page that anyone has written comes near them. The times are of a machine that parses 60 MB/s.
enum Limits {
  /// 4 MiB of ordinary text take 0.1 s and 60 MB of memory.
  static let bytes = 4 << 20

  /// Levels of blocks, and of inlines in a leaf, that get into the tree.
  static let levels = 100

  /// Levels of blocks that cmark may have open. A page is fed in pieces, and the levels are counted after each.
  static let openLevels = 1000

  /// Bytes of a piece.
  static let piece = 16 << 10

  /// Open levels times lines: cmark asks each level about each line, 20 ns a level.
  static let levelLines = 20_000_000

  /// Special characters of a leaf times its bytes, summed over the leaves: unclosed brackets, comments or
  /// emphasis are searched for to the leaf's end, 0.26 ns a byte at worst.
  static let specialBytes = 1_000_000_000

  /// Leaves shorter than that cannot add up to too many special bytes.
  static let shortLeaf = 256

  /// The longest definition's bytes times the closing brackets: each reference copies its destination.
  static let definitionBytes = 20_000_000

  /// Cells that cmark adds to a table's short rows, each a node of 250 bytes.
  static let addedCells = 100_000

  /// Pipes in one line of a table: their list is walked through for each cell.
  static let pipes = 500

  /// Lines like a table's second times the bytes of the lines around them without a blank one: at each, cmark reads
  /// the whole paragraph as rows, 26 ns a byte.
  static let rowBytes = 10_000_000
}
