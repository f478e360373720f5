import Diagnostics

/// The value of a field as it stands in the query.
struct FieldValue {
  let text: String
  let isQuoted: Bool
}

/// How a field reads its value.
struct FieldReader: Sendable {
  /// What a value turned out to be.
  enum Reading {
    case condition(FieldCondition)
    /// `possible` lists what could stand there, in words.
    case impossible(possible: String, nearest: String?)
  }

  let name: String
  let read: @Sendable (FieldValue, QueryVocabulary) -> Reading

  /// All fields but the declared relations.
  static let all: [FieldReader] = [
    area, kind, title, topic, form, level, outline, mark, evidence, year, due, seen, recall, cites,
  ]

  /// The field or declared relation of a name, in any case.
  static func named(_ name: String, _ vocabulary: QueryVocabulary) -> FieldReader? {
    let lowercased = name.lowercased()
    if let reader = all.first(where: { $0.name == lowercased }) { return reader }
    return vocabulary.relation(named: name).map(FieldReader.relation)
  }

  /// A field whose values are the ids of a library's things, or other names of them.
  static func ids(
    _ name: String, _ names: @escaping @Sendable (QueryVocabulary) -> QueryVocabulary.Names,
    _ condition: @escaping @Sendable (String) -> FieldCondition
  ) -> FieldReader {
    FieldReader(name: name) { value, vocabulary in
      let names = names(vocabulary)
      let ids = names.ids(named: value.text)
      if ids.count == 1 { return .condition(condition(ids[0])) }
      if ids.isEmpty { return .impossible(possible: names.listing(), nearest: names.nearest(to: value.text)) }
      return .impossible(possible: "one of " + ids.joined(separator: ", "), nearest: nil)
    }
  }

  /// A field whose values are words of a closed list.
  static func word<Word: RawRepresentable & CaseIterable>(
    _ name: String, _ condition: @escaping @Sendable (Word) -> FieldCondition
  ) -> FieldReader where Word.RawValue == String {
    let words = Word.allCases.map(\.rawValue)
    let conditions = Word.allCases.map(condition)
    return FieldReader(name: name) { value, _ in
      if let index = words.firstIndex(of: value.text.lowercased()) { return .condition(conditions[index]) }
      return .impossible(possible: words.joined(separator: ", "), nearest: Nearest.name(to: value.text, in: words))
    }
  }

  /// A field whose values are compared.
  static func comparison<Value>(
    _ name: String, possible: String, _ value: @escaping @Sendable (Substring) -> Value?,
    _ condition: @escaping @Sendable (Comparison<Value>) -> FieldCondition
  ) -> FieldReader {
    FieldReader(name: name) { written, _ in
      Comparison(written.text, value: value).map { .condition(condition($0)) }
        ?? .impossible(possible: possible, nearest: nil)
    }
  }

  /// A number of up to nine digits.
  static func number(_ text: Substring) -> Int? {
    text.utf8.count <= 9 && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(text) : nil
  }
}
