/// The fingerprint of what a question asks: 16 hex digits of SHA-256 over its normalised stem, options and key.
///
/// Texts count without marking and with white space folded; where the order says nothing (of options, accepted forms,
/// pairs, extras) they are sorted. So it changes with the stem, an option's text or the key, and not with the order of
/// options, feedback, case, attributes, page or folder.
enum Wording {
  static func hash(stem: String, answer: AnswerPart, cloze: [ClozeText.Segment]) -> String {
    let lines = [stem] + lines(answer, cloze: cloze)
    let text = lines.map(folded).joined(separator: "\n")
    return String(Digest.sha256Hex(of: Array(text.utf8)).prefix(16))
  }

  private static func lines(_ answer: AnswerPart, cloze: [ClozeText.Segment]) -> [String] {
    switch answer {
    case .single(let options), .multiple(let options), .trueFalse(_, let options):
      options.map { ($0.isKey ? "+ " : "- ") + folded($0.text.plain) }.sorted()
    case .short(let forms): forms.map(line).sorted()
    case .order(let items): items.map { "> " + $0.plain }
    case .match(let pairs, let extras):
      (pairs.map { "= " + folded($0.left.plain) + "\t" + folded($0.right.plain) }
        + extras.map { "- " + folded($0.plain) })
        .sorted()
    case .cloze:
      cloze.map { segment in
        switch segment {
        case .text(let text): "  " + text
        case .gap(let gap, let hidden, let hint): "+ \(gap)\t\(folded(hidden))\t\(folded(hint ?? ""))"
        }
      }
    case .flashcard(let back): ["+ " + back.plain]
    }
  }

  private static func line(_ form: AcceptedForm) -> String {
    switch form {
    case .text(let text): "+ " + folded(text)
    case .number(let value, let tolerance, let unit): "# \(value)\t\(tolerance)\t\(folded(unit))"
    case .pattern(let text): "/ " + text
    }
  }

  /// Runs of white space as one space, none at the ends; tabs between parts stay.
  private static func folded(_ text: String) -> String {
    text.split(separator: "\t", omittingEmptySubsequences: false)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.joined(separator: "\t")
  }
}
