import CCMark

/// A finished parse: it owns the nodes, and frees them.
///
/// They are read through the structure that the library's own headers declare, not through accessors: these copy each
/// text, and only the structure tells where in a leaf's content a text begins.
@safe struct CMarkTree: ~Copyable {
  private let root: UnsafeMutablePointer<cmark_node>?

  init(owning root: UnsafeMutablePointer<cmark_node>?) { unsafe self.root = root }

  deinit { unsafe cmark_node_free(root) }

  /// Calls with the type and its name of the first child, of its first child, and so on.
  func forEachFirstChild(_ body: (cmark_node_type, String) -> Void) {
    var node = unsafe root?.pointee.first_child
    while let found = unsafe node {
      unsafe body(cmark_node_get_type(found), String(cString: cmark_node_get_type_string(found)))
      unsafe node = found.pointee.first_child
    }
  }

  /// Visits the nodes in reading order, with a loop, since nothing bounds how deep they are nested.
  func walk(into builder: inout TreeBuilder) {
    let types = CMark.types
    guard let root = unsafe root, var node = unsafe root.pointee.first_child else { return }
    while true {
      var isOpen = unsafe enter(node, types, &builder)
      if isOpen, let child = unsafe node.pointee.first_child {
        unsafe node = child
        continue
      }
      while true {
        if isOpen { unsafe leave(node, types, &builder) }
        isOpen = true
        if let next = unsafe node.pointee.next {
          unsafe node = next
          break
        }
        guard let parent = unsafe node.pointee.parent, unsafe parent != root else { return }
        unsafe node = parent
      }
    }
  }

  /// Adds a node; false if it and what is in it are left out.
  private func enter(
    _ node: UnsafeMutablePointer<cmark_node>, _ types: CMark.NodeTypes, _ builder: inout TreeBuilder
  ) -> Bool {
    let value = unsafe node.pointee.`as`
    switch unsafe cmark_node_type(UInt32(node.pointee.type)) {
    case CMARK_NODE_TEXT: builder.text(unsafe value.literal.bytes)
    case CMARK_NODE_SOFTBREAK: builder.lineBreak(isHard: false)
    case CMARK_NODE_LINEBREAK: builder.lineBreak(isHard: true)
    case CMARK_NODE_CODE: builder.code(unsafe value.literal.bytes)
    case CMARK_NODE_HTML_INLINE: builder.inlineHTML(unsafe value.literal.bytes)
    case CMARK_NODE_EMPH: builder.openMarked(.emphasis)
    case CMARK_NODE_STRONG: builder.openMarked(.strong)
    case CMARK_NODE_LINK:
      builder.openLink(.link, destination: unsafe value.link.url.bytes, title: unsafe value.link.title.bytes)
    case CMARK_NODE_IMAGE:
      builder.openLink(.image, destination: unsafe value.link.url.bytes, title: unsafe value.link.title.bytes)
    case CMARK_NODE_FOOTNOTE_REFERENCE: unsafe enterFootnoteReference(node, &builder)
    default:
      guard builder.hasRoom(atLine: unsafe Int(node.pointee.start_line)) else { return false }
      unsafe enterBlock(node, types, &builder)
    }
    return true
  }

  private func enterFootnoteReference(_ node: UnsafeMutablePointer<cmark_node>, _ builder: inout TreeBuilder) {
    var number: Int32 = 0
    let digits = unsafe node.pointee.`as`.literal.bytes
    for index in 0..<digits.count { number = number &* 10 &+ Int32(digits[index] &- UInt8(ascii: "0")) }
    unsafe builder.footnoteReference(
      label: node.pointee.parent_footnote_def?.pointee.`as`.literal.bytes ?? .none, number: number,
      length: Int(node.pointee.end_column - node.pointee.start_column + 1))
  }

  private func enterBlock(
    _ node: UnsafeMutablePointer<cmark_node>, _ types: CMark.NodeTypes, _ builder: inout TreeBuilder
  ) {
    let start = unsafe TreeBuilder.Start(
      line: Int(node.pointee.start_line), column: Int(node.pointee.start_column),
      lastLine: Int(node.pointee.end_line), markerLength: Int(node.pointee.internal_offset))
    let isEmpty = unsafe node.pointee.first_child == nil
    let value = unsafe node.pointee.`as`
    switch unsafe cmark_node_type(UInt32(node.pointee.type)) {
    case CMARK_NODE_PARAGRAPH:
      if start.line == 0, let table = unsafe node.pointee.next {
        unsafe builder.openParagraphBeforeTable(
          content: node.pointee.content.bytes, whole: table.pointee.content.bytes,
          headerLine: headerLine(of: table))
      } else {
        unsafe builder.openParagraph(at: start, content: node.pointee.content.bytes)
      }
    case CMARK_NODE_HEADING:
      unsafe builder.openHeading(
        at: start, level: UInt8(clamping: value.heading.level), isSetext: value.heading.setext,
        content: node.pointee.content.bytes)
    case CMARK_NODE_BLOCK_QUOTE: builder.openContainer(.quote, at: start, isEmpty: isEmpty)
    case CMARK_NODE_LIST:
      let list = unsafe value.list
      builder.openContainer(
        list.list_type == CMARK_ORDERED_LIST ? .orderedList : .bulletList, at: start, isEmpty: isEmpty,
        detail: list.tight ? 1 : 0, number: list.start)
    case CMARK_NODE_ITEM:
      unsafe builder.openItem(
        at: start, isEmpty: isEmpty, isTask: node.pointee.`extension` != nil, padding: Int(value.list.padding))
    case CMARK_NODE_CODE_BLOCK:
      let code = unsafe value.code
      unsafe builder.appendCode(
        at: start, literal: code.literal.bytes, info: code.info.bytes,
        fence: code.fenced == 0 ? nil : (code.fence_char, Int(code.fence_length)))
    case CMARK_NODE_HTML_BLOCK: unsafe builder.appendHTML(at: start, literal: value.literal.bytes)
    case CMARK_NODE_THEMATIC_BREAK: builder.appendThematicBreak(at: start)
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      unsafe builder.openFootnoteDefinition(at: start, label: value.literal.bytes, isEmpty: isEmpty)
    case types.strikethrough: builder.openMarked(.strikethrough)
    case types.table:
      unsafe builder.openTable(
        at: start, headerLine: headerLine(of: node), whole: node.pointee.content.bytes,
        alignments: alignments(of: node))
    case types.row:
      unsafe builder.openRow(line: start.line, isHeader: cmark_gfm_extensions_get_table_row_is_header(node) != 0)
    case types.cell:
      let first = start.column + start.markerLength
      let columns = unsafe start.column == 0 ? nil : first..<max(first, Int(node.pointee.end_column) + 1)
      unsafe builder.openCell(columns: columns, content: node.pointee.content.bytes)
    default: builder.openContainer(.quote, at: start, isEmpty: isEmpty)
    }
  }

  /// The line of a table's header: two before its first row, or the last but one.
  private func headerLine(of table: UnsafeMutablePointer<cmark_node>) -> Int {
    if let row = unsafe table.pointee.first_child?.pointee.next { return unsafe Int(row.pointee.start_line) - 2 }
    return unsafe Int(table.pointee.end_line) - 1
  }

  private func alignments(of table: UnsafeMutablePointer<cmark_node>) -> Bytes {
    guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(table) else { return .none }
    return unsafe Bytes(
      UnsafeBufferPointer(start: letters, count: Int(cmark_gfm_extensions_get_table_columns(table))))
  }

  private func leave(
    _ node: UnsafeMutablePointer<cmark_node>, _ types: CMark.NodeTypes, _ builder: inout TreeBuilder
  ) {
    switch unsafe cmark_node_type(UInt32(node.pointee.type)) {
    case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE,
      CMARK_NODE_FOOTNOTE_REFERENCE, CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK:
      break
    case CMARK_NODE_EMPH: builder.closeMarked(.emphasis)
    case CMARK_NODE_STRONG: builder.closeMarked(.strong)
    case types.strikethrough: builder.closeMarked(.strikethrough)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE: builder.closeLink()
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
      builder.cutAttributes()
      builder.close(isBlock: true)
    default: builder.close(isBlock: true)
    }
  }
}

extension cmark_chunk {
  /// The chunk's bytes, alive as long as its node is.
  var bytes: Bytes { unsafe Bytes(UnsafeBufferPointer(start: data, count: Int(len))) }
}

extension cmark_strbuf {
  /// The buffer's bytes, alive as long as its node is.
  var bytes: Bytes { unsafe Bytes(UnsafeBufferPointer(start: ptr, count: Int(size))) }
}
