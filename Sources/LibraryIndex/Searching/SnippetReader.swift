internal import GRDB

/// Cuts snippets from the full-text tables.
struct SnippetReader {
  static let tokens = 32
  private static let open: UInt8 = 1
  private static let close: UInt8 = 2

  private let database: Database
  private let table: String
  private let column: Int
  private let pattern: String?

  /// `pattern` says what is highlighted; `column` is the one that snippets are cut from.
  init(_ database: Database, table: String, column: Int, pattern: String?) {
    self.database = database
    self.table = table
    self.column = column
    self.pattern = pattern
  }

  func snippet(row: Int64) throws -> Snippet {
    if let pattern {
      let sql = """
        select snippet(\(table), \(column), char(1), char(2), '…', \(Self.tokens)) from \(table)
        where \(table) match ? and rowid = ?
        """
      let statement = try database.cachedStatement(sql: sql)
      if let marked = try String.fetchOne(statement, arguments: [pattern, row]) { return Self.read(marked) }
    }
    let statement = try database.cachedStatement(sql: "select * from \(table) where rowid = ?")
    let text = try Row.fetchOne(statement, arguments: [row]).map { $0[column] as String } ?? ""
    return Self.beginning(of: text)
  }

  /// The text up to the first so many words.
  private static func beginning(of text: String) -> Snippet {
    var words = 0
    var isInWord = false
    var index = text.startIndex
    while index < text.endIndex {
      let isSpace = text[index].isWhitespace
      if !isSpace, !isInWord { words += 1 }
      if words > tokens { break }
      isInWord = !isSpace
      index = text.index(after: index)
    }
    let plain = read(String(text[..<index]))
    return index < text.endIndex ? Snippet(text: plain.text + "…", highlights: []) : plain
  }

  /// Takes the marks out, and makes white space single.
  static func read(_ marked: String) -> Snippet {
    var bytes: [UInt8] = []
    var highlights: [Range<Int>] = []
    var start: Int?
    for byte in marked.utf8 {
      switch byte {
      case open: start = bytes.count
      case close:
        if let begun = start, begun < bytes.count { highlights.append(begun..<bytes.count) }
        start = nil
      case 0..<0x21:
        if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      default: bytes.append(byte)
      }
    }
    while bytes.last == 0x20 { bytes.removeLast() }
    return Snippet(
      text: String(decoding: bytes, as: UTF8.self), highlights: highlights.filter { $0.upperBound <= bytes.count })
  }
}
