import Diagnostics
import Markdown

/// Reads a section of questions: a level-3 heading a question.
enum QuestionSectionReader {
  static func read(
    _ body: [Block], context: PageContext
  ) -> (questions: [Question], diagnostics: [Diagnostic]) {
    var questions: [Question] = []
    var diagnostics: [Diagnostic] = []
    var names = QuestionNames(of: body.filter { $0.headingLevel == 3 })
    var index = 0
    while index < body.count {
      guard body[index].headingLevel == 3 else {
        index += 1
        continue
      }
      let heading = body[index]
      var end = index + 1
      while end < body.count, (body[end].headingLevel ?? 7) > 3 { end += 1 }
      let (question, found) = QuestionReader.read(
        heading: heading, body: Array(body[(index + 1)..<end]), in: context.document, topic: context.topic,
        names: &names)
      if let question { questions.append(question) }
      diagnostics += found
      index = end
    }
    return (questions, diagnostics)
  }
}
