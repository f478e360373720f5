import Diagnostics
import Yams

/// A YAML node that knows where it stands in its file.
struct PlacedYAML {
  indirect enum Content {
    case scalar(String)
    case sequence([PlacedYAML])
    case mapping([(key: PlacedYAML, value: PlacedYAML)])
  }

  let content: Content
  /// UTF-8 offsets into the whole file; of a collection only its start is known, and the range is one line's rest.
  let range: Range<Int>

  /// Reads one YAML document that stands at `range` of a file; a refused one becomes the diagnostic `bad-yaml`.
  static func read(_ source: SourceText, in range: Range<Int>) -> (root: PlacedYAML?, diagnostics: [Diagnostic]) {
    let places = Places(source: source, start: range.lowerBound)
    do {
      guard let node = try Parser(yaml: source[range]).singleRoot() else { return (nil, []) }
      return (PlacedYAML(node, places: places), [])
    } catch let error as YamlError {
      return (nil, [refusal(error, places: places)])
    } catch {
      return (nil, [places.diagnostic("this is not YAML: \(error)", at: range.lowerBound)])
    }
  }

  private init(_ node: Yams.Node, places: Places) {
    let start = node.mark.map(places.offset) ?? places.start
    switch node {
    case .scalar(let scalar):
      content = .scalar(scalar.string)
      range = places.scalar(
        at: start, text: scalar.string, isQuoted: [.doubleQuoted, .singleQuoted].contains(scalar.style))
    case .sequence(let sequence):
      content = .sequence(sequence.map { PlacedYAML($0, places: places) })
      range = places.restOfLine(at: start)
    case .mapping(let mapping):
      content = .mapping(
        mapping.map { (PlacedYAML($0.key, places: places), PlacedYAML($0.value, places: places)) })
      range = places.restOfLine(at: start)
    case .alias(let alias):
      content = .scalar(alias.anchor.rawValue)
      range = places.restOfLine(at: start)
    }
  }

  private static func refusal(_ error: YamlError, places: Places) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return places.diagnostic("this is not YAML: \(problem)", at: places.offset(mark))
    case .reader(let problem, let offset, _, _):
      return places.diagnostic("this is not YAML: \(problem)", at: places.start + (offset ?? 0))
    case .duplicatedKeysInMapping(let duplicates, _):
      let names = duplicates.map { "'\($0)'" }.joined(separator: ", ")
      return places.diagnostic("the key \(names) is given twice", at: places.lastLine(withKey: duplicates.first ?? ""))
    default:
      return places.diagnostic("this is not YAML: \(error)", at: places.start)
    }
  }

  /// Offsets from the lines and columns that YAML counts from the start of its own text.
  private struct Places {
    let source: SourceText
    let start: Int

    func offset(_ mark: Mark) -> Int {
      let firstLine = source.line(at: start)
      let line = source.range(ofLine: firstLine + mark.line - 1)
      var offset = max(line.lowerBound, start)
      var column = 1
      while column < mark.column, offset < line.upperBound {
        offset += 1
        while offset < line.upperBound, source.utf8[offset] & 0xC0 == 0x80 { offset += 1 }
        column += 1
      }
      return offset
    }

    /// Where the last line begins that has this key; Yams names the key but not its place.
    func lastLine(withKey key: String) -> Int {
      var found = start
      for line in source.line(at: start)..<source.lineStarts.count + 1 {
        let range = source.range(ofLine: line)
        let text = source[range]
        let indent = text.prefix { $0 == " " || $0 == "-" }.count
        if text.dropFirst(indent).hasPrefix(key + ":") { found = range.lowerBound + indent }
      }
      return found
    }

    func restOfLine(at start: Int) -> Range<Int> {
      let line = source.range(ofLine: source.line(at: start))
      return start..<max(start, line.upperBound)
    }

    func scalar(at start: Int, text: String, isQuoted: Bool) -> Range<Int> {
      let rest = restOfLine(at: start)
      let end = start + text.utf8.count + (isQuoted ? 2 : 0)
      return start..<max(start, min(end, rest.upperBound))
    }

    func diagnostic(_ message: String, at offset: Int) -> Diagnostic {
      let offset = max(start, min(offset, source.utf8.count))
      return Diagnostic(
        "bad-yaml", .error, message, at: Place(path: source.path, range: offset..<min(offset + 1, source.utf8.count)),
        help: "quote values that hold ': ' or begin with a sign, and indent with spaces")
    }
  }
}
