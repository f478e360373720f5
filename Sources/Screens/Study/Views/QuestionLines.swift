import Diagnostics
import KnowledgeBase
import Markdown
import Rendering
import StyledText

/// Lines about one question, under way: its passages with the definitions they need, and its sources at the end.
struct QuestionLines {
  private let question: Question
  private let context: TerminalContext
  private var writer: TerminalWriter

  init(of question: Question, _ context: TerminalContext) {
    self.question = question
    self.context = context
    writer = TerminalWriter(context)
  }

  var lines: [StyledString] { writer.lines }

  /// Columns for running text.
  private var prose: Int? { context.width.map { min($0, 100) } }

  mutating func write(_ line: StyledString) { writer.append(line.wrapped(to: prose)) }

  /// Lines that belong together: the indented ones below the others.
  mutating func write(_ lines: [StyledString], indented: [StyledString] = []) {
    writer.append(
      lines.flatMap { $0.wrapped(to: prose) } + indented.flatMap { $0.wrapped(to: prose, first: StyledString("  ")) })
  }

  /// A passage; words that stand before it run into it where it is one paragraph.
  mutating func write(_ passage: Passage, after words: StyledString = StyledString(), in role: Role = .plain) {
    let document = document(of: passage)
    let blocks = Array(document.blocks)
    guard blocks.count == 1, let only = blocks.first, only.kind == .paragraph else {
      if !words.pieces.isEmpty { write(words) }
      writer.write(document)
      return
    }
    writer.append((words + text(of: only, in: document, role)).wrapped(to: prose))
  }

  /// The rows of a list, each behind its label.
  mutating func write(rows: [(label: String, text: Passage)]) {
    var lines: [StyledString] = []
    for (label, passage) in rows {
      let document = document(of: passage)
      let blocks = Array(document.blocks)
      let first = StyledString("  ") + StyledString(label, .marker) + StyledString(context.isLinear ? ": " : "  ")
      if blocks.count == 1, let only = blocks.first, only.kind == .paragraph {
        lines += text(of: only, in: document, .plain).wrapped(to: prose, first: first)
      } else {
        var inner = TerminalWriter(context)
        inner.write(document)
        for (index, line) in inner.lines.enumerated() {
          lines.append((index == 0 ? first : StyledString().padded(to: first.columns)) + line)
        }
      }
    }
    writer.append(lines)
  }

  /// What was cited so far, a line for each source; footnotes too, where there are any.
  mutating func writeSources() {
    if question.definitions.contains("[^") {
      writer.writeNotes()
      return
    }
    let keys = writer.citedKeys.enumerated()
    writer.append(
      keys.flatMap { index, key in
        StyledString(context.source(key) ?? key, .quiet).wrapped(
          to: prose, first: StyledString("[\(index + 1)] ", .citation))
      })
  }

  private mutating func text(of paragraph: Block, in document: Document, _ role: Role) -> StyledString {
    let text = writer.text(of: paragraph.inlines, in: document)
    if role == .plain { return text }
    return StyledString(
      text.pieces.map { $0.role == .plain ? StyledString.Piece($0.text, role, link: $0.link) : $0 })
  }

  private func document(of passage: Passage) -> Document {
    let text = question.definitions.isEmpty ? passage.markdown : passage.markdown + "\n\n" + question.definitions
    return Document.parse(SourceText(path: question.place.path, text)).document
  }
}
