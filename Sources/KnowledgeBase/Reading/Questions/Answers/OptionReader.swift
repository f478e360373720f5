import Diagnostics
import Markdown

/// Reads a list of options.
struct OptionReader {
  let document: Document
  private(set) var options: [Option] = []
  /// Whether an option says nothing.
  private(set) var hasEmpty = false

  init(_ list: Block, in document: Document, findings: inout QuestionFindings) {
    self.document = document
    for item in list.blocks { read(item, &findings) }
    if options.count == 1 {
      findings.error(
        "single-option", "one option is no choice", at: options[0].range, help: "add a wrong option, as '- [ ] …'")
    }
  }

  var keys: [Option] { options.filter(\.isKey) }

  /// Whether the options are just True and False.
  var areTrueAndFalse: Bool {
    options.count == 2 && Set(options.map { $0.text.plain.lowercased() }) == ["true", "false"]
  }

  private mutating func read(_ item: Block, _ findings: inout QuestionFindings) {
    let blocks = item.blocks.filter { !$0.isComment }
    let texts = blocks.filter { !$0.isFeedback }
    let feedback = blocks.filter(\.isFeedback).map {
      PassageReader.passage(of: Array($0.blocks), in: document)
    }
    let attributes = texts.last?.kind == .paragraph ? texts.last?.attributes : nil
    report(attributes, &findings)
    var text = passage(of: texts)
    var isKey = item.kind == .item(.done)
    if case .item(.none) = item.kind {
      let box = Box(text.markdown)
      report(box, at: texts.first?.place.lowerBound ?? item.place.upperBound, item: item, &findings)
      if let box {
        isKey = box.isMarked
        text = Passage(markdown: box.rest(of: text.markdown), plain: box.rest(of: text.plain))
      }
    }
    if text.markdown.isEmpty {
      hasEmpty = true
      findings.error("empty-option", "this option says nothing", at: item.place, help: "write its text, or remove it")
    }
    options.append(
      Option(
        text: text, isKey: isKey, isFixed: attributes?.has(class: "fixed") ?? false,
        feedback: PassageReader.joined(feedback), range: item.place))
  }

  /// The text of an option; blocks that feedback parts are joined.
  private func passage(of blocks: [Block]) -> Passage {
    var pieces: [Passage] = []
    for block in blocks {
      let isLast = block.index == blocks[blocks.count - 1].index
      pieces.append(
        isLast && block.kind == .paragraph
          ? PassageReader.passage(ofText: block, in: document) : PassageReader.passage(of: [block], in: document))
    }
    return PassageReader.joined(pieces) ?? Passage(markdown: "", plain: "")
  }

  private func report(_ attributes: Attributes?, _ findings: inout QuestionFindings) {
    guard let attributes else { return }
    for name in attributes.classes where name.text != "fixed" {
      findings.warning(
        "unknown-attribute", "an option has no class '.\(name.text)'", at: name.place,
        help: QuestionFindings.help(for: name.text, known: ["fixed"]))
    }
    for word in attributes.pairs.map(\.key) + (attributes.id.map { [$0] } ?? []) {
      findings.warning(
        "unknown-attribute", "an option has no attribute '\(word.text)'", at: word.place,
        help: "options have only '{.fixed}'")
    }
  }

  private func report(_ box: Box?, at start: Int, item: Block, _ findings: inout QuestionFindings) {
    guard let box else {
      findings.error(
        "option-without-box", "this option has no box", at: item.place,
        help: "write '[ ]' before it, or '[x]' if it is right",
        mend: [Diagnostic.Edit(start..<start, "[ ] ")])
      return
    }
    if !box.hasText { return }
    let written = box.isMarked ? "[x]" : "[ ]"
    findings.error(
      "option-without-space", "a box and its text need a space between them", at: start..<start + box.length,
      help: "write '\(written) ' before the text",
      mend: box.isTouched ? [Diagnostic.Edit(start..<start + box.length, written + " ")] : [])
  }

  /// A box that Markdown does not take for one.
  private struct Box {
    /// Of the brackets, in bytes.
    let length: Int
    let isMarked: Bool
    let hasText: Bool
    /// Whether the text stands on the box's line.
    let isTouched: Bool

    init?(_ text: String) {
      guard let form = ["[ ]", "[]", "[x]", "[X]"].first(where: { text.hasPrefix($0) }) else { return nil }
      let next = text.dropFirst(form.count).first
      isMarked = form.count == 3 && form != "[ ]"
      // A link only looks like a box.
      if isMarked, next == "(" || next == "[" { return nil }
      length = form.utf8.count
      hasText = next != nil
      isTouched = next?.isWhitespace == false
    }

    func rest(of text: String) -> String {
      String(decoding: text.utf8.dropFirst(length), as: UTF8.self).trimmingSpaces
    }
  }
}
