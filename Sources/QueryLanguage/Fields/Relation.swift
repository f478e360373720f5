extension FieldReader {
  /// `part-of:tool`: pages that stand in a declared relation to a page, by its id or another name of it.
  static func relation(_ word: RelationWord) -> FieldReader {
    ids(word.word, { $0.topics }, { FieldCondition.relation(word, topic: $0) })
  }
}
