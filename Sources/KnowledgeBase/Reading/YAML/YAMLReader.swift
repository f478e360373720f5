import Diagnostics

/// Reads the values of YAML mappings by name, and collects what is wrong with them.
struct YAMLReader {
  let path: String
  var diagnostics: [Diagnostic] = []

  init(path: String) { self.path = path }

  /// The whole of a YAML file as a mapping.
  mutating func root(of source: SourceText, in range: Range<Int>? = nil) -> Fields? {
    let (root, refused) = PlacedYAML.read(source, in: range ?? 0..<source.utf8.count)
    diagnostics += refused
    guard let root else { return nil }
    return fields(of: root)
  }

  /// A node as a mapping; anything else is a diagnostic.
  mutating func fields(of node: PlacedYAML) -> Fields? {
    guard case .mapping(let pairs) = node.content else {
      report("wrong-yaml-type", .error, "a list of 'key: value' lines was expected here", at: node.range)
      return nil
    }
    var values: [String: PlacedYAML] = [:]
    var keys: [(String, Range<Int>)] = []
    for (key, value) in pairs {
      guard case .scalar(let name) = key.content else { continue }
      values[name] = value
      keys.append((name, key.range))
    }
    return Fields(values: values, keys: keys, range: node.range)
  }

  mutating func report(
    _ rule: RuleID, _ severity: Diagnostic.Severity, _ message: String, at range: Range<Int>, help: String? = nil
  ) {
    diagnostics.append(Diagnostic(rule, severity, message, at: Place(path: path, range: range), help: help))
  }

  /// The values of one mapping.
  struct Fields {
    fileprivate let values: [String: PlacedYAML]
    fileprivate let keys: [(name: String, range: Range<Int>)]
    let range: Range<Int>

    var names: [(name: String, range: Range<Int>)] { keys }
    func range(of name: String) -> Range<Int>? { values[name]?.range }
    func has(_ name: String) -> Bool { values[name] != nil }
    func node(_ name: String) -> PlacedYAML? { values[name] }
  }

  // MARK: values

  /// A text value, with its place; nil where the key is absent or empty.
  mutating func placed(_ name: String, in fields: Fields) -> (text: String, range: Range<Int>)? {
    guard let node = fields.values[name] else { return nil }
    guard case .scalar(let text) = node.content else {
      report("wrong-yaml-type", .error, "'\(name)' takes one value", at: node.range)
      return nil
    }
    return text.isEmpty || text == "~" || text == "null" ? nil : (text, node.range)
  }

  mutating func text(_ name: String, in fields: Fields) -> String? { placed(name, in: fields)?.text }

  /// A value without which the rest has no meaning.
  mutating func required(_ name: String, in fields: Fields, of what: String) -> String? {
    if let text = text(name, in: fields) { return text }
    if fields.has(name) == false
      || fields.values[name].map({ if case .scalar = $0.content { true } else { false } }) == true
    {
      report("missing-key", .error, "\(what) needs '\(name)'", at: fields.range, help: "add '\(name): …'")
    }
    return nil
  }

  mutating func integer(_ name: String, in fields: Fields) -> Int? {
    guard let (text, range) = placed(name, in: fields) else { return nil }
    guard let number = Int(text) else {
      report("wrong-yaml-type", .error, "'\(name)' takes a whole number, not '\(text)'", at: range)
      return nil
    }
    return number
  }

  mutating func number(_ name: String, in fields: Fields) -> Double? {
    guard let (text, range) = placed(name, in: fields) else { return nil }
    guard let number = Double(text), number.isFinite else {
      report("wrong-yaml-type", .error, "'\(name)' takes a number, not '\(text)'", at: range)
      return nil
    }
    return number
  }

  mutating func flag(_ name: String, in fields: Fields) -> Bool {
    guard let (text, range) = placed(name, in: fields) else { return false }
    switch text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      report("wrong-yaml-type", .error, "'\(name)' is true or false, not '\(text)'", at: range)
      return false
    }
  }

  mutating func date(_ name: String, in fields: Fields) -> CalendarDate? {
    guard let (text, range) = placed(name, in: fields) else { return nil }
    guard let date = CalendarDate(iso: text) else {
      report(
        "unparsable-date", .error, "'\(text)' is not a date", at: range, help: "write year-month-day, as 2026-11-20")
      return nil
    }
    return date
  }

  /// A list of texts; a single text is a list of one.
  mutating func texts(_ name: String, in fields: Fields) -> [(text: String, range: Range<Int>)] {
    guard let node = fields.values[name] else { return [] }
    return texts(of: node, name: name)
  }

  mutating func texts(of node: PlacedYAML, name: String) -> [(text: String, range: Range<Int>)] {
    switch node.content {
    case .scalar(let text): return text.isEmpty || text == "~" || text == "null" ? [] : [(text, node.range)]
    case .mapping:
      report("wrong-yaml-type", .error, "'\(name)' takes a list, as [one, two]", at: node.range)
      return []
    case .sequence(let nodes):
      return nodes.compactMap { item in
        guard case .scalar(let text) = item.content else {
          report("wrong-yaml-type", .error, "'\(name)' takes a list of words", at: item.range)
          return nil
        }
        return text.isEmpty ? nil : (text, item.range)
      }
    }
  }

  /// A list of mappings.
  mutating func records(_ name: String, in fields: Fields) -> [Fields] {
    guard let node = fields.values[name] else { return [] }
    guard case .sequence(let nodes) = node.content else {
      if case .scalar(let text) = node.content, text.isEmpty || text == "~" || text == "null" { return [] }
      report("wrong-yaml-type", .error, "'\(name)' takes a list, a '- ' before each entry", at: node.range)
      return []
    }
    return nodes.compactMap { self.fields(of: $0) }
  }

  /// Says which keys nobody reads.
  mutating func expect(_ known: [String], in fields: Fields, of what: String) {
    for (name, range) in fields.keys where !known.contains(name) {
      report(
        "unknown-key", .warning, "\(what) has no '\(name)'", at: range,
        help: Nearest.name(to: name, in: known).map { "did you mean '\($0)'?" }
          ?? "known are \(known.joined(separator: ", "))")
    }
  }
}
