import Diagnostics

/// An option says *always*, *never* or the like (NBME; Haladyna, Downing and Rodriguez 2002, rule 28a).
enum AbsoluteWord: ItemRule {
  static let description = RuleDescription(
    "absolute-word", .warning, "an option is worded absolutely",
    remedy: "Few things are so without exception, and who knows that rules the option out. Say when or how much.")
  static let isEnglish = true

  static func check(_ item: ChoiceItem) -> [Diagnostic] {
    let found = item.choices.compactMap { choice in English.absolute(in: choice.words).map { (choice, $0) } }
    // Where several options are absolute, the word rules none of them out.
    guard found.count == 1, let (choice, word) = found.first else { return [] }
    return [
      finding(
        "'\(word)' makes this option absolute", at: choice, of: item, severity: choice.isKey ? .warning : .note,
        help: choice.isKey ? "say when it holds" : "word a wrong option as carefully as the right one")
    ]
  }
}
