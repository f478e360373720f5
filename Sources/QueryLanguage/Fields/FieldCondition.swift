/// A condition on what is known of a thing beside its words; one file a field says what it may be.
package enum FieldCondition: Sendable, Hashable {
  case area(String)
  case kind(String)
  case title(TextMatch)
  case topic(String)
  case form(QuestionForm)
  case level(Comparison<Int>)
  /// A part of a blueprint, or the whole of it.
  case outline(blueprint: String, part: String?)
  case mark(Mark)
  case evidence(EvidenceCondition)
  /// Astronomical: 0 is 1 BCE, -499 is 500 BCE.
  case year(Comparison<Int>)
  /// Days from today.
  case due(Comparison<Int>)
  /// How often it was answered.
  case seen(Comparison<Int>)
  /// The probability of remembering it now, 0 to 1.
  case recall(Comparison<Double>)
  case cites(String)
  case relation(RelationWord, topic: String)

  /// Whether only the learner's records know.
  package var isOfMemory: Bool {
    switch self {
    case .due, .seen, .recall: true
    case .mark(let mark): mark.isOfMemory
    case .area, .kind, .title, .topic, .form, .level, .outline, .evidence, .year, .cites, .relation: false
    }
  }

  /// The field's name and the value as it is written, quotes left out.
  package var written: (name: String, value: String) {
    switch self {
    case .area(let id): ("area", id)
    case .kind(let id): ("kind", id)
    case .title(.prefix(let text)): ("title", text + "*")
    case .title(let match): ("title", match.text)
    case .topic(let id): ("topic", id)
    case .form(let form): ("form", form.rawValue)
    case .level(let levels): ("level", levels.text(\.description))
    case .outline(let blueprint, let part): ("outline", part.map { "\(blueprint)/\($0)" } ?? blueprint)
    case .mark(let mark): ("is", mark.rawValue)
    case .evidence(.graded(let grades)): ("evidence", grades.text(\.rawValue))
    case .evidence(.ungraded(let word)): ("evidence", word.rawValue)
    case .year(let years): ("year", years.text(FieldReader.writtenYear))
    case .due(let days): ("due", days.text { "\($0)d" })
    case .seen(let times): ("seen", times.text(\.description))
    case .recall(let probability): ("recall", probability.text(\.description))
    case .cites(let key): ("cites", key)
    case .relation(let word, let topic): (word.word, topic)
    }
  }
}
