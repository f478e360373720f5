import Diagnostics
import Markdown
import Rendering

/// Our HTML of a document beside cmark's.
///
/// It is the same, byte for byte, but where we differ on purpose:
/// - front matter is no Markdown: cmark gets what follows it;
/// - a task is done if its own brackets say so: cmark looks for `[x]` anywhere in the item's lines;
/// - references that are not shown, in an image or in a footnote that nothing refers to, are not counted: cmark links
///   back to them;
/// - a file that is refused (`Limits`) has no HTML, and in one with an entity for `^` after `[` footnotes are off.
package enum HTMLComparison {
  /// What differs, as a text to show; nil where nothing does.
  package static func difference(in bytes: [UInt8]) -> String? {
    let (document, diagnostics) = Document.parse(SourceText(path: "a.md", utf8: bytes))
    guard !diagnostics.contains(where: { refusals.contains($0.rule) }) else { return nil }
    let ours = PlainHTMLWriter.html(of: document)
    let theirs = CMarkOracle.html(of: bytes[document.body])
    if ours == theirs { return nil }
    var normalize: (String) -> String = { $0 }
    if hasDoubtfulTask(String(decoding: bytes, as: UTF8.self)) {
      normalize = { $0.replacing(" checked=\"\"", with: "") }
    }
    if diagnostics.contains(where: { $0.rule == "unused-footnote" }) || document.blocks.contains(where: hasNoteInImage)
      || document.footnotes.contains(where: hasNoteInImage)
    {
      let before = normalize
      normalize = {
        before($0).replacing(#/[ ]?<a href="#fnref-.*?</a>/#, with: "").replacing(#/[ ]id="fnref-.*?"/#, with: "")
      }
    }
    if normalize(ours) == normalize(theirs) { return nil }
    return """
      of    \(String(decoding: bytes, as: UTF8.self).debugDescription)
      ours  \(ours.debugDescription)
      cmark \(theirs.debugDescription)
      """
  }

  private static let refusals: Set<RuleID> = [
    "invalid-utf8", "file-too-large", "input-too-complex", "nesting-too-deep", "caret-entity",
  ]

  private static func hasNoteInImage(_ block: Block) -> Bool {
    func contains(_ inlines: Children<Inline>, inImage: Bool) -> Bool {
      inlines.contains { inline in
        switch inline.kind {
        case .footnoteReference: inImage
        case .image: contains(inline.inlines, inImage: true)
        default: contains(inline.inlines, inImage: inImage)
        }
      }
    }
    return contains(block.inlines, inImage: false) || block.blocks.contains(where: hasNoteInImage)
  }

  private static func hasDoubtfulTask(_ text: String) -> Bool {
    text.contains("[ ]") && text.lowercased().contains("[x]")
  }
}
