import Diagnostics
import KnowledgeBase
import Markdown
import Testing

/// One question as a page writes it, read.
struct QuestionText {
  let source: SourceText
  let question: Question?
  let diagnostics: [Diagnostic]

  /// `text` begins with the stem; `before` and `after` stand around it in the page.
  init(_ text: String, before: String = "", after: String = "", topic: TopicID = "page") {
    source = SourceText(path: "area/page.md", before + text + after)
    let (document, _) = Document.parse(source)
    let blocks = Array(document.blocks)
    let stems = blocks.indices.filter { blocks[$0].kind == .heading(level: 3) }
    var names = QuestionNames(of: stems.map { blocks[$0] })
    guard let start = stems.first else {
      question = nil
      diagnostics = []
      return
    }
    let end =
      blocks.indices.first { index in
        if case .heading(let level) = blocks[index].kind { return index > start && level <= 3 }
        return false
      } ?? blocks.count
    (question, diagnostics) = QuestionReader.read(
      heading: blocks[start], body: Array(blocks[(start + 1)..<end]), in: document, topic: topic, names: &names)
  }

  var rules: [RuleID] { diagnostics.map(\.rule) }

  /// The words at each finding's place.
  var places: [String] { diagnostics.map { source[$0.place.range] } }

  /// The text with all obvious mends made.
  var mended: String { Mending(of: source, diagnostics).result.text }
}
