import CCMark
import Glibc
import Markdown

/// What cmark itself makes of a text, with the extensions and options that `Markdown` uses.
package enum CMarkOracle {
  /// cmark's safe HTML.
  package static func html(of text: some Collection<UInt8>) -> String {
    unsafe withTree(of: text) { root in
      guard let html = unsafe cmark_render_html(root, CMARK_OPT_DEFAULT, nil) else { return "" }
      defer { unsafe free(html) }
      return unsafe String(cString: html)
    }
  }

  /// The text of each leaf in reading order: literals, breaks and inline HTML as a space.
  package static func leafTexts(of text: some Collection<UInt8>) -> [String] {
    unsafe withTree(of: text) { root in
      var texts: [[UInt8]] = []
      let iterator = unsafe cmark_iter_new(root)
      defer { unsafe cmark_iter_free(iterator) }
      while true {
        let event = unsafe cmark_iter_next(iterator)
        if event == CMARK_EVENT_DONE { break }
        guard event == CMARK_EVENT_ENTER, let node = unsafe cmark_iter_get_node(iterator) else { continue }
        switch unsafe cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: texts.append([])
        case CMARK_NODE_TEXT, CMARK_NODE_CODE:
          if let literal = unsafe cmark_node_get_literal(node), !texts.isEmpty {
            unsafe texts[texts.count - 1] += Array(String(cString: literal).utf8)
          }
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_HTML_INLINE:
          if !texts.isEmpty { texts[texts.count - 1].append(UInt8(ascii: " ")) }
        default:
          if unsafe String(cString: cmark_node_get_type_string(node)) == "table_cell" { texts.append([]) }
        }
      }
      return texts.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private static func withTree<R>(
    of text: some Collection<UInt8>, _ body: (UnsafeMutablePointer<cmark_node>?) -> R
  ) -> R {
    let parser = unsafe cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE)
    CMark.exclusively {}
    for name in ["table", "strikethrough", "tasklist"] {
      if let found = unsafe cmark_find_syntax_extension(name) {
        _ = unsafe cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    unsafe Array(text).withUnsafeBufferPointer { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { unsafe cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    var root: UnsafeMutablePointer<cmark_node>?
    CMark.exclusively { unsafe root = cmark_parser_finish(parser) }
    unsafe cmark_parser_free(parser)
    defer { unsafe cmark_node_free(root) }
    return unsafe body(root)
  }
}
