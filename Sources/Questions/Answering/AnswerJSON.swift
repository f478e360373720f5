package import JSONText

extension GivenAnswer {
  /// Reads an answer as scripts give it: `"b"`, `["a","c"]`, `"true"`, a text, `["c","a","b"]`, `{"1":"b"}`, `null`.
  package init(_ json: JSON, to posed: PosedQuestion) throws(AnswerProblem) {
    if case .null = json, !posed.isFlashcard {
      self = .unknown
      return
    }
    let shape = AnswerShape(posed: posed)
    switch posed.form {
    case .single(let choices):
      guard case .string(let id) = json else { throw AnswerProblem("expected one option's letter, as \"b\"") }
      self = try shape.option(id, among: choices)
    case .trueFalse:
      switch json {
      case .string(let text): self = try shape.truth(text)
      case .bool(let isTrue): self = .truth(isTrue)
      case .null, .number, .array, .object: throw AnswerProblem("expected \"true\" or \"false\"")
      }
    case .multiple(let choices):
      guard let ids = Self.strings(json) else { throw AnswerProblem("expected a list of letters, as [\"a\",\"c\"]") }
      self = try shape.options(ids, among: choices)
    case .short:
      guard let text = Self.text(json) else { throw AnswerProblem("expected a text") }
      self = .words([text])
    case .cloze(let hints):
      if hints.count == 1, let text = Self.text(json) {
        self = .words([text])
      } else {
        guard let texts = Self.strings(json) else {
          throw AnswerProblem(hints.count == 1 ? "expected a text" : "expected a list of \(hints.count) texts")
        }
        self = try shape.words(texts, places: hints.count)
      }
    case .order(let choices):
      guard let ids = Self.strings(json) else {
        throw AnswerProblem("expected a list of letters in order, as [\"c\",\"a\",\"b\"]")
      }
      self = try shape.order(ids, of: choices)
    case .match(let left, let right):
      guard case .object(let members) = json else {
        throw AnswerProblem("expected pairs, as {\"1\":\"b\",\"2\":\"a\"}")
      }
      var pairs: [(left: String, right: String)] = []
      for member in members {
        guard case .string(let id) = member.value else {
          throw AnswerProblem("expected a letter for '\(member.key)', as {\"1\":\"b\",\"2\":\"a\"}")
        }
        pairs.append((member.key, id))
      }
      self = try shape.pairs(pairs, left: left, right: right)
    case .flashcard:
      throw AnswerProblem("a flashcard takes {\"reveal\":true}, then {\"rating\":\"again|hard|good|easy\"}")
    }
  }

  private static func strings(_ json: JSON) -> [String]? {
    guard case .array(let values) = json else { return nil }
    var strings: [String] = []
    for value in values {
      guard let text = text(value) else { return nil }
      strings.append(text)
    }
    return strings
  }

  private static func text(_ json: JSON) -> String? {
    switch json {
    case .string(let text), .number(let text): text
    case .null, .bool, .array, .object: nil
    }
  }
}
