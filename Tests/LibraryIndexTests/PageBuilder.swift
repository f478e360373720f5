import Diagnostics
import KnowledgeBase
import LibraryIndex

/// Builds pages by hand: a text and the values that a reader would make of it, with true places.
struct PageBuilder {
  let id: String
  var area: String? = "bends"
  var kind = "knot"
  var title: String
  var aliases: [String] = []
  var formerly: [String] = []
  var relations: [(String, String)] = []
  var outline: [String] = []
  var file: String?
  private(set) var text: String
  private var sections: [Section] = []
  private var questions: [Question] = []
  private var evidence: [EvidenceStatement] = []
  private var events: [Event] = []
  private var citations: [Citation] = []
  private var links: [PageLink] = []
  private var contraindications: [Contraindication] = []
  private var steps: [Procedure] = []
  private var comparisons: [Comparison] = []

  init(_ id: String, _ title: String, lead: String = "") {
    self.id = id
    self.title = title
    text = "# \(title)\n\n\(lead)\n\n"
    let body = title.utf8.count + 3..<text.utf8.count
    sections = [
      Section(
        id: nil, title: title, level: 1, classes: [], path: [], plain: lead, range: 0..<text.utf8.count, body: body,
        definitions: "")
    ]
  }

  var path: String { (area.map { $0 + "/" } ?? "") + id + ".md" }

  mutating func section(_ id: String, _ title: String, _ plain: String) {
    append(heading: title, id: id, plain: plain)
  }

  mutating func link(to path: String) {
    links.append(PageLink(path: path, anchor: nil, destination: path, isImage: false, range: 0..<0))
  }

  mutating func evidence(
    _ outcome: String, _ finding: String, _ certainty: Certainty, cites key: String, about: String? = nil
  ) {
    let range = append("| \(outcome) | \(finding) | \(certainty.rawValue) | [@\(key)] |\n")
    let citation = Citation(key: SourceKey(key), locator: nil, range: range.upperBound - 8..<range.upperBound - 4)
    citations.append(citation)
    evidence.append(
      EvidenceStatement(
        outcome: passage(outcome), comparedWith: nil, finding: passage(finding), size: nil,
        about: about.map { TopicID($0) }, certainty: certainty, sources: [citation], section: sections.last?.id,
        range: range))
  }

  mutating func event(_ event: String, _ years: ClosedRange<Int>) {
    let range = append("| \(event) |\n")
    events.append(
      Event(
        when: HistoricalDate(firstYear: years.lowerBound, lastYear: years.upperBound, isApproximate: false),
        whenText: "\(years.lowerBound)", place: passage(""), who: passage(""), event: passage(event), sources: [],
        section: sections.last?.id, range: range))
  }

  mutating func contraindication(_ condition: String, topic: String) {
    let range = append("| \(condition) | absolute |\n")
    contraindications.append(
      Contraindication(
        condition: Mention(text: passage(condition), topic: TopicID(topic)), kind: .absolute, why: passage("why"),
        whatToDo: passage("stop"), sources: [], section: sections.last?.id, range: range))
  }

  mutating func procedure(_ names: [String]) {
    let range = append(names.map { "1. \($0)\n" }.joined())
    steps.append(Procedure(steps: names.map(passage), section: sections.last?.id, range: range))
  }

  mutating func comparison(_ subjects: [String], _ rows: [(String, [String])]) {
    let start = text.utf8.count
    let values = rows.map { aspect, values in
      Comparison.Row(aspect: passage(aspect), values: values.map(passage), range: append("| \(aspect) |\n"))
    }
    comparisons.append(
      Comparison(
        subjects: subjects.map { Mention(text: passage($0), topic: nil) }, rows: values, section: sections.last?.id,
        range: start..<text.utf8.count))
  }

  mutating func question(
    _ id: String, _ stem: String, _ answer: AnswerPart = .flashcard(back: Passage(markdown: "back", plain: "back")),
    level: Int? = nil, outline: [String] = [], use: QuestionUse = .both, status: QuestionStatus = .reviewed,
    formerly: [String] = [], cites: [String] = []
  ) {
    if sections.last?.id != "questions" { append(heading: "Questions", id: "questions", plain: "") }
    let range = append("### \(stem)\nback\n\n")
    questions.append(
      Question(
        id: QuestionID(id), topic: TopicID(self.id), stem: passage(stem), caseText: nil, answer: answer, feedback: nil,
        level: level, outline: outline.compactMap { OutlinePart($0) }, use: use, status: status,
        formerly: formerly.map { QuestionID($0) }, enemies: [], since: nil, revised: nil, wording: "0123456789abcdef",
        citations: cites.map { Citation(key: SourceKey($0), locator: nil, range: range) },
        place: Place(path: path, range: range), definitions: ""))
  }

  var page: Page {
    var front = FrontMatter()
    front.aliases = aliases
    front.formerly = formerly.map { TopicID($0) }
    front.outline = outline.compactMap { OutlinePart($0) }
    let stated = relations.map { relation, target in
      StatedRelation(
        relation: RelationID(relation), target: TopicID(target), contraindication: nil, range: 0..<0)
    }
    return Page(
      id: TopicID(id), area: area.map { AreaID($0) }, path: path, title: title, kind: KindID(kind), front: front,
      definition: sections[0].plain.isEmpty ? nil : passage(sections[0].plain), sections: sections, evidence: evidence,
      contraindications: contraindications, redFlags: [], events: events, comparisons: comparisons, procedures: steps,
      records: [], misconceptions: [], citations: citations, links: links, questions: questions, relations: stated)
  }

  var indexed: IndexedPage {
    IndexedPage(page: page, stamp: stamp, source: SourceText(path: path, text))
  }

  var stamp: FileStamp {
    FileStamp(
      path: file ?? path, sizeBytes: text.utf8.count, modifiedNanoseconds: text.utf8.count, hash: "\(text.hashValue)")
  }

  private mutating func append(heading title: String, id: String, plain: String) {
    let range = append("## \(title)\n\n\(plain)\n\n")
    sections.append(
      Section(
        id: SectionID(id), title: title, level: 2, classes: [], path: [], plain: plain, range: range,
        body: range.lowerBound + title.utf8.count + 3..<range.upperBound, definitions: ""))
  }

  /// Adds to the last section.
  @discardableResult
  private mutating func append(_ piece: String) -> Range<Int> {
    let start = text.utf8.count
    text += piece
    if !piece.hasPrefix("## "), let last = sections.popLast() {
      sections.append(
        Section(
          id: last.id, title: last.title, level: last.level, classes: last.classes, path: last.path, plain: last.plain,
          range: last.range.lowerBound..<text.utf8.count, body: last.body.lowerBound..<text.utf8.count,
          definitions: last.definitions))
    }
    return start..<text.utf8.count
  }
}

func passage(_ text: String) -> Passage { Passage(markdown: text, plain: text) }
