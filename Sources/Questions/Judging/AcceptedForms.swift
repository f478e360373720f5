package import KnowledgeBase
import Words

/// Compares typed words with the forms that an author accepts. Case, accents, white space and hyphens are forgiven.
package enum AcceptedForms {
  /// Whether a text is one of the forms.
  package static func accept(_ text: String, _ forms: [AcceptedForm]) -> Bool {
    forms.contains { form in
      switch form {
      case .text(let accepted): bare(accepted) == bare(text) && !bare(text).isEmpty
      case .number(let value, let tolerance, let unit): isNumber(text, value, tolerance, unit)
      case .pattern(let pattern): matches(text, pattern)
      }
    }
  }

  /// The first form that can be read out; of patterns the shortest text of the first.
  package static func key(_ forms: [AcceptedForm]) -> String {
    for form in forms {
      switch form {
      case .text(let text): return text
      case .number(let value, let tolerance, let unit):
        return "\(number(value)) ± \(number(tolerance))" + (unit.isEmpty ? "" : " " + unit)
      case .pattern: continue
      }
    }
    for case .pattern(let text) in forms { if let pattern = try? AnswerPattern(text) { return pattern.example } }
    return ""
  }

  private static func number(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Folded, without white space and hyphens.
  private static func bare(_ text: String) -> String {
    Folding.fold(text).filter { !$0.isWhitespace && $0 != "-" }
  }

  private static func isNumber(_ text: String, _ value: Double, _ tolerance: Double, _ unit: String) -> Bool {
    guard let given = WrittenNumber(text) else { return false }
    // Decimal fractions are not exact: the bound itself has to be inside.
    let slack = (abs(value) + tolerance) * 1e-12
    guard abs(given.value - value) <= tolerance + slack else { return false }
    return given.rest.isEmpty || bare(given.rest) == bare(unit)
  }

  private static func matches(_ text: String, _ pattern: String) -> Bool {
    guard let pattern = try? AnswerPattern(pattern) else { return false }
    return PatternMatcher(pattern).matches(text)
  }
}

extension AnswerPattern {
  /// The shortest text that the pattern matches, of several the first; any sign is shown as `…`.
  var example: String { Self.example(node) }

  private static func example(_ node: Node) -> String {
    switch node {
    case .literal(let scalar): return String(scalar)
    case .any: return "…"
    case .oneOf(let ranges): return ranges.first.map { String($0.lowerBound) } ?? ""
    case .sequence(let nodes): return nodes.map(example).joined()
    case .alternatives(let nodes):
      let texts = nodes.map(example)
      let shortest = texts.map(\.count).min() ?? 0
      return texts.first { $0.count == shortest } ?? ""
    case .optional: return ""
    }
  }
}
