import Markdown

/// What stands under a stem, cut into what is asked and what is said afterwards.
struct QuestionBody {
  /// Without comments and feedback.
  let content: [Block]
  /// The quotes at the end.
  let feedback: [Block]
  /// All, to the end of the feedback.
  let all: [Block]

  init(_ blocks: [Block]) {
    var rest = blocks.filter { !$0.isComment }
    var feedback: [Block] = []
    all = rest
    while let last = rest.last, last.isFeedback {
      feedback.insert(last, at: 0)
      rest.removeLast()
    }
    content = rest
    self.feedback = feedback
  }

  /// The last block before the feedback.
  var last: Block? { content.last }

  /// What stands before it.
  var beforeLast: [Block] { Array(content.dropLast()) }
}

extension Block {
  /// Whether it is HTML of comments only.
  var isComment: Bool {
    guard case .html = kind else { return false }
    let text = literal.trimmingSpaces
    return text.hasPrefix("<!--") && text.hasSuffix("-->")
  }

  /// Whether it is a quote that is no callout.
  var isFeedback: Bool {
    guard kind == .quote else { return false }
    guard let first = blocks.first, first.kind == .paragraph else { return true }
    return CalloutSyntax(startOf: first.plainText) == nil
  }

  /// Whether it is a list of which an item is a task.
  var isTaskList: Bool {
    guard case .list = kind else { return false }
    return blocks.contains { if case .item(let task) = $0.kind { task != .none } else { false } }
  }

  var isOrderedList: Bool {
    if case .list(let list) = kind, case .ordered = list.style { return true }
    return false
  }

  /// The number of columns of a table; nil of anything else.
  var columnCount: Int? {
    if case .table(let alignments) = kind { return alignments.count }
    return nil
  }
}
