import CCMark
import Diagnostics
import Synchronization

/// cmark-gfm: text in, our tree out, the C memory gone. No other file names a C type.
///
/// Its nodes are read through the structure that the library's own headers declare, not through accessors: these copy
/// each text, and only the structure tells where in a leaf's content a text begins.
package enum CMark {
  /// Parses the source from an offset on.
  static func parse(_ source: SourceText, from bodyStart: Int) -> Tree {
    unsafe source.utf8.withUnsafeBufferPointer { buffer in
      let tree = unsafe CMarkTree(parsing: UnsafeBufferPointer(rebasing: buffer[bodyStart...]))
      var builder = TreeBuilder(source: source, bytes: unsafe Bytes(buffer), bodyStart: bodyStart)
      tree.walk(into: &builder)
      return builder.finish()
    }
  }

  /// The entity that text begins with: its length and what it stands for.
  static func entity(at text: Bytes) -> (length: Int, text: [UInt8])? {
    unsafe text.withUnsafeBufferPointer { buffer in
      var decoded = unsafe cmark_strbuf()
      unsafe cmark_strbuf_init(cmark_get_default_mem_allocator(), &decoded, 0)
      defer { unsafe cmark_strbuf_free(&decoded) }
      guard let start = buffer.baseAddress, buffer.count > 1 else { return nil }
      let length = unsafe houdini_unescape_ent(&decoded, start + 1, bufsize_t(buffer.count - 1))
      guard length > 0 else { return nil }
      return (Int(length) + 1, unsafe Array(UnsafeBufferPointer(start: decoded.ptr, count: Int(decoded.size))))
    }
  }

  /// Runs what only one thread may do at a time: to finish a parse switches special characters on and off in the
  /// library's global tables. The extensions are registered.
  package static func exclusively(_ body: () -> Void) {
    _ = registered
    lock.withLock { _ in body() }
  }

  private static let lock = Mutex<Void>(())

  /// Extensions live in a global list of the library: they are registered once, before the first parse.
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  /// A finished parse; frees its nodes.
  @safe fileprivate struct CMarkTree: ~Copyable {
    let root: UnsafeMutablePointer<cmark_node>?

    init(parsing bytes: UnsafeBufferPointer<UInt8>) {
      _ = CMark.registered
      let parser = unsafe cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE)
      for name in ["table", "strikethrough", "tasklist"] {
        if let found = unsafe cmark_find_syntax_extension(name) {
          _ = unsafe cmark_parser_attach_syntax_extension(parser, found)
        }
      }
      unsafe bytes.withMemoryRebound(to: CChar.self) { unsafe cmark_parser_feed(parser, $0.baseAddress, $0.count) }
      var finished: UnsafeMutablePointer<cmark_node>?
      CMark.exclusively { unsafe finished = cmark_parser_finish(parser) }
      unsafe root = finished
      unsafe cmark_parser_free(parser)
    }

    deinit { unsafe cmark_node_free(root) }

    /// Visits the nodes in reading order, with a loop, since nothing bounds how deep they are nested.
    func walk(into builder: inout TreeBuilder) {
      let types = CMark.types
      guard let root = unsafe root, var node = unsafe root.pointee.first_child else { return }
      while true {
        unsafe enter(node, types, &builder)
        if let child = unsafe node.pointee.first_child {
          unsafe node = child
          continue
        }
        while true {
          unsafe leave(node, types, &builder)
          if let next = unsafe node.pointee.next {
            unsafe node = next
            break
          }
          guard let parent = unsafe node.pointee.parent, unsafe parent != root else { return }
          unsafe node = parent
        }
      }
    }

    private func enter(
      _ node: UnsafeMutablePointer<cmark_node>, _ types: ExtensionTypes, _ builder: inout TreeBuilder
    ) {
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
      default: unsafe enterBlock(node, types, &builder)
      }
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
      _ node: UnsafeMutablePointer<cmark_node>, _ types: ExtensionTypes, _ builder: inout TreeBuilder
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
      _ node: UnsafeMutablePointer<cmark_node>, _ types: ExtensionTypes, _ builder: inout TreeBuilder
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

  /// The numbers that the library gave to the extensions' node types at run time.
  fileprivate struct ExtensionTypes: Sendable {
    var table = CMARK_NODE_NONE
    var row = CMARK_NODE_NONE
    var cell = CMARK_NODE_NONE
    var strikethrough = CMARK_NODE_NONE
  }

  /// Read from a sample, since the variables that hold them are in no header.
  private static let types: ExtensionTypes = {
    var types = ExtensionTypes()
    unsafe Array("|~~a~~|\n|-|".utf8).withUnsafeBufferPointer { sample in
      let tree = unsafe CMarkTree(parsing: sample)
      var node = unsafe tree.root?.pointee.first_child
      while let found = unsafe node {
        let type = unsafe cmark_node_get_type(found)
        switch unsafe cmark_node_get_type_string(found).map({ unsafe String(cString: $0) }) {
        case "table": types.table = type
        case "table_header", "table_row": types.row = type
        case "table_cell": types.cell = type
        case "strikethrough": types.strikethrough = type
        default: break
        }
        unsafe node = found.pointee.first_child
      }
    }
    return types
  }()
}

extension cmark_chunk {
  /// The chunk's bytes, alive as long as its node is.
  fileprivate var bytes: Bytes { unsafe Bytes(UnsafeBufferPointer(start: data, count: Int(len))) }
}

extension cmark_strbuf {
  /// The buffer's bytes, alive as long as its node is.
  fileprivate var bytes: Bytes { unsafe Bytes(UnsafeBufferPointer(start: ptr, count: Int(size))) }
}
