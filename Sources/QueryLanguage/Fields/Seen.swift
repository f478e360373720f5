extension FieldReader {
  /// `seen:>=5`: how often the learner answered the question.
  static let seen = comparison("seen", possible: "5, >=5, <5, 1..5", number, FieldCondition.seen)
}
