import Diagnostics
import KnowledgeBase
import Rendering

/// The questions of a page that a reader may see: neither what is kept for exams nor what is not asked.
struct PageQuestions {
  /// Of the page's own text.
  private let own: [Question]
  /// Of pages that this one replaced.
  private let kept: [Question]
  /// Where the page's own text has what is not shown.
  let hidden: [Range<Int>]
  private let source: String
  private var ids: Set<QuestionID> = []

  init(_ page: Page, replaced: [Page], selected: Set<QuestionID>?, source: String) {
    func isShown(_ question: Question) -> Bool {
      question.status.isAsked && question.use != .exam && selected?.contains(question.id) != false
    }
    own = page.questions.filter(isShown)
    kept = replaced.flatMap(\.questions).filter(isShown)
    hidden = page.questions.filter { !isShown($0) }.map(\.place.range)
    self.source = source
  }

  /// Whether there is something to show in a section, or, without one, of what is kept.
  func areShown(in part: PageParts.Part, isLast: Bool) -> Bool {
    own.contains { part.section.range.contains($0.place.range.lowerBound) } || isLast && areKept
  }

  var areKept: Bool { !kept.isEmpty }

  /// The questions of a section; behind the last one's stand those that are kept.
  mutating func write(in part: PageParts.Part, isLast: Bool, to writer: inout PageWriter) {
    for question in own where part.section.range.contains(question.place.range.lowerBound) {
      write(question, to: &writer)
    }
    if isLast { writeKept(to: &writer) }
  }

  mutating func writeKept(to writer: inout PageWriter) {
    for question in kept { write(question, to: &writer) }
  }

  private mutating func write(_ question: Question, to writer: inout PageWriter) {
    let isFirst = ids.insert(question.id).inserted
    QuestionBlock(question, source: source, id: isFirst ? "q-\(question.id)" : nil).write(to: &writer)
  }
}
