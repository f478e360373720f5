// A question from its stem and what stands under it. The steps: the attributes (`QuestionAttributes`); the body cut
// into content and feedback (`QuestionBody`); the answer by its kind (`Answers/AnswerReader`, with `OptionReader`,
// `AnswerFormReader` and `AnswerPattern`, `MatchReader`, `ClozeReader` and `ClozeScanner`); the fingerprint of what is
// asked (`Wording`); an id where none is written (`QuestionNames`).

package import Diagnostics
package import Markdown

/// Reads questions from a page's tree, or from the slice of one that was stored.
package enum QuestionReader {
  /// Reads a question; nil where it cannot be asked, and then the diagnostics say why.
  ///
  /// `body` is what stands between the heading and the next stem. `names` holds the ids of the page's questions, so that
  /// the one proposed for a question without any is new.
  package static func read(
    heading: Block, body blocks: [Block], in document: Document, topic: TopicID, names: inout QuestionNames
  ) -> (question: Question?, diagnostics: [Diagnostic]) {
    var findings = QuestionFindings(path: document.source.path)
    let body = QuestionBody(blocks)
    let end = body.all.last?.place.upperBound ?? heading.place.upperBound
    let range = heading.place.lowerBound..<max(end, heading.place.upperBound)
    let question = read(
      heading, body, in: document, topic: topic, range: range,
      definitions: document.definitions(neededBy: range, fromInside: true),
      findings: &findings)
    if let malformed = MalformedAttributes(endOf: heading, in: document) {
      findings.error(
        "malformed-attributes", "these attributes cannot be read", at: malformed.place,
        help: "write them as {#id level=1 key=\"two words\"} at the stem's end",
        mend: malformed.missingBrace.map { [Diagnostic.Edit($0..<$0, "}")] } ?? [])
    } else if heading.attributes?.id == nil {
      let stem = question?.stem.plain ?? heading.plainText
      reportMissingID(heading, in: document, name: names.name(topic: topic, stem: stem), &findings)
    }
    return (question, findings.diagnostics)
  }

  /// Reads a question from its slice of a page and the definitions it needs from elsewhere; nil where the slice holds
  /// none. Places are relative to the slice.
  package static func read(slice: String, definitions: String, topic: TopicID, path: String) -> Question? {
    let text = definitions.isEmpty ? slice : slice + "\n\n" + definitions
    let (document, _) = Document.parse(SourceText(path: path, text))
    let blocks = Array(document.blocks)
    guard let heading = blocks.first, case .heading = heading.kind else { return nil }
    var findings = QuestionFindings(path: path)
    let range = 0..<slice.utf8.count
    return read(
      heading, QuestionBody(Array(blocks.dropFirst())), in: document, topic: topic, range: range,
      definitions: document.definitions(neededBy: range, fromInside: true), findings: &findings)
  }

  private static func read(
    _ heading: Block, _ body: QuestionBody, in document: Document, topic: TopicID, range: Range<Int>,
    definitions: String, findings: inout QuestionFindings
  ) -> Question? {
    let attributes = QuestionAttributes(heading.attributes, findings: &findings)
    let whole = PassageReader.passage(ofText: heading, in: document)
    if whole.markdown.isEmpty {
      findings.error("empty-stem", "this question asks nothing", at: heading.place, help: "write what is asked")
      return nil
    }
    var reader = AnswerReader(
      document: document, body: body, heading: heading, stem: whole,
      stemSlice: PassageReader.slice(ofText: heading, in: document), findings: findings)
    let reading = reader.read(kind: attributes.kind)
    findings = reader.findings
    guard let reading else { return nil }

    var stem = whole
    if case .cloze(let text) = reading.answer, text.isStem {
      stem = Passage(markdown: whole.markdown, plain: ClozeReader.covered(whole.plain))
    }
    let wording = Wording.hash(stem: stem.plain, answer: reading.answer, cloze: reading.plainCloze)
    return Question(
      id: attributes.id ?? QuestionID("auto:" + wording), topic: topic, stem: stem,
      caseText: reading.caseBlocks.isEmpty ? nil : PassageReader.passage(of: reading.caseBlocks, in: document),
      answer: reading.answer,
      feedback: PassageReader.joined(
        body.feedback.map { PassageReader.passage(of: Array($0.blocks), in: document) }),
      level: attributes.level, outline: attributes.outline, use: attributes.use, status: attributes.status,
      formerly: attributes.formerly, enemies: attributes.enemies, since: attributes.since, revised: attributes.revised,
      wording: wording, citations: ([heading] + body.all).flatMap { CitationReader.citations(in: $0, of: document) },
      place: Place(path: document.source.path, range: range), definitions: definitions)
  }

  private static func reportMissingID(
    _ heading: Block, in document: Document, name: QuestionID, _ findings: inout QuestionFindings
  ) {
    let edit: Diagnostic.Edit
    if let attributes = heading.attributes {
      // Behind the brace, or behind Kramdown's `{:`.
      let brace = attributes.place.lowerBound + 1
      let inside = document.source.utf8[brace] == UInt8(ascii: ":") ? brace + 1 : brace
      edit = Diagnostic.Edit(inside..<inside, inside > brace ? " #\(name)" : "#\(name) ")
    } else {
      let end = heading.inlines.last?.place.upperBound ?? heading.place.upperBound
      edit = Diagnostic.Edit(end..<end, " {#\(name)}")
    }
    findings.error(
      "missing-question-id", "this question has no id, so that its history would not survive a change of its words",
      at: heading.place, help: "write {#\(name)} at the stem's end", mend: [edit])
  }
}
