import Diagnostics
import Markdown

/// Reads what answers a question: its kind follows from the last block before the feedback, or from `kind=`.
struct AnswerReader {
  let document: Document
  let body: QuestionBody
  let heading: Block
  let stem: Passage
  /// The source of the stem's text.
  let stemSlice: SourceSlice
  var findings: QuestionFindings

  /// What was read: the answer, and what of the body belongs to the question.
  struct Reading {
    let answer: AnswerPart
    let caseBlocks: [Block]
    /// The gaps of a cloze without marking; empty for other kinds.
    var plainCloze: [ClozeText.Segment] = []
  }

  private var stemHasGap: Bool { ClozeScanner(stemSlice.bytes).seesGap }

  mutating func read(kind written: QuestionKind?) -> Reading? {
    let kind = written ?? kind
    if kind != .cloze { warnOfGaps(kind) }
    switch kind {
    case .single, .multiple, .trueFalse: return options(kind, isWritten: written != nil)
    case .short: return short()
    case .order: return order()
    case .match: return match()
    case .cloze: return cloze()
    case .flashcard: return flashcard(isWritten: written != nil)
    }
  }

  /// The first that fits.
  private var kind: QuestionKind {
    guard let last = body.last else { return stemHasGap ? .cloze : .flashcard }
    if last.isTaskList || looksLikeTaskList(last) { return .single }
    if answerStart(of: last) != nil { return .short }
    if last.isOrderedList { return .order }
    if last.columnCount == 2 { return .match }
    if stemHasGap || body.content.contains(where: hasGap) { return .cloze }
    return .flashcard
  }

  /// Whether each item begins with a box, if only without the space that makes it a task.
  private func looksLikeTaskList(_ block: Block) -> Bool {
    guard case .list = block.kind else { return false }
    return block.blocks.allSatisfy { item in
      guard let first = item.blocks.first, first.kind == .paragraph else { return false }
      let text = first.plainText
      return ["[ ]", "[]", "[x]", "[X]"].contains { text.hasPrefix($0) }
    }
  }

  private func hasGap(_ block: Block) -> Bool {
    switch block.kind {
    case .paragraph, .heading, .tableCell: block.plainText.contains("{{") && ClozeScanner(block.sourceText).seesGap
    case .quote, .list, .item, .table, .tableRow: block.blocks.contains(where: hasGap)
    case .codeBlock, .html, .thematicBreak, .footnoteDefinition: false
    }
  }

  private mutating func warnOfGaps(_ kind: QuestionKind) {
    guard stemHasGap || body.content.contains(where: hasGap) else { return }
    findings.warning(
      "gaps-not-asked", "the gaps are not asked: what stands below makes the question '\(kind.rawValue)'",
      at: heading.place, help: "write kind=cloze in the stem's attributes, or move the rest to a question of its own")
  }

  // MARK: kinds

  private mutating func options(_ kind: QuestionKind, isWritten: Bool) -> Reading? {
    guard let list = body.last, case .list = list.kind else { return mismatch(kind, "a list of options") }
    let reader = OptionReader(list, in: document, findings: &findings)
    let keys = reader.keys.count
    if keys == 0 {
      findings.error(
        "choice-without-key", "no option is marked as right", at: list.place, help: "mark the best option with [x]")
    }
    if reader.hasEmpty || reader.options.count < 2 || keys == 0 { return nil }
    let caseBlocks = body.beforeLast
    if isWritten ? kind == .trueFalse : reader.areTrueAndFalse {
      guard reader.areTrueAndFalse else { return mismatch(kind, "just the options True and False") }
      guard keys == 1 else {
        findings.error(
          "contradictory-key", "True and False are both marked as right", at: list.place, help: "leave one [x]")
        return nil
      }
      let isTrue = reader.keys[0].text.plain.lowercased() == "true"
      return Reading(answer: .trueFalse(isTrue: isTrue, options: reader.options), caseBlocks: caseBlocks)
    }
    if isWritten ? kind == .multiple : keys > 1 {
      return Reading(answer: .multiple(reader.options), caseBlocks: caseBlocks)
    }
    guard keys == 1 else { return mismatch(kind, "one option marked as right") }
    return Reading(answer: .single(reader.options), caseBlocks: caseBlocks)
  }

  private mutating func short() -> Reading? {
    guard let last = body.last, let slice = PassageReader.slice(of: [last], in: document),
      let start = answerStart(of: last)
    else { return mismatch(.short, "a paragraph 'Answer: …'") }
    let reader = AnswerFormReader(slice.bytes, from: start)
    for problem in reader.problems {
      switch problem.kind {
      case .pattern:
        findings.error(
          "bad-pattern", problem.message, at: slice.place(problem.range),
          help: "a pattern is made of signs, . ? | ( ) and [ ]; write \\ before a sign that means itself")
      case .number:
        findings.error(
          "bad-number", problem.message, at: slice.place(problem.range),
          help: "write the number, ± and the tolerance, as '110 ± 5 mmHg'")
      }
    }
    if reader.forms.isEmpty {
      if reader.problems.isEmpty {
        findings.error(
          "answer-without-forms", "no accepted answer is given", at: last.place,
          help: "write behind 'Answer:' what is accepted, forms separated by ';'")
      }
      return nil
    }
    return Reading(answer: .short(reader.forms), caseBlocks: body.beforeLast)
  }

  /// Where the forms of a paragraph `Answer: …` begin in its source; nil where it is another paragraph.
  private func answerStart(of block: Block) -> Int? {
    guard block.kind == .paragraph, let slice = PassageReader.slice(of: [block], in: document) else { return nil }
    let word = Array("answer:".utf8)
    let head = slice.bytes.prefix(word.count).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    return head == word ? word.count : nil
  }

  private mutating func order() -> Reading? {
    guard let list = body.last, case .list = list.kind else { return mismatch(.order, "an ordered list") }
    let items = list.blocks.map { PassageReader.passage(of: Array($0.blocks), in: document) }
    if let empty = zip(list.blocks, items).first(where: { $1.markdown.isEmpty }) {
      findings.error("empty-step", "this step says nothing", at: empty.0.place, help: "write its text, or remove it")
      return nil
    }
    if items.count < 2 {
      findings.error(
        "single-step", "one step has no order", at: list.place, help: "add the other steps, in the right order")
      return nil
    }
    return Reading(answer: .order(items), caseBlocks: body.beforeLast)
  }

  private mutating func match() -> Reading? {
    guard let table = body.last, table.columnCount == 2 else { return mismatch(.match, "a table of two columns") }
    let reader = MatchReader(table, in: document, findings: &findings)
    guard reader.isComplete else { return nil }
    return Reading(answer: .match(reader.pairs, extras: reader.extras), caseBlocks: body.beforeLast)
  }

  private mutating func cloze() -> Reading? {
    if stemHasGap {
      let reader = ClozeReader(stemSlice, plain: stem.plain, isStem: true, findings: &findings)
      if body.content.contains(where: hasGap) {
        findings.error(
          "gaps-in-two-places", "there are gaps in the stem and below it", at: heading.place,
          help: "keep the gaps of the stem, or those below it")
        return nil
      }
      guard reader.isWhole else { return nil }
      return Reading(answer: .cloze(reader.text), caseBlocks: body.content, plainCloze: reader.plain)
    }
    guard let first = body.content.firstIndex(where: hasGap),
      let slice = PassageReader.slice(of: Array(body.content[first...]), in: document)
    else { return mismatch(.cloze, "a gap, as {{c1::hidden words}}") }
    let blocks = Array(body.content[first...])
    let plain = PassageReader.passage(of: blocks, in: document).plain
    let reader = ClozeReader(slice, plain: plain, isStem: false, findings: &findings)
    guard reader.isWhole else { return nil }
    return Reading(
      answer: .cloze(reader.text), caseBlocks: Array(body.content[..<first]), plainCloze: reader.plain)
  }

  private mutating func flashcard(isWritten: Bool) -> Reading? {
    if !isWritten { reportMisplacedAnswer() }
    let rule = body.content.firstIndex { $0.kind == .thematicBreak }
    let back = rule.map { Array(body.content[($0 + 1)...]) } ?? body.content
    if back.isEmpty {
      findings.error(
        "question-without-answer", "nothing answers this question", at: heading.place,
        help: "write below it options, a paragraph 'Answer: …', a list, a table, or the back of a flashcard")
      return nil
    }
    return Reading(
      answer: .flashcard(back: PassageReader.passage(of: back, in: document)),
      caseBlocks: rule.map { Array(body.content[..<$0]) } ?? [])
  }

  /// Options or accepted answers that something stands behind, so that they are read as a flashcard's back.
  private mutating func reportMisplacedAnswer() {
    guard let misplaced = body.content.dropLast().last(where: { $0.isTaskList || answerStart(of: $0) != nil }) else {
      return
    }
    findings.error(
      "text-after-answer", "the answer is not the last part, so that the question is read as a flashcard",
      at: misplaced.place, help: "write '> ' before what follows it to make it feedback, or move it above")
  }

  private mutating func mismatch(_ kind: QuestionKind, _ need: String) -> Reading? {
    findings.error(
      "kind-mismatch", "kind=\(kind.rawValue) needs \(need)", at: (body.last ?? heading).place,
      help: "change the answer part, or remove kind= to have the kind read from it")
    return nil
  }
}
