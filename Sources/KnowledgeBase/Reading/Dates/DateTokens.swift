/// A piece of a written date.
enum DateToken: Equatable {
  /// In lower case; `c.` with its point.
  case word(String)
  case number(Int)
  /// `19th`.
  case ordinal(Int)
  /// `1880s`.
  case decade(Int)
  /// `2005-04-12`.
  case date(year: Int, month: Int, day: Int)
  case comma
  case dash

  /// The pieces of a text; nil where something in it belongs to no date.
  static func tokens(of text: String) -> [DateToken]? {
    var tokens: [DateToken] = []
    var rest = Substring(text)
    while let character = rest.first {
      if character.isWhitespace {
        rest.removeFirst()
      } else if character == "," {
        tokens.append(.comma)
        rest.removeFirst()
      } else if dashes.contains(character) {
        rest.removeFirst()
        // `mid-19th century`: the hyphen joins the words.
        switch tokens.last {
        case .word("early"), .word("mid"), .word("late"): break
        default: tokens.append(.dash)
        }
      } else if let date = isoDate(rest) {
        tokens.append(.date(year: date.year, month: date.month, day: date.day))
        rest.removeFirst(10)
      } else {
        let word = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        rest.removeFirst(word.count)
        if word.lowercased() == "c", rest.first == "." {
          rest.removeFirst()
          tokens.append(.word("c."))
        } else if let token = token(of: word) {
          tokens.append(token)
        } else {
          return nil
        }
      }
    }
    return tokens
  }

  private static let dashes: Set<Character> = ["-", "–", "—", "\u{2010}", "\u{2011}"]

  private static func isoDate(_ text: Substring) -> CalendarDate? {
    let head = text.prefix(11)
    guard head.count == 10 || head.last?.isNumber == false else { return nil }
    return CalendarDate(iso: String(head.prefix(10)))
  }

  private static func token(of word: Substring) -> DateToken? {
    let digits = word.prefix { $0.isNumber }
    let letters = word.dropFirst(digits.count).lowercased()
    if digits.isEmpty { return letters.isEmpty ? nil : .word(letters) }
    guard digits.count <= 5, let value = Int(digits) else { return nil }
    switch letters {
    case "": return .number(value)
    case "s": return value % 10 == 0 ? .decade(value) : nil
    case "st", "nd", "rd", "th": return value > 0 && letters == suffix(of: value) ? .ordinal(value) : nil
    default: return nil
    }
  }

  private static func suffix(of ordinal: Int) -> String {
    if (11...13).contains(ordinal % 100) { return "th" }
    switch ordinal % 10 {
    case 1: return "st"
    case 2: return "nd"
    case 3: return "rd"
    default: return "th"
    }
  }
}
