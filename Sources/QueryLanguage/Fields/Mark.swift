extension FieldReader {
  /// `is:question`, `is:due`: what a thing is, and what the learner's records say of it.
  static let mark = word("is", FieldCondition.mark)
}
