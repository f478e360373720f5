import CCMark
import Diagnostics
import Synchronization

/// cmark-gfm: text in, our tree out, the C memory gone. No other file names a C type.
enum CMark {
  static func parse(_ source: SourceText, from bodyStart: Int) -> Tree {
    var builder = TreeBuilder(source: source, bodyStart: bodyStart)
    unsafe source.utf8.withUnsafeBufferPointer { bytes in
      let tree = unsafe CMarkTree(parsing: UnsafeBufferPointer(rebasing: bytes[bodyStart...]))
      tree.walk(into: &builder)
    }
    return builder.finish()
  }

  private static let lock = Mutex<Void>(())

  /// Extensions live in a global list of the library: they are registered once, before the first parse.
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  /// A finished parse; frees its nodes.
  @safe fileprivate struct CMarkTree: ~Copyable {
    let root: UnsafeMutablePointer<cmark_node>?

    init(parsing bytes: UnsafeBufferPointer<UInt8>) {
      _ = CMark.registered
      let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
      let parser = unsafe cmark_parser_new(options)
      for name in ["table", "strikethrough", "tasklist"] {
        if let found = unsafe cmark_find_syntax_extension(name) {
          _ = unsafe cmark_parser_attach_syntax_extension(parser, found)
        }
      }
      unsafe bytes.withMemoryRebound(to: CChar.self) { unsafe cmark_parser_feed(parser, $0.baseAddress, $0.count) }
      // Inline parsing switches special characters on and off in global tables.
      var finished: UnsafeMutablePointer<cmark_node>?
      CMark.lock.withLock { _ in unsafe finished = cmark_parser_finish(parser) }
      unsafe root = finished
      unsafe cmark_parser_free(parser)
    }

    deinit { unsafe cmark_node_free(root) }

    /// Visits the nodes in reading order, with a loop, since nothing bounds how deep they are nested.
    func walk(into builder: inout TreeBuilder) {
      guard let root = unsafe root else { return }
      var node = unsafe root
      while true {
        unsafe enter(node, &builder)
        if let child = unsafe node.pointee.first_child {
          unsafe node = child
          continue
        }
        while true {
          builder.close()
          if unsafe node == root { return }
          if let next = unsafe node.pointee.next {
            unsafe node = next
            break
          }
          guard let parent = unsafe node.pointee.parent else { return }
          unsafe node = parent
        }
      }
    }

    private func enter(_ node: UnsafeMutablePointer<cmark_node>, _ builder: inout TreeBuilder) {
      unsafe builder.open(record(of: node, &builder))
    }

    private func record(of node: UnsafeMutablePointer<cmark_node>, _ builder: inout TreeBuilder) -> Tree.Record {
      let type = unsafe cmark_node_type(UInt32(node.pointee.type))
      var record = Tree.Record(code: .document)
      unsafe record.start = builder.offset(line: Int(node.pointee.start_line), column: Int(node.pointee.start_column))
      unsafe record.end = builder.offset(line: Int(node.pointee.end_line), column: Int(node.pointee.end_column) + 1)
      switch type {
      case CMARK_NODE_DOCUMENT: record.code = .document
      case CMARK_NODE_BLOCK_QUOTE: record.code = .quote
      case CMARK_NODE_LIST:
        let list = unsafe node.pointee.`as`.list
        record.code = list.list_type == CMARK_ORDERED_LIST ? .orderedList : .bulletList
        record.c = list.start
        record.detail = list.tight ? 1 : 0
      case CMARK_NODE_ITEM:
        record.code = .item
        if unsafe node.pointee.`extension` != nil { record.detail = unsafe node.pointee.`as`.list.checked ? 2 : 1 }
      case CMARK_NODE_CODE_BLOCK:
        let code = unsafe node.pointee.`as`.code
        record.code = .codeBlock
        unsafe Self.store(code.literal, code.info, in: &record, &builder)
      case CMARK_NODE_HTML_BLOCK:
        record.code = .html
        unsafe Self.store(node.pointee.`as`.literal, in: &record, &builder)
      case CMARK_NODE_PARAGRAPH: record.code = .paragraph
      case CMARK_NODE_HEADING:
        record.code = .heading
        record.detail = UInt8(clamping: unsafe node.pointee.`as`.heading.level)
      case CMARK_NODE_THEMATIC_BREAK: record.code = .thematicBreak
      case CMARK_NODE_FOOTNOTE_DEFINITION:
        record.code = .footnoteDefinition
        unsafe Self.store(node.pointee.`as`.literal, in: &record, &builder)
      case CMARK_NODE_TEXT:
        record.code = .text
        unsafe Self.store(node.pointee.`as`.literal, in: &record, &builder)
      case CMARK_NODE_SOFTBREAK: record.code = .softBreak
      case CMARK_NODE_LINEBREAK: record.code = .lineBreak
      case CMARK_NODE_CODE:
        record.code = .code
        unsafe Self.store(node.pointee.`as`.literal, in: &record, &builder)
      case CMARK_NODE_HTML_INLINE:
        record.code = .inlineHTML
        unsafe Self.store(node.pointee.`as`.literal, in: &record, &builder)
      case CMARK_NODE_EMPH: record.code = .emphasis
      case CMARK_NODE_STRONG: record.code = .strong
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
        let link = unsafe node.pointee.`as`.link
        record.code = type == CMARK_NODE_LINK ? .link : .image
        unsafe Self.store(link.url, link.title, in: &record, &builder)
      case CMARK_NODE_FOOTNOTE_REFERENCE:
        record.code = .footnoteReference
        if let definition = unsafe node.pointee.parent_footnote_def {
          unsafe Self.store(definition.pointee.`as`.literal, in: &record, &builder)
        }
        let digits = unsafe node.pointee.`as`.literal
        unsafe record.c = UnsafeBufferPointer(start: digits.data, count: Int(digits.len)).reduce(0) {
          $0 * 10 + Int32($1) - 48
        }
      default:
        if type.rawValue == CMark.types.table {
          record.code = .table
          if let letters = unsafe cmark_gfm_extensions_get_table_alignments(node) {
            let columns = unsafe Int(cmark_gfm_extensions_get_table_columns(node))
            let range = unsafe builder.store(UnsafeBufferPointer(start: letters, count: columns))
            record.a = range.lowerBound
            record.b = range.upperBound
          }
        } else if type.rawValue == CMark.types.row {
          record.code = .tableRow
          record.detail = unsafe UInt8(clamping: cmark_gfm_extensions_get_table_row_is_header(node))
        } else if type.rawValue == CMark.types.cell {
          record.code = .tableCell
        } else {
          record.code = .strikethrough
        }
      }
      return record
    }

    private static func store(
      _ first: cmark_chunk, _ second: cmark_chunk? = nil, in record: inout Tree.Record, _ builder: inout TreeBuilder
    ) {
      let range = unsafe builder.store(UnsafeBufferPointer(start: first.data, count: Int(first.len)))
      record.a = range.lowerBound
      record.b = range.upperBound
      if let second = unsafe second {
        record.c = unsafe builder.store(UnsafeBufferPointer(start: second.data, count: Int(second.len))).upperBound
      }
    }
  }

  /// The numbers that the library gave to the extensions' node types at run time.
  private struct ExtensionTypes: Sendable {
    var table: UInt32 = 0
    var row: UInt32 = 0
    var cell: UInt32 = 0
  }

  private static let types: ExtensionTypes = {
    var types = ExtensionTypes()
    unsafe Array("|a|\n|-|".utf8).withUnsafeBufferPointer { sample in
      let tree = unsafe CMarkTree(parsing: sample)
      let table = unsafe tree.root?.pointee.first_child
      let row = unsafe table?.pointee.first_child
      let cell = unsafe row?.pointee.first_child
      types.table = unsafe UInt32(table?.pointee.type ?? 0)
      types.row = unsafe UInt32(row?.pointee.type ?? 0)
      types.cell = unsafe UInt32(cell?.pointee.type ?? 0)
    }
    return types
  }()
}
