import Diagnostics
import KnowledgeBase
import Markdown
import Markup
import Rendering

/// A question to think about, with its answer folded away.
struct QuestionBlock {
  private let question: Question
  private let source: String
  private let id: String?

  /// `source` is the path of the page, for links; `id` is the element's, nil where the page has it already.
  init(_ question: Question, source: String, id: String?) {
    self.question = question
    self.source = source
    self.id = id
  }

  func write(to writer: inout PageWriter) {
    writer.markup.startLine()
    var attributes: ElementAttributes = ["class": "question"]
    if let id { attributes["id"] = .text(id) }
    writer.markup.open("section", attributes)
    writer.markup.literal("\n<h3>")
    writeStem(to: &writer)
    writer.markup.literal("</h3>\n")
    if let text = question.caseText { writeBlocks(text, to: &writer) }
    writeTask(to: &writer)
    writer.markup.literal("<details>\n<summary>Answer</summary>\n")
    writeAnswer(to: &writer)
    if let feedback = question.feedback { writeBlocks(feedback, to: &writer) }
    writer.markup.literal("</details>\n</section>\n")
  }

  private func writeStem(to writer: inout PageWriter) {
    if case .cloze(let text) = question.answer, text.isStem {
      writeLine(QuestionBlock.covered(text), to: &writer)
    } else {
      writeLine(question.stem, to: &writer)
    }
  }

  // MARK: What is asked

  private func writeTask(to writer: inout PageWriter) {
    switch question.answer {
    case .single(let options):
      writeOptions(options, to: &writer)
    case .multiple(let options):
      writer.markup.literal("<p class=\"task\">More than one answer is right.</p>\n")
      writeOptions(options, to: &writer)
    case .trueFalse:
      writer.markup.literal("<p class=\"task\">True or false?</p>\n")
    case .short, .flashcard:
      break
    case .order(let steps):
      var shuffled = steps.sorted { $0.plain < $1.plain }
      if shuffled == steps { shuffled.reverse() }
      writeList("ul", shuffled, to: &writer)
    case .match(let pairs, let extras):
      var rights: [Passage] = []
      for right in pairs.map(\.right) + extras where !rights.contains(right) { rights.append(right) }
      writer.markup.literal("<div class=\"match\">\n")
      writeList("ul", pairs.map(\.left), to: &writer)
      writeList("ul", rights.sorted { $0.plain < $1.plain }, to: &writer)
      writer.markup.literal("</div>\n")
    case .cloze(let text):
      if !text.isStem { writeBlocks(QuestionBlock.covered(text), to: &writer) }
    }
  }

  private func writeOptions(_ options: [Option], to writer: inout PageWriter) {
    writeList("ol", options.map(\.text), class: "options", to: &writer)
  }

  // MARK: What answers it

  private func writeAnswer(to writer: inout PageWriter) {
    switch question.answer {
    case .single(let options), .multiple(let options):
      for (index, option) in options.enumerated() where option.isKey { writeKey(index, option, to: &writer) }
      for (index, option) in options.enumerated() {
        if let feedback = option.feedback { writeFeedback(index, feedback, to: &writer) }
      }
    case .trueFalse(let isTrue, let options):
      writer.markup.element("p", ["class": "key"], text: isTrue ? "True" : "False")
      writer.markup.endLine()
      for option in options { if let feedback = option.feedback { writeBlocks(feedback, to: &writer) } }
    case .short(let forms):
      writer.markup.element("p", ["class": "key"], text: QuestionBlock.shown(forms).joined(separator: "; "))
      writer.markup.endLine()
    case .order(let steps):
      writeList("ol", steps, to: &writer)
    case .match(let pairs, _):
      writer.markup.literal("<ul class=\"pairs\">\n")
      for pair in pairs {
        writer.markup.literal("<li>")
        writeLine(pair.left, to: &writer)
        writer.markup.literal(" <span class=\"to\">→</span> ")
        writeLine(pair.right, to: &writer)
        writer.markup.literal("</li>\n")
      }
      writer.markup.literal("</ul>\n")
    case .cloze(let text):
      let hidden = text.segments.compactMap { segment -> Passage? in
        if case .gap(_, let hidden, _) = segment { return Passage(source: hidden) }
        return nil
      }
      if hidden.count == 1 {
        writer.markup.literal("<p class=\"key\">")
        writeLine(hidden[0], to: &writer)
        writer.markup.literal("</p>\n")
      } else {
        writeList("ol", hidden, to: &writer)
      }
    case .flashcard(let back):
      writeBlocks(back, to: &writer)
    }
  }

  private func writeKey(_ index: Int, _ option: Option, to writer: inout PageWriter) {
    writer.markup.literal("<p class=\"key\">")
    writer.markup.element("b", text: QuestionBlock.letter(index))
    writer.markup.literal(" ")
    writeLine(option.text, to: &writer)
    writer.markup.literal("</p>\n")
  }

  private func writeFeedback(_ index: Int, _ feedback: Passage, to writer: inout PageWriter) {
    writer.markup.literal("<div class=\"why\">\n")
    writer.markup.element("b", text: QuestionBlock.letter(index))
    writer.markup.endLine()
    writeBlocks(feedback, to: &writer)
    writer.markup.literal("</div>\n")
  }

  private static func letter(_ index: Int) -> String {
    UInt8(exactly: index).flatMap { $0 < 26 ? String(UnicodeScalar(UInt8(ascii: "A") + $0)) : nil } ?? "\(index + 1)"
  }

  /// The accepted forms that a reader understands: a pattern only where there is nothing else.
  private static func shown(_ forms: [AcceptedForm]) -> [String] {
    var patterns: [String] = []
    var texts: [String] = []
    for form in forms {
      switch form {
      case .text(let text): texts.append(text)
      case .number(let value, let tolerance, let unit):
        let number = "\(written(value)) ± \(written(tolerance))"
        texts.append(unit.isEmpty ? number : "\(number) \(unit)")
      case .pattern(let pattern): patterns.append("/\(pattern)/")
      }
    }
    return texts.isEmpty ? patterns : texts
  }

  /// A number without a fraction that says nothing.
  private static func written(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The text with its gaps open.
  private static func covered(_ text: ClozeText) -> Passage {
    var markdown = ""
    for segment in text.segments {
      switch segment {
      case .text(let text): markdown += text
      case .gap(_, _, let hint): markdown += hint.map { "[… \($0)]" } ?? "[…]"
      }
    }
    return Passage(source: markdown)
  }

  // MARK: Passages

  private func writeList(_ name: String, _ passages: [Passage], class: String? = nil, to writer: inout PageWriter) {
    writer.markup.open(name, `class`.map { ["class": .text($0)] } ?? [:])
    writer.markup.endLine()
    for passage in passages {
      writer.markup.literal("<li>")
      writeLine(passage, to: &writer)
      writer.markup.literal("</li>\n")
    }
    writer.markup.close(name)
    writer.markup.endLine()
  }

  /// A passage as running text where it is one paragraph; else as its blocks.
  private func writeLine(_ passage: Passage, to writer: inout PageWriter) {
    guard passage.isMarked else {
      writer.markup.text(passage.plain)
      return
    }
    let document = document(of: passage)
    if let only = document.blocks.first, document.blocks.count == 1, only.kind == .paragraph {
      writer.write(only.inlines, of: document)
    } else {
      // Read by itself it would be a list or a heading: it never was.
      writer.markup.text(passage.plain.isEmpty ? passage.markdown : passage.plain)
    }
  }

  private func writeBlocks(_ passage: Passage, to writer: inout PageWriter) {
    if passage.isMarked {
      let document = document(of: passage)
      writer.write(document.blocks, of: document)
    } else {
      writer.markup.element("p", text: passage.plain)
      writer.markup.endLine()
    }
  }

  private func document(of passage: Passage) -> Document {
    let text = question.definitions.isEmpty ? passage.markdown : "\(passage.markdown)\n\n\(question.definitions)"
    return Document.parse(SourceText(path: source, text)).document
  }
}

extension Passage {
  /// Of Markdown that stands nowhere as it is.
  fileprivate init(source: String) { self.init(markdown: source, plain: "") }

  /// Whether there is more to it than its words; most passages are only words, and need not be parsed.
  fileprivate var isMarked: Bool { markdown != plain }
}
