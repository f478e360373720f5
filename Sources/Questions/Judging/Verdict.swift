package import KnowledgeBase

/// What is said of an answer.
package struct Verdict: Sendable, Hashable {
  /// One of several parts, which are right only together.
  package struct Part: Sendable, Hashable {
    /// The id of an option, step or left-hand side; of words their place, from `1`.
    package let id: String
    package let isCorrect: Bool
  }

  /// What the author says of an option that was chosen.
  package struct OptionFeedback: Sendable, Hashable {
    package let id: String
    package let option: Passage
    package let feedback: Passage
    package let isKey: Bool
  }

  package let isCorrect: Bool
  /// Of an option list each option, whether it was rightly chosen or left; empty where nothing was answered.
  package let parts: [Part]
  /// The right answer in words: a line for each option, step, pair or gap.
  package let key: [String]
  /// The ids of the right options; empty where there are none to choose.
  package let keyIDs: [String]
  package let optionFeedback: [OptionFeedback]
}
