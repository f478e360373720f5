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
    let everyday = everydayWords(of: review.items)
    let titles = Dictionary(
      review.pages.map { page in (page.path, Set(Tokens.words(of: page.title).map { English.stem($0.text) })) },
      uniquingKeysWith: { first, _ in first })
    return review.items.compactMap { item in
      // What the whole page is about is heard in every question.
      check(item, known: everyday.union(titles[item.question.place.path] ?? []))
    }
  }

  private static func check(_ item: ChoiceItem, known: Set<String>) -> Diagnostic? {
    guard let key = item.key, item.choices.count > 2 else { return nil }
    let stem = Set(item.leadIn.filter(isTelling).map(English.stem)).subtracting(known)
    let others = Set(item.distractors.flatMap(\.words).map(English.stem))
    guard
      let word = key.words.first(where: { word in
        let stemmed = English.stem(word)
        return isTelling(word) && stem.contains(stemmed) && !others.contains(stemmed)
      })
    else { return nil }
    return finding(
      "'\(word)' stands in the stem and in the right option only", at: key, of: item,
      help: "use another word, or use it in a wrong option too")
  }

  /// Words that more than one stem in a hundred has: nobody hears in them more than the subject.
  private static func everydayWords(of items: [ChoiceItem]) -> Set<String> {
    var counts: [String: Int] = [:]
    for item in items {
      for word in Set(item.stemWords.filter(isTelling).map(English.stem)) { counts[word, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value > max(3, items.count / 100) }.keys)
  }

  /// Whether a word is long and rare enough to be heard again.
  private static func isTelling(_ word: String) -> Bool { word.utf8.count >= 5 && !English.common.contains(word) }
}
