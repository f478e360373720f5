import Words

/// What an option says when it is just a number, a range or a limit with its unit: `15–30 minutes`, `more than 10 %`.
struct NumberSpan: Sendable, Hashable {
  let low: Double
  let high: Double
  /// Folded, singular; empty where there is none.
  let unit: String

  private static let atLeast: Set<String> = ["over", "above", ">", "≥", "more than", "at least", "greater than"]
  private static let atMost: Set<String> = ["under", "below", "<", "≤", "less than", "at most", "fewer than", "up to"]
  private static let about: Set<String> = ["", "about", "around", "roughly", "approximately", "some"]

  /// Nil where the text says anything else.
  init?(_ text: String) {
    guard text.utf8.count < 40, text.utf8.contains(where: isDigit) else { return nil }
    let pieces = NumberSpan.pieces(of: Folding.fold(text))
    guard let place = pieces.firstIndex(where: \.isNumber), case .number(let first) = pieces[place] else { return nil }
    let before = pieces[..<place].map(\.text).joined(separator: " ")
    var rest = pieces[(place + 1)...]
    if let joint = rest.first, case .number(let second) = rest.dropFirst().first {
      let isRange =
        before == "between"
        ? joint.text == "and" : NumberSpan.about.contains(before) && ["-", "to"].contains(joint.text)
      guard isRange, first < second else { return nil }
      (low, high) = (first, second)
      rest = rest.dropFirst(2)
    } else if NumberSpan.atLeast.contains(before) {
      (low, high) = (first, .infinity)
    } else if NumberSpan.atMost.contains(before) {
      (low, high) = (-.infinity, first)
    } else {
      guard NumberSpan.about.contains(before) else { return nil }
      (low, high) = (first, first)
    }
    let words = rest.map(\.text).filter { $0 != "." }
    guard words.count < 3, !rest.contains(where: \.isNumber) else { return nil }
    unit = words.map { $0 == "%" ? "percent" : NumberSpan.singular($0) }.joined(separator: " ")
  }

  var isRange: Bool { low < high }

  /// Whether a number lies in both, the ends of ranges excepted.
  func overlaps(_ other: NumberSpan) -> Bool {
    guard unit == other.unit, isRange || other.isRange else { return false }
    return max(low, other.low) < min(high, other.high)
      || !isRange && other.low < low && low < other.high || !other.isRange && low < other.low && other.low < high
  }

  private static func singular(_ word: String) -> String {
    word.utf8.count > 2 && word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  /// A number, or a word or sign between numbers.
  private enum Piece {
    case number(Double)
    case word(String)

    var isNumber: Bool {
      if case .number = self { return true }
      return false
    }

    var text: String {
      switch self {
      case .number: ""
      case .word(let text): text
      }
    }
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text.utf8[...]
    while let first = rest.first {
      let piece: Substring.UTF8View
      if isDigit(first) {
        piece = number(at: rest)
        pieces.append(Double(String(Substring(piece)).filter { $0 != "," }).map(Piece.number) ?? .word(""))
      } else {
        piece = isLetter(first) ? rest.prefix(while: isLetter) : rest.prefix(1)
        if first != UInt8(ascii: " ") { pieces.append(.word(String(Substring(piece)))) }
      }
      rest = rest.dropFirst(piece.count)
    }
    return pieces
  }

  /// Digits with commas between them and a point before the last.
  private static func number(at text: Substring.UTF8View) -> Substring.UTF8View {
    let whole = text.prefix { isDigit($0) || $0 == UInt8(ascii: ",") }
    let rest = text.dropFirst(whole.count)
    guard rest.first == UInt8(ascii: "."), let next = rest.dropFirst().first, isDigit(next) else { return whole }
    return text.prefix(whole.count + 1 + rest.dropFirst().prefix(while: isDigit).count)
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// Letters, and whatever is beyond ASCII: `°`, `≥`, `µ`.
private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }
