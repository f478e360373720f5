/// What an answer to a posed question looks like: the ids it may name, and the checks that JSON and lines of text share.
struct AnswerShape {
  let posed: PosedQuestion

  func option(_ text: String, among choices: [PosedQuestion.Choice]) throws(AnswerProblem) -> GivenAnswer {
    .option(try id(text, among: choices))
  }

  func options(_ texts: [String], among choices: [PosedQuestion.Choice]) throws(AnswerProblem) -> GivenAnswer {
    var ids: Set<String> = []
    for text in texts { ids.insert(try id(text, among: choices)) }
    if ids.isEmpty { throw AnswerProblem("name one option or more of \(Self.list(choices))") }
    return .options(ids.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) })
  }

  func truth(_ text: String) throws(AnswerProblem) -> GivenAnswer {
    switch text.lowercased() {
    case "true", "t": .truth(true)
    case "false", "f": .truth(false)
    default: throw AnswerProblem("answer true or false, not '\(text)'")
    }
  }

  func words(_ texts: [String], places: Int) throws(AnswerProblem) -> GivenAnswer {
    guard texts.count == places else {
      throw AnswerProblem("the gap stands in \(places) places: give \(places) texts, not \(texts.count)")
    }
    return .words(texts)
  }

  func order(_ texts: [String], of choices: [PosedQuestion.Choice]) throws(AnswerProblem) -> GivenAnswer {
    var ids: [String] = []
    for text in texts {
      let id = try id(text, among: choices)
      if ids.contains(id) { throw AnswerProblem("'\(id)' is named twice: name each of \(Self.list(choices)) once") }
      ids.append(id)
    }
    guard ids.count == choices.count else {
      throw AnswerProblem("name each of \(Self.list(choices)) once, the first step first")
    }
    return .order(ids)
  }

  func pairs(
    _ texts: [(left: String, right: String)], left: [PosedQuestion.Choice], right: [PosedQuestion.Choice]
  ) throws(AnswerProblem) -> GivenAnswer {
    var found: [String: String] = [:]
    for (leftText, rightText) in texts {
      let side = try id(leftText, among: left)
      if found.updateValue(try id(rightText, among: right), forKey: side) != nil {
        throw AnswerProblem("'\(side)' is matched twice")
      }
    }
    let missing = left.filter { found[$0.id] == nil }
    if let first = missing.first {
      throw AnswerProblem("match all of \(Self.list(left)), as '\(first.id)\(right.first?.id ?? "a")'")
    }
    return .pairs(left.compactMap { choice in found[choice.id].map { GivenAnswer.Pair(left: choice.id, right: $0) } })
  }

  private func id(_ text: String, among choices: [PosedQuestion.Choice]) throws(AnswerProblem) -> String {
    let id = text.lowercased()
    guard choices.contains(where: { $0.id == id }) else {
      throw AnswerProblem("answer with \(Self.list(choices)), not '\(text)'")
    }
    return id
  }

  /// `a, b or c`, in the order of the ids.
  private static func list(_ choices: [PosedQuestion.Choice]) -> String {
    let ids = choices.map(\.id).sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    guard let last = ids.last, ids.count > 1 else { return ids.first ?? "" }
    return ids.dropLast().joined(separator: ", ") + " or " + last
  }
}
