/// What an ordered value may be: `3`, `<3`, `<=3`, `>3`, `>=3`, `3..5`; `3..` is at least, `..5` at most.
package enum Comparison<Value: Sendable & Hashable & Comparable>: Sendable, Hashable {
  case equal(Value)
  case below(Value)
  case atMost(Value)
  case above(Value)
  case atLeast(Value)
  /// Both ends included; the first is not above the second.
  case between(Value, Value)

  /// Reads a comparison of values that `value` reads; nil where it is none.
  init?(_ text: String, value: (Substring) -> Value?) {
    func one(_ text: Substring, _ make: (Value) -> Comparison) -> Comparison? { value(text).map(make) }
    let comparison: Comparison?
    if text.hasPrefix("<=") || text.hasPrefix("≤") {
      comparison = one(text.dropFirst(text.hasPrefix("≤") ? 1 : 2), Comparison.atMost)
    } else if text.hasPrefix(">=") || text.hasPrefix("≥") {
      comparison = one(text.dropFirst(text.hasPrefix("≥") ? 1 : 2), Comparison.atLeast)
    } else if text.hasPrefix("<") {
      comparison = one(text.dropFirst(), Comparison.below)
    } else if text.hasPrefix(">") {
      comparison = one(text.dropFirst(), Comparison.above)
    } else if text.hasPrefix("=") {
      comparison = one(text.dropFirst(), Comparison.equal)
    } else if let (first, last) = Self.ends(text) {
      comparison = Self.range(first, last, value)
    } else {
      comparison = one(text[...], Comparison.equal)
    }
    guard let comparison else { return nil }
    self = comparison
  }

  /// What stands before and behind `..`.
  static func ends(_ text: String) -> (Substring, Substring)? {
    let utf8 = text.utf8
    var index = utf8.startIndex
    while index < utf8.endIndex {
      let next = utf8.index(after: index)
      if utf8[index] == UInt8(ascii: "."), next < utf8.endIndex, utf8[next] == UInt8(ascii: ".") {
        return (text[..<index], text[utf8.index(after: next)...])
      }
      index = next
    }
    return nil
  }

  private static func range(_ first: Substring, _ last: Substring, _ value: (Substring) -> Value?) -> Comparison? {
    switch (first.isEmpty, last.isEmpty) {
    case (true, true): return nil
    case (true, false): return value(last).map(Comparison.atMost)
    case (false, true): return value(first).map(Comparison.atLeast)
    case (false, false):
      guard let low = value(first), let high = value(last), low <= high else { return nil }
      return low == high ? .equal(low) : .between(low, high)
    }
  }

  /// As it is written, its values by `print`.
  func text(_ print: (Value) -> String) -> String {
    switch self {
    case .equal(let value): print(value)
    case .below(let value): "<" + print(value)
    case .atMost(let value): "<=" + print(value)
    case .above(let value): ">" + print(value)
    case .atLeast(let value): ">=" + print(value)
    case .between(let low, let high): print(low) + ".." + print(high)
    }
  }

  /// Whether a value satisfies it.
  package func holds(for other: Value) -> Bool {
    switch self {
    case .equal(let value): other == value
    case .below(let value): other < value
    case .atMost(let value): other <= value
    case .above(let value): other > value
    case .atLeast(let value): other >= value
    case .between(let low, let high): other >= low && other <= high
    }
  }
}
