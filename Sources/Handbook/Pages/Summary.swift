/// The beginning of a text for lists and descriptions.
enum Summary {
  /// The first sentences that fit into so many characters; a sentence that alone is longer is cut between words.
  static func sentences(of text: String, limit: Int = 200) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    var summary = ""
    var whole = ""
    for (index, word) in words.enumerated() {
      let longer = summary.isEmpty ? String(word) : summary + " " + word
      if longer.count > limit { return whole.isEmpty ? summary + " …" : whole }
      summary = longer
      let isEnd = word.hasSuffix(".") || word.hasSuffix("?") || word.hasSuffix("!")
      // A small letter behind a full stop goes on with the sentence, as after "c." or "et al.".
      if isEnd, index + 1 == words.count || words[index + 1].first?.isLowercase != true { whole = summary }
    }
    return summary
  }
}
