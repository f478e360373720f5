package import KnowledgeBase
import Words

/// Matches a whole text with a pattern, in time that grows with the product of their lengths: all ways through the
/// pattern are followed at once (Thompson, "Regular expression search algorithm", 1968), so that nothing is tried twice.
///
/// Pattern and text are folded first; a hyphen is a space, and white space counts once.
package struct PatternMatcher: Sendable {
  private enum Instruction: Sendable {
    case sign([ClosedRange<Unicode.Scalar>])
    case anySign
    case either(Int, Int)
    case jump(Int)
    case match
  }

  private var program: [Instruction] = []

  package init(_ pattern: AnswerPattern) {
    add(pattern.node)
    program.append(.match)
  }

  package func matches(_ text: String) -> Bool {
    let folded = Self.normalized(text)
    var threads = Threads(program.count)
    follow(0, &threads)
    for scalar in folded.unicodeScalars {
      var next = Threads(program.count)
      for position in threads.positions {
        switch program[position] {
        case .sign(let ranges): if ranges.contains(where: { $0.contains(scalar) }) { follow(position + 1, &next) }
        case .anySign: follow(position + 1, &next)
        case .either, .jump, .match: break
        }
      }
      threads = next
    }
    return threads.positions.contains { if case .match = program[$0] { true } else { false } }
  }

  /// The instructions that are waiting for a sign, each once.
  private struct Threads {
    var positions: [Int] = []
    private var isWaiting: [Bool]

    init(_ count: Int) { isWaiting = Array(repeating: false, count: count) }

    mutating func insert(_ position: Int) -> Bool {
      if isWaiting[position] { return false }
      isWaiting[position] = true
      positions.append(position)
      return true
    }
  }

  private func follow(_ start: Int, _ threads: inout Threads) {
    var open = [start]
    while let position = open.popLast() {
      guard threads.insert(position) else { continue }
      switch program[position] {
      case .either(let first, let second): open += [second, first]
      case .jump(let target): open.append(target)
      case .sign, .anySign, .match: break
      }
    }
  }

  /// Without white space around it, runs of spaces and hyphens as one space.
  private static func normalized(_ text: String) -> String {
    var normalized = ""
    for character in folded(text.split(whereSeparator: \.isWhitespace).joined(separator: " ")) {
      if character != " " || normalized.last != " " { normalized.append(character) }
    }
    return normalized
  }

  private static func folded(_ text: String) -> String {
    String(Folding.fold(text).map { $0 == "-" || $0.isWhitespace ? " " : $0 })
  }

  // MARK: program

  private mutating func add(_ node: AnswerPattern.Node) {
    switch node {
    case .literal(let scalar): add(signs: Self.folded(String(scalar)))
    case .any: program.append(.anySign)
    case .sequence(let nodes): add(sequence: nodes)
    case .oneOf(let ranges): add(oneOf: ranges)
    case .optional(let node): add(alternatives: [node, .sequence([])])
    case .alternatives(let nodes): add(alternatives: nodes)
    }
  }

  private mutating func add(signs text: String) {
    for scalar in text.unicodeScalars { program.append(.sign([scalar...scalar])) }
  }

  /// Of spaces and hyphens that follow each other one counts, as in the text.
  private mutating func add(sequence nodes: [AnswerPattern.Node]) {
    var isAfterSpace = false
    for node in nodes {
      if case .literal(let scalar) = node, Self.folded(String(scalar)) == " " {
        if !isAfterSpace { add(node) }
        isAfterSpace = true
      } else {
        add(node)
        isAfterSpace = false
      }
    }
  }

  /// A set of signs; what folds to several, as a ligature, is an alternative of its own.
  private mutating func add(oneOf ranges: [ClosedRange<Unicode.Scalar>]) {
    var signs: [ClosedRange<Unicode.Scalar>] = []
    var texts: [AnswerPattern.Node] = []
    for range in ranges {
      guard range.upperBound.value - range.lowerBound.value < 512 else {
        signs.append(range)
        continue
      }
      for value in range.lowerBound.value...range.upperBound.value {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let folded = Array(Self.folded(String(scalar)).unicodeScalars)
        if folded.count == 1 {
          signs.append(folded[0]...folded[0])
        } else {
          texts.append(.sequence(folded.map { .literal($0) }))
        }
      }
    }
    if texts.isEmpty {
      program.append(.sign(signs))
    } else {
      add(alternatives: texts + [.oneOf(signs)])
    }
  }

  private mutating func add(alternatives nodes: [AnswerPattern.Node]) {
    var jumps: [Int] = []
    for (index, node) in nodes.enumerated() {
      if index == nodes.count - 1 {
        add(node)
      } else {
        let fork = program.count
        program.append(.match)
        add(node)
        jumps.append(program.count)
        program.append(.match)
        program[fork] = .either(fork + 1, program.count)
      }
    }
    for jump in jumps { program[jump] = .jump(program.count) }
  }
}
