extension FieldReader {
  /// `topic:ID`: one page, by its id or another name of it.
  static let topic = ids("topic", { $0.topics }, FieldCondition.topic)
}
