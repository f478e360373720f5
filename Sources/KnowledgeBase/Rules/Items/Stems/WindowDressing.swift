import Diagnostics
import Words

/// A question takes long to read (Haladyna, Downing and Rodriguez 2002, rules 13 and 16).
enum WindowDressing: ItemRule {
  static let description = RuleDescription(
    "window-dressing", .note, "a question takes more than ninety words to ask",
    remedy: "What is not needed to answer costs time and tests reading. Leave it out, if the case does not live by it.")
  static let isEnglish = false

  static func check(_ item: ChoiceItem) -> [Diagnostic] {
    let words = item.stemWords.count + Tokens.words(of: item.question.caseText?.plain ?? "").count
    guard words > 90 else { return [] }
    return [finding("stem and case have \(words) words", at: item, help: "leave out what is not needed to answer")]
  }
}
