import Diagnostics

/// What the reader of questions finds.
enum QuestionRules {
  static let all: [RuleDescription] = [
    .init(
      "missing-question-id", .error, "a question has no id",
      remedy: "Its history follows the id when words change. Write {#id} at the stem's end.", isMended: true),
    .init(
      "bad-question-id", .error, "a text cannot be a question's id",
      remedy: "Use small letters, digits and hyphens, and begin with a letter or digit."),
    .init(
      "malformed-attributes", .error, "braces at a stem's end cannot be read",
      remedy: "Close the brace, and put quotes around a value of several words.", isMended: true),
    .init(
      "unknown-attribute", .warning, "an attribute or class is read by nobody",
      remedy: "It is misspelt or belongs elsewhere. Correct it, or remove it."),
    .init(
      "bad-attribute-value", .error, "an attribute has a value that it cannot have",
      remedy: "Write one of the values that the message names."),
    .init("empty-stem", .error, "a question asks nothing", remedy: "Write what is asked as the heading's text."),
    .init(
      "question-without-answer", .error, "nothing answers a question",
      remedy: "Add options, 'Answer: …', a list, a table, gaps, or the back of a card."),
    .init(
      "text-after-answer", .error, "an answer is not the last part of its question",
      remedy: "Text belongs before the answer part, or into the feedback: a quote behind it."),
    .init(
      "kind-mismatch", .error, "a question has not what its kind needs",
      remedy: "Remove 'kind=', or write the answer part that the kind needs."),
    .init("choice-without-key", .error, "no option is marked as right", remedy: "Mark the best option with [x]."),
    .init(
      "contradictory-key", .error, "True and False are both marked as right",
      remedy: "Leave one [x], before True or before False."),
    .init("single-option", .error, "one option is no choice", remedy: "Add a wrong option, as '- [ ] …'."),
    .init("empty-option", .error, "an option says nothing", remedy: "Write its text, or remove it."),
    .init(
      "option-without-box", .error, "an item among options has no box",
      remedy: "Write '- [ ]' before a wrong and '- [x]' before a right one."),
    .init(
      "option-without-space", .error, "a box and its text touch", remedy: "Put a space between them: '- [x] text'.",
      isMended: true),
    .init(
      "answer-without-forms", .error, "'Answer:' is followed by nothing",
      remedy: "Write the accepted forms behind it, separated by ';'."),
    .init("bad-number", .error, "a number with a tolerance cannot be read", remedy: "Write it as '110 ± 5 mmHg'."),
    .init(
      "bad-pattern", .error, "a pattern uses what patterns here do not have",
      remedy:
        "Patterns have letters, '.', '?', '|', '( )' and '[ ]' and match the whole answer. A backslash makes a sign literal."
    ),
    .init("empty-step", .error, "a step of an order says nothing", remedy: "Write its text, or remove it."),
    .init("single-step", .error, "one step has no order", remedy: "Add the other steps, in the right order."),
    .init(
      "match-row-incomplete", .error, "a row has nothing to match",
      remedy: "Fill the right cell. An empty left cell makes the right one an extra wrong answer."),
    .init(
      "too-few-pairs", .error, "there are too few pairs to match",
      remedy: "Add rows with both cells filled, at least two."),
    .init(
      "unnumbered-gap", .error, "a gap has no number",
      remedy: "Write {{c1::hidden words}}; each number becomes a card.", isMended: true),
    .init("unclosed-gap", .error, "a gap is not closed", remedy: "Write '}}' behind the hidden words."),
    .init("nested-gap", .error, "a gap stands in a gap", remedy: "Close the outer gap before the inner one."),
    .init("empty-gap", .error, "a gap hides nothing", remedy: "Write the hidden words behind the '::'."),
    .init(
      "gaps-in-two-places", .error, "there are gaps in the stem and below it", remedy: "Keep them in one of the two."),
    .init(
      "gaps-not-asked", .warning, "a question has gaps and another answer part",
      remedy: "Remove the gaps, or the answer part that makes the question another kind."),
  ]
}
