/// A pattern of an accepted answer: literals, `.`, `?`, `|`, `( )` and `[ ]`; it has no repetition, so what it matches
/// is finite and it can be matched in linear time.
package struct AnswerPattern: Sendable, Hashable {
  /// What a pattern consists of.
  package indirect enum Node: Sendable, Hashable {
    case literal(Unicode.Scalar)
    /// `.`: any one sign.
    case any
    /// `[ ]`: one of these signs; `a-z` is a range.
    case oneOf([ClosedRange<Unicode.Scalar>])
    case sequence([Node])
    /// `|`, at least two.
    case alternatives([Node])
    /// What stands before `?`.
    case optional(Node)
  }

  /// Why a pattern cannot be read, and where.
  package struct Problem: Error, Hashable {
    package let message: String
    /// UTF-8 offsets in the pattern.
    package let range: Range<Int>
  }

  package let node: Node

  /// Reads what stands between the slashes.
  package init(_ text: String) throws(Problem) {
    var parser = PatternParser(text)
    node = try parser.whole()
  }
}

/// Reads a pattern from left to right.
private struct PatternParser {
  private let scalars: [Unicode.Scalar]
  /// UTF-8 offset of each scalar, and of the end.
  private let offsets: [Int]
  private var index = 0
  private var depth = 0
  private static let deepest = 20

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var offset = 0
    offsets =
      scalars.map { scalar in
        defer { offset += UTF8.width(scalar) }
        return offset
      } + [text.utf8.count]
  }

  mutating func whole() throws(AnswerPattern.Problem) -> AnswerPattern.Node {
    if scalars.isEmpty { throw problem("an empty pattern matches nothing", 0..<0) }
    let node = try alternatives()
    if index < scalars.count { throw problem("')' has no '('", index..<index + 1) }
    return node
  }

  private mutating func alternatives() throws(AnswerPattern.Problem) -> AnswerPattern.Node {
    var found = [try sequence()]
    while index < scalars.count, scalars[index] == "|" {
      index += 1
      found.append(try sequence())
    }
    return found.count == 1 ? found[0] : .alternatives(found)
  }

  private mutating func sequence() throws(AnswerPattern.Problem) -> AnswerPattern.Node {
    var nodes: [AnswerPattern.Node] = []
    while index < scalars.count, scalars[index] != "|", scalars[index] != ")" {
      let start = index
      if scalars[index] == "?" { throw problem("'?' has nothing before it", start..<start + 1) }
      let node = try atom()
      if index < scalars.count, scalars[index] == "?" {
        index += 1
        nodes.append(.optional(node))
      } else {
        nodes.append(node)
      }
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func atom() throws(AnswerPattern.Problem) -> AnswerPattern.Node {
    let start = index
    switch scalars[index] {
    case "(":
      depth += 1
      defer { depth -= 1 }
      if depth > Self.deepest { throw problem("brackets are nested too deeply", start..<start + 1) }
      index += 1
      let node = try alternatives()
      guard index < scalars.count else { throw problem("'(' has no ')'", start..<start + 1) }
      index += 1
      return node
    case "[": return try oneOf()
    case ".":
      index += 1
      return .any
    case "*", "+", "{", "}", "^", "$", "]":
      throw problem("'\(scalars[start])' is not part of a pattern", start..<start + 1)
    default: return .literal(try sign())
    }
  }

  private mutating func oneOf() throws(AnswerPattern.Problem) -> AnswerPattern.Node {
    let start = index
    index += 1
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while index < scalars.count, scalars[index] != "]" {
      if scalars[index] == "^" || scalars[index] == "[" {
        throw problem("'\(scalars[index])' is not part of a set of signs", index..<index + 1)
      }
      let first = index
      let low = try sign()
      guard index + 1 < scalars.count, scalars[index] == "-", scalars[index + 1] != "]" else {
        ranges.append(low...low)
        continue
      }
      index += 1
      let high = try sign()
      if high < low { throw problem("the range runs backwards", first..<index) }
      ranges.append(low...high)
    }
    guard index < scalars.count else { throw problem("'[' has no ']'", start..<start + 1) }
    index += 1
    if ranges.isEmpty { throw problem("'[]' names no sign", start..<index) }
    return .oneOf(ranges)
  }

  /// One sign, or a sign behind `\`.
  private mutating func sign() throws(AnswerPattern.Problem) -> Unicode.Scalar {
    defer { index += 1 }
    guard scalars[index] == "\\" else { return scalars[index] }
    index += 1
    guard index < scalars.count, scalars[index].isASCII, scalars[index].properties.isASCIIPunctuation else {
      throw problem("'\\' stands before no punctuation", index - 1..<index)
    }
    return scalars[index]
  }

  private func problem(_ message: String, _ range: Range<Int>) -> AnswerPattern.Problem {
    let end = min(range.upperBound, scalars.count)
    return AnswerPattern.Problem(message: message, range: offsets[min(range.lowerBound, end)]..<offsets[end])
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the sign is ASCII punctuation as CommonMark has it: what a backslash can stand before.
  var isASCIIPunctuation: Bool {
    switch generalCategory {
    case .dashPunctuation, .openPunctuation, .closePunctuation, .connectorPunctuation, .otherPunctuation, .mathSymbol,
      .currencySymbol, .modifierSymbol:
      true
    default: false
    }
  }
}
