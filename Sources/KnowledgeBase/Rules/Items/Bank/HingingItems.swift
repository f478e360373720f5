import Diagnostics
import Words

/// A question's answer stands in another stem of its page (NBME; Haladyna, Downing and Rodriguez 2002, rule 4).
enum HingingItems: LibraryRule {
  static let description = RuleDescription(
    "hinging-items", .warning, "a question's answer stands in another question's stem",
    remedy: "Who reads both needs to know neither. Reword one, or name the other in its `enemies`.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    let items = Dictionary(grouping: review.items, by: \.question.place.path)
    return review.pages.flatMap { page -> [Diagnostic] in
      guard let own = items[page.path], page.questions.count > 1 else { return [] }
      let known = Set(([page.title] + page.front.aliases).flatMap { Tokens.words(of: $0) }.map(\.text))
      let stems = page.questions.map { question in
        Stem(
          question: question,
          words: Tokens.words(of: question.stem.plain + " " + (question.caseText?.plain ?? "")).map(\.text))
      }
      return own.flatMap { item in hinges(item, on: stems, known: known) }
    }
  }

  /// What a question says before it is answered.
  private struct Stem {
    let question: Question
    let words: [String]

    /// Whether the words stand there one behind the other.
    func says(_ phrase: ArraySlice<String>) -> Bool {
      words.indices.contains { words[$0...].starts(with: phrase) }
    }
  }

  private static func hinges(_ item: ChoiceItem, on stems: [Stem], known: Set<String>) -> [Diagnostic] {
    // One word, or one beside an article, is on everybody's lips.
    guard let key = item.key,
      key.words.count(where: { $0.utf8.count > 3 && !known.contains($0) && !English.common.contains($0) }) > 1
    else { return [] }
    let answer = English.articles.contains(key.words[0]) ? key.words.dropFirst() : key.words[...]
    // What the own stem says too is no secret.
    guard !stems.contains(where: { $0.question.id == item.question.id && $0.says(answer) }) else { return [] }
    return stems.compactMap { stem in
      let other = stem.question
      guard other.id != item.question.id, stem.says(answer), !other.enemies.contains(item.question.id),
        !item.question.enemies.contains(other.id)
      else { return nil }
      return finding(
        "the answer of '\(item.question.id)' stands here", in: other.place.path, at: other.headRange,
        notes: [.init("the answer", at: Place(path: item.question.place.path, range: key.option.range))],
        help: "reword one, or write 'enemies=\(item.question.id)'")
    }
  }
}
