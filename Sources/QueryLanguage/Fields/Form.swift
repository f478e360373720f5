extension FieldReader {
  /// `form:cloze`: the kind of the question.
  static let form = word("form", FieldCondition.form)
}
