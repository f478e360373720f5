/// How text is laid out on a terminal, and what the page's links and citations mean there.
package struct TerminalContext: Sendable {
  /// Columns of a line; nil breaks no line. Prose takes at most 100 of them, tables all.
  package var width: Int?
  /// For listening: everything is said in words, one thing after the other, with neither columns nor rules.
  package var isLinear: Bool
  /// The address that a terminal can open for a link's destination; nil where there is none.
  package var link: @Sendable (String) -> String?
  /// The reference of a citation key; nil where there is none and the key itself is shown.
  package var source: @Sendable (String) -> String?

  /// A width below 20 counts as 20, above 200 as 200. Without closures only web and mail addresses can be opened, and
  /// citations are shown by their keys.
  package init(
    width: Int?, isLinear: Bool = false, link: @escaping @Sendable (String) -> String? = { $0 },
    source: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.width = width.map { min(max($0, 20), 200) }
    self.isLinear = isLinear
    self.link = link
    self.source = source
  }
}

/// The columns that are left for text inside lists and quotes.
struct TextRoom {
  /// For prose, which is hard to read in long lines.
  let prose: Int?
  /// For tables and code.
  let wide: Int?

  init(_ width: Int?) {
    prose = width.map { min($0, 100) }
    wide = width
  }

  private init(prose: Int?, wide: Int?) {
    self.prose = prose
    self.wide = wide
  }

  /// What an indent leaves; never less than 8 columns, so that text nested deeply still has words.
  func indented(by columns: Int) -> TextRoom {
    TextRoom(prose: prose.map { max($0 - columns, 8) }, wide: wide.map { max($0 - columns, 8) })
  }
}
