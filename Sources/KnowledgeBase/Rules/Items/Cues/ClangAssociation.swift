import Diagnostics
import Words

/// A word of the stem stands in the right option alone (NBME; Haladyna, Downing and Rodriguez 2002, rule 28b).
enum ClangAssociation: LibraryRule {
  static let description = RuleDescription(
    "clang-association", .warning, "a word of the stem stands in the right option only",
    remedy:
      "Like sounds to like, and the option is chosen for the sound. Use another word, or use it in a wrong option too.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    guard review.isEnglish else { return [] }
    let stems = review.items.map { item in Set(item.leadIn.filter(isTelling).map(English.stem)) }
    let everyday = everydayWords(of: stems)
    let titles = Dictionary(
      review.pages.map { page in (page.path, Set(Tokens.words(of: page.title).map { English.stem($0.text) })) },
      uniquingKeysWith: { first, _ in first })
    return zip(review.items, stems).compactMap { item, stem in
      // What the whole page is about is heard in every question.
      check(item, heard: stem.subtracting(everyday).subtracting(titles[item.question.place.path] ?? []))
    }
  }

  private static func check(_ item: ChoiceItem, heard: Set<String>) -> Diagnostic? {
    guard let key = item.key, item.choices.count > 2 else { return nil }
    let shared = key.words.filter { isTelling($0) && heard.contains(English.stem($0)) }
    guard !shared.isEmpty else { return nil }
    let others = Set(item.distractors.flatMap(\.words).map(English.stem))
    guard let word = shared.first(where: { !others.contains(English.stem($0)) }) else { return nil }
    return finding(
      "'\(word)' stands in the stem and in the right option only", at: key, of: item,
      help: "use another word, or use it in a wrong option too")
  }

  /// Words that more than one stem in a hundred has: nobody hears in them more than the subject.
  private static func everydayWords(of stems: [Set<String>]) -> Set<String> {
    var counts: [String: Int] = [:]
    for word in stems.joined() { counts[word, default: 0] += 1 }
    return Set(counts.filter { $0.value > max(3, stems.count / 100) }.keys)
  }

  /// Whether a word is long and rare enough to be heard again.
  private static func isTelling(_ word: String) -> Bool { word.utf8.count >= 5 && !English.common.contains(word) }
}
