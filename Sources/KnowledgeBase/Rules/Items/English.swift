/// The English words that rules of item writing look for, folded.
enum English {
  static let articles: Set<String> = ["a", "an", "the"]

  static let negations: Set<String> = [
    "not", "except", "never", "cannot", "isnt", "arent", "doesnt", "dont", "didnt", "wasnt", "shouldnt", "cant", "wont",
  ]

  private static let absolutes: Set<String> = [
    "always", "never", "only", "must", "completely", "entirely", "invariably",
  ]
  private static let generalizing: Set<String> = ["in", "for", "by", "against"]

  /// The first word that admits no exception; *in all cases* and *for every one* do not, *not at all* says little.
  static func absolute(in words: [String]) -> String? {
    for (index, word) in words.enumerated() {
      if absolutes.contains(word) { return word }
      guard word == "all" || word == "every", index > 0, index + 1 < words.count else { continue }
      if generalizing.contains(words[index - 1]), words[index + 1] != "the" { return word }
    }
    return nil
  }

  /// How often, from always to never.
  static let frequencies: Set<String> = [
    "always", "usually", "often", "frequently", "sometimes", "rarely", "seldom", "occasionally", "never",
  ]

  /// Words of five letters and more that belong to no subject.
  static let common: Set<String> = [
    "about", "above", "after", "again", "against", "along", "another", "around", "because", "before", "being", "below",
    "between", "beyond", "could", "during", "either", "enough", "every", "first", "following", "might", "neither",
    "never",
    "often", "other", "others", "ought", "rather", "second", "shall", "should", "since", "still", "their", "there",
    "these",
    "thing", "things", "third", "those", "though", "through", "today", "toward", "towards", "under", "until", "usually",
    "where", "whether", "which", "while", "whose", "within", "without", "would", "still", "makes", "called",
  ]

  /// A word without the ending of its number or tense: enough to know a word again, not its root.
  static func stem(_ word: String) -> String {
    for ending in ["ings", "ing", "ies", "ied", "ed", "es", "s"] where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count)
      if stem.utf8.count >= 4 { return String(stem.hasSuffix("e") ? stem.dropLast() : stem) }
    }
    return word.utf8.count > 4 && (word.hasSuffix("e") || word.hasSuffix("y")) ? String(word.dropLast()) : word
  }
}
