import Diagnostics

/// A stem does not ask (NBME: cover the options; Haladyna, Downing and Rodriguez 2002, rule 15).
enum UnfocusedStem: ItemRule {
  static let description = RuleDescription(
    "unfocused-stem", .warning, "a stem does not say what is asked",
    remedy:
      "Cover the options: the question should still be one. Ask in full, or end an unfinished sentence with ':' or '…'."
  )
  static let isEnglish = false

  static func check(_ item: ChoiceItem) -> [Diagnostic] {
    let stem = item.question.stem.plain
    let asks =
      stem.unicodeScalars.contains { "?:…？".unicodeScalars.contains($0) } || stem.contains("...") || stem.contains("__")
    guard !asks else { return [] }
    return [finding("without its options this is no question", at: item, help: "ask in full, with a '?'")]
  }
}
