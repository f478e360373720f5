import CCMark

/// A parse that has begun: it owns the parser, and stops where a text would cost too much.
@safe struct CMarkParser: ~Copyable {
  private let parser: UnsafeMutablePointer<cmark_parser>

  init(hasFootnotes: Bool) {
    CMark.exclusively {}
    let footnotes = hasFootnotes ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT
    unsafe parser = cmark_parser_new(CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE | footnotes)
    for name in ["table", "strikethrough", "tasklist"] {
      if let found = unsafe cmark_find_syntax_extension(name) {
        _ = unsafe cmark_parser_attach_syntax_extension(parser, found)
      }
    }
  }

  deinit { unsafe cmark_parser_free(parser) }

  /// Reads the blocks, piece by piece; between the pieces, counts the levels that are open.
  borrowing func feed(_ bytes: Bytes) throws(Excess) {
    var offset = 0
    var levelLines = 0
    while offset < bytes.count {
      var end = min(offset + Limits.piece, bytes.count)
      // A piece ends at a line's end, so that cmark need not keep a part of a line.
      while end < bytes.count, !bytes[end - 1].isLineEnd { end += 1 }
      if bytes[end - 1] == .carriageReturn, bytes[end] == .newline { end += 1 }
      let piece = bytes[offset..<end]
      feedPiece(piece)
      offset = end
      // The last line too becomes part of its block, so that `checkLeaves` sees it.
      if offset == bytes.count, !bytes[offset - 1].isLineEnd {
        unsafe [UInt8.newline].withUnsafeBufferPointer { feedPiece(unsafe Bytes($0)) }
      }
      let levels = openLevels
      guard levels > 8 else { continue }
      levelLines += levels * (0..<piece.count).count { piece[$0].isLineEnd }
      if levels > Limits.openLevels || levelLines > Limits.levelLines { throw .nesting }
    }
  }

  private borrowing func feedPiece(_ piece: Bytes) {
    unsafe piece.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { unsafe cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
  }

  private var openLevels: Int {
    var count = 0
    var node = unsafe parser.pointee.root
    while let open = unsafe node, unsafe open.pointee.flags & UInt16(CMARK_NODE__OPEN.rawValue) != 0 {
      count += 1
      unsafe node = open.pointee.last_child
    }
    return count
  }

  /// Looks at the leaves, whose inlines are still to be parsed, and at the link definitions that they can use.
  ///
  /// `bound` are the special bytes that there can be at most; where that is within the limit, and no definition, no
  /// leaf need be looked at.
  borrowing func checkLeaves(unlessWithin bound: Int) throws(Excess) {
    guard let root = unsafe parser.pointee.root else { return }
    let open = openDefinitions
    let definition = max(open.longest, longestDefinition)
    if bound <= Limits.specialBytes, definition == 0 { return }
    var special = 0
    var brackets = 0
    var node = unsafe root
    while true {
      var content = unsafe node.pointee.content.bytes
      if unsafe node == parser.pointee.current { content = content[open.end..<content.count] }
      if content.count >= Limits.shortLeaf || definition > 0 {
        let counts = content.specialCounts
        special += counts.all * content.count
        brackets += counts.closingBrackets
        if special > Limits.specialBytes { throw .delimiters(line: unsafe Int(node.pointee.start_line)) }
      }
      if let child = unsafe node.pointee.first_child {
        unsafe node = child
        continue
      }
      while unsafe node.pointee.next == nil {
        guard let parent = unsafe node.pointee.parent else {
          if brackets * definition > Limits.definitionBytes { throw .definitions }
          return
        }
        unsafe node = parent
      }
      if let next = unsafe node.pointee.next { unsafe node = next }
    }
  }

  /// The definitions that the paragraph still open begins with: where they end, and the bytes of the longest.
  private var openDefinitions: (end: Int, longest: Int) {
    guard let current = unsafe parser.pointee.current else { return (0, 0) }
    let content = unsafe current.pointee.content.bytes
    var open = (end: 0, longest: 0)
    while let definition = LinkDefinition(in: content, at: open.end) {
      open = (definition.end, max(open.longest, definition.target.count))
    }
    return open
  }

  /// The bytes of the longest link destination and title.
  private var longestDefinition: Int {
    var longest = 0
    var entry = unsafe parser.pointee.refmap?.pointee.refs
    while let found = unsafe entry {
      unsafe found.withMemoryRebound(to: cmark_reference.self, capacity: 1) {
        longest = unsafe max(longest, Int($0.pointee.url.len) + Int($0.pointee.title.len))
      }
      unsafe entry = found.pointee.next
    }
    return longest
  }

  /// Parses the inlines.
  consuming func finish() -> CMarkTree {
    var root: UnsafeMutablePointer<cmark_node>?
    CMark.exclusively { unsafe root = cmark_parser_finish(parser) }
    return unsafe CMarkTree(owning: root)
  }
}

extension Bytes {
  /// How many bytes begin something for cmark's inline parser, and how many are `]`.
  fileprivate var specialCounts: (all: Int, closingBrackets: Int) {
    var all = 0
    var brackets = 0
    for offset in 0..<count {
      switch self[offset] {
      case UInt8(ascii: "]"):
        brackets += 1
        all += 1
      case UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "`"), UInt8(ascii: "&"), .backslash, UInt8(ascii: "("):
        all += 1
      default: break
      }
    }
    return (all, brackets)
  }
}
