import Diagnostics
import Words

/// A question with options, as the rules of item writing see it: folded words beside what the author wrote.
struct ChoiceItem: Sendable {
  /// An option with its words.
  struct Choice: Sendable {
    let option: Option
    /// Folded, in order.
    let words: [String]
    /// The words, one space between each.
    let folded: String
    /// In characters, marking left out.
    let length: Int

    init(_ option: Option) {
      self.option = option
      words = Tokens.words(of: option.text.plain).map(\.text)
      folded = words.joined(separator: " ")
      length = option.text.plain.count
    }

    var isKey: Bool { option.isKey }
  }

  let question: Question
  let choices: [Choice]
  /// Of the stem, folded, in order.
  let stemWords: [String]

  /// Nil where there are no options, or only True and False.
  init?(_ question: Question) {
    switch question.answer {
    case .single(let options), .multiple(let options):
      choices = options.map { Choice($0) }
    case .trueFalse, .short, .order, .match, .cloze, .flashcard: return nil
    }
    self.question = question
    stemWords = Tokens.words(of: question.stem.plain).map(\.text)
  }

  /// The key where just one option is right.
  var key: Choice? {
    let keys = choices.filter(\.isKey)
    return keys.count == 1 ? keys[0] : nil
  }

  /// The words of the stem's last sentence, which asks.
  var leadIn: [String] {
    let sentences = question.stem.plain.split(separator: ". ")
    return sentences.count > 1 ? Tokens.words(of: String(sentences[sentences.count - 1])).map(\.text) : stemWords
  }

  var distractors: [Choice] { choices.filter { !$0.isKey } }
}

/// A rule about one question with options.
protocol ItemRule: LibraryRule {
  /// Whether the rule knows English words and says nothing of a library in another language.
  static var isEnglish: Bool { get }
  static func check(_ item: ChoiceItem) -> [Diagnostic]
}

extension ItemRule {
  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    guard !isEnglish || review.isEnglish else { return [] }
    return review.items.flatMap { check($0) }
  }
}

extension LibraryRule {
  /// A finding at the stem.
  static func finding(
    _ message: String, at item: ChoiceItem, severity: Diagnostic.Severity? = nil, help: String? = nil
  ) -> Diagnostic {
    finding(message, in: item.question.place.path, at: item.question.headRange, severity: severity, help: help)
  }

  /// A finding at an option.
  static func finding(
    _ message: String, at choice: ChoiceItem.Choice, of item: ChoiceItem, severity: Diagnostic.Severity? = nil,
    help: String? = nil
  ) -> Diagnostic {
    finding(message, in: item.question.place.path, at: choice.option.range, severity: severity, help: help)
  }
}
