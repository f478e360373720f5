/// Finds the gaps of a text: `{{c1::hidden words}}`, `{{c1::hidden::hint}}`. What stands in code spans is text.
struct ClozeScanner {
  /// What is wrong with a gap, and where in the bytes that were read.
  enum Problem: Equatable {
    /// `insertion` before the offset numbers the gap.
    case unnumbered(Range<Int>, insertion: String, at: Int)
    case unclosed(Range<Int>)
    case nested(Range<Int>)
    case empty(Range<Int>)
  }

  private(set) var segments: [ClozeText.Segment] = []
  private(set) var problems: [Problem] = []

  /// Whether there is a gap, numbered or not.
  var hasGap: Bool { segments.contains { if case .gap = $0 { true } else { false } } }

  /// Whether there is a gap, or something that was to be one.
  var seesGap: Bool { hasGap || !problems.isEmpty }

  init(_ text: String) { self.init(Array(text.utf8)) }

  init(_ bytes: [UInt8]) {
    var textStart = 0
    var position = 0
    var unnumbered: [Int] = []
    func flush(_ end: Int) {
      if end > textStart { segments.append(.text(String(decoding: bytes[textStart..<end], as: UTF8.self))) }
    }
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 2
      case UInt8(ascii: "`"): position = Self.endOfCode(bytes, position)
      case UInt8(ascii: "{") where position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "{"):
        let inner = position + 2
        guard let end = Self.end(bytes, inner) else {
          if Self.looksNumbered(bytes[inner...]) { problems.append(.unclosed(position..<inner)) }
          position = inner
          continue
        }
        if let deeper = Self.opening(bytes, inner..<end) {
          problems.append(.nested(deeper..<deeper + 2))
          position = end + 2
          continue
        }
        flush(position)
        let gap = Gap(bytes[inner..<end])
        if gap.hidden.isEmpty { problems.append(.empty(position..<end + 2)) }
        if gap.number == nil { unnumbered.append(segments.count) }
        segments.append(.gap(GapID(gap.number ?? ""), hidden: gap.hidden, hint: gap.hint))
        if gap.number == nil {
          problems.append(.unnumbered(position..<end + 2, insertion: gap.missing, at: inner + gap.missingAt))
        }
        position = end + 2
        textStart = position
      default: position += 1
      }
    }
    flush(bytes.count)
    number(unnumbered)
  }

  /// Gives the gaps without a number the next free ones, and their problems the same.
  private mutating func number(_ positions: [Int]) {
    if positions.isEmpty { return }
    var next = 1
    for case .gap(let gap, _, _) in segments { next = max(next, (Int(gap.text.dropFirst()) ?? 0) + 1) }
    let numbers = positions.indices.map { next + $0 }
    for (position, number) in zip(positions, numbers) {
      if case .gap(_, let hidden, let hint) = segments[position] {
        segments[position] = .gap(GapID("c\(number)"), hidden: hidden, hint: hint)
      }
    }
    var rest = numbers[...]
    problems = problems.map { problem in
      guard case .unnumbered(let range, let insertion, let at) = problem, let number = rest.popFirst() else {
        return problem
      }
      return .unnumbered(range, insertion: insertion.replacing("#", with: String(number)), at: at)
    }
  }

  /// The `}}` that closes a gap, in the same paragraph.
  private static func end(_ bytes: [UInt8], _ start: Int) -> Int? {
    var position = start
    while position + 1 < bytes.count {
      if bytes[position] == UInt8(ascii: "}"), bytes[position + 1] == UInt8(ascii: "}") {
        // `}}}`: the first brace belongs to the hidden words.
        return position + 2 < bytes.count && bytes[position + 2] == UInt8(ascii: "}") ? position + 1 : position
      }
      if bytes[position] == UInt8(ascii: "\n"), bytes[position + 1] == UInt8(ascii: "\n") { return nil }
      position += 1
    }
    return nil
  }

  private static func opening(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    range.first { $0 + 1 < range.upperBound && bytes[$0] == UInt8(ascii: "{") && bytes[$0 + 1] == UInt8(ascii: "{") }
  }

  /// The offset behind a code span, or behind the backticks that open none.
  private static func endOfCode(_ bytes: [UInt8], _ start: Int) -> Int {
    func run(_ start: Int) -> Int { bytes[start...].prefix { $0 == UInt8(ascii: "`") }.count }
    let length = run(start)
    var position = start + length
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "`") {
        let other = run(position)
        if other == length { return position + length }
        position += other
      } else {
        position += 1
      }
    }
    return start + length
  }

  private static func looksNumbered(_ bytes: ArraySlice<UInt8>) -> Bool {
    Gap(bytes.prefix(12)).number != nil
  }

  /// What stands between the braces.
  private struct Gap {
    var number: String?
    let hidden: String
    let hint: String?
    /// What would number it, `#` standing for the number, and where.
    var missing = ""
    var missingAt = 0

    init(_ bytes: ArraySlice<UInt8>) {
      let text = String(decoding: bytes, as: UTF8.self)
      var parts = text.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)[...]
      if parts.count > 1, let first = parts.first {
        if first == "c" || first.isEmpty {
          missing = first.isEmpty ? "c#" : "#"
          missingAt = first.utf8.count
          parts.removeFirst()
        } else if Self.isNumber(first) {
          number = String(first)
          parts.removeFirst()
        } else {
          missing = "c#::"
        }
      } else {
        missing = "c#::"
      }
      let words = parts.joined(separator: "::").split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
      hidden = words.first.map { String($0).trimmingSpaces } ?? ""
      let hint = words.count > 1 ? String(words[1]).trimmingSpaces : ""
      self.hint = hint.isEmpty ? nil : hint
    }

    private static func isNumber(_ text: Substring) -> Bool {
      text.first == "c" && text.count > 1 && text.count < 5 && text.dropFirst().first != "0"
        && text.dropFirst().utf8.allSatisfy { $0 &- 0x30 < 10 }
    }
  }
}
