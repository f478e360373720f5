import CCMark
import Diagnostics
import Synchronization

/// cmark-gfm: text in, our tree out, the C memory gone. No file outside this folder names a C type.
package enum CMark {
  /// Parses the source from an offset on. `longestRun` are the bytes that no paragraph exceeds; `hasFootnotes` is off for a text that would lead cmark to freed memory.
  static func parse(
    _ source: SourceText, bytes: Bytes, lines: Lines, from bodyStart: Int, longestRun: Int, hasFootnotes: Bool
  ) throws(Excess) -> (tree: Tree, firstTooDeep: Int?) {
    let parser = CMarkParser(hasFootnotes: hasFootnotes)
    try parser.feed(bytes[bodyStart..<bytes.count])
    try parser.checkLeaves(unlessWithin: longestRun * bytes.count)
    let tree = parser.finish()
    var builder = TreeBuilder(source: source, bytes: bytes, lines: lines, bodyStart: bodyStart)
    tree.walk(into: &builder)
    let firstTooDeep = builder.firstTooDeep
    return (builder.finish(), firstTooDeep)
  }

  /// The entity that text begins with: its length and what it stands for.
  static func entity(at text: Bytes) -> (length: Int, text: [UInt8])? {
    unsafe text.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress, buffer.count > 1 else { return nil }
      var decoded = unsafe cmark_strbuf()
      unsafe cmark_strbuf_init(cmark_get_default_mem_allocator(), &decoded, 0)
      defer { unsafe cmark_strbuf_free(&decoded) }
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

  /// The numbers that the library gave to the extensions' node types at run time.
  struct NodeTypes: Sendable {
    fileprivate(set) var table = CMARK_NODE_NONE
    fileprivate(set) var row = CMARK_NODE_NONE
    fileprivate(set) var cell = CMARK_NODE_NONE
    fileprivate(set) var strikethrough = CMARK_NODE_NONE
  }

  /// Asked by name of a sample, since the variables that hold them are in no header.
  static let types: NodeTypes = {
    var types = NodeTypes()
    let parser = CMarkParser(hasFootnotes: false)
    unsafe Array("|~~a~~|\n|-|".utf8).withUnsafeBufferPointer { try? parser.feed(unsafe Bytes($0)) }
    parser.finish().forEachFirstChild { type, name in
      switch name {
      case "table": types.table = type
      case "table_header", "table_row": types.row = type
      case "table_cell": types.cell = type
      case "strikethrough": types.strikethrough = type
      default: break
      }
    }
    return types
  }()
}
