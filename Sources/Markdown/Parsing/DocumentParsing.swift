package import Diagnostics

// The steps: the front matter is split off (`FrontMatter`), what cannot or must not be read is refused (`Limits`,
// `RunGuard`), cmark reads the blocks and inlines (`CMark/`), its nodes are copied with their places (`TreeBuilder`),
// and what the source holds but the tree does not is looked for (`Findings/`).

extension Document {
  /// Reads a file; whatever it holds, there is a document, and what is wrong with it is said.
  ///
  /// A file that is not read, since it is no UTF-8 or costs too much, becomes an empty document and an error.
  package static func parse(_ source: SourceText) -> (document: Document, diagnostics: [Diagnostic]) {
    let split = FrontMatter(of: source.utf8)
    func document(_ tree: Tree) -> Document { Document(frontMatter: split.yaml, body: split.body, tree: tree) }
    if let refusal = refusal(of: source) { return (document(Tree(emptyOf: source, body: split.body)), [refusal]) }
    return unsafe source.utf8.withUnsafeBufferPointer { buffer in
      let bytes = unsafe Bytes(buffer)
      let lines = Lines(of: source, bytes: bytes, bodyStart: split.body.lowerBound)
      let caret = caretEntity(in: bytes, from: split.body.lowerBound)
      do throws(Excess) {
        let longestRun = try RunGuard.longestRun(of: bytes, lines)
        let (tree, firstTooDeep) = try CMark.parse(
          source, bytes: bytes, lines: lines, from: split.body.lowerBound, longestRun: longestRun,
          hasFootnotes: caret == nil)
        var diagnostics = findings(in: tree, bytes: bytes, from: split.body.lowerBound)
        if let caret { diagnostics.append(caretEntityFinding(at: caret, in: source)) }
        if let firstTooDeep { diagnostics.append(nestingFinding(at: firstTooDeep, in: source)) }
        return (document(tree), diagnostics)
      } catch {
        return (document(Tree(emptyOf: source, body: split.body)), [error.finding(in: source, lines: lines)])
      }
    }
  }

  private static func refusal(of source: SourceText) -> Diagnostic? {
    guard source.utf8.count <= Limits.bytes else {
      return Diagnostic(
        "file-too-large", .error, "file of \(source.utf8.count) bytes; the limit is \(Limits.bytes)",
        at: Place(path: source.path, range: 0..<0), help: "split the file")
    }
    guard let offset = source.utf8.firstInvalidUTF8 else { return nil }
    return Diagnostic(
      "invalid-utf8", .error, "bytes that are not UTF-8", at: Place(path: source.path, range: offset..<offset + 1),
      help: "save the file as UTF-8")
  }

  private static func nestingFinding(at offset: Int, in source: SourceText) -> Diagnostic {
    Diagnostic(
      "nesting-too-deep", .error, "more than \(Limits.levels) levels; what is deeper is left out",
      at: Place(path: source.path, range: offset..<offset), help: "nest less deeply")
  }

  /// Where `[` is followed by an entity for `^`, which makes cmark keep a pointer to memory that it frees.
  private static func caretEntity(in bytes: Bytes, from start: Int) -> Range<Int>? {
    var offset = start
    while let found = bytes.firstIndex(of: UInt8(ascii: "&"), from: offset) {
      if found > start, bytes[found - 1] == UInt8(ascii: "["),
        let entity = CMark.entity(at: bytes[found..<min(found + 40, bytes.count)]),
        entity.text.first == UInt8(ascii: "^")
      {
        return found..<found + entity.length
      }
      offset = found + 1
    }
    return nil
  }

  private static func caretEntityFinding(at range: Range<Int>, in source: SourceText) -> Diagnostic {
    Diagnostic(
      "caret-entity", .error, "'\(source[range])' after '[': footnotes are not read in this file",
      at: Place(path: source.path, range: range), help: "write '\\[^' where no footnote is meant")
  }
}

extension Excess {
  func finding(in source: SourceText, lines: Lines) -> Diagnostic {
    let message: String
    var offset = 0
    switch self {
    case .nesting: message = "blocks nested so deeply that reading them would take too long"
    case .delimiters(let line):
      message = "a paragraph with so many brackets or markers that reading it would take too long"
      offset = lines.start(of: line)
    case .definitions: message = "a link definition so long, and used so often, that it would fill the memory"
    case .table(let place):
      message = "a table so large or so uneven that reading it would take too long"
      offset = place
    }
    return Diagnostic(
      "input-too-complex", .error, message, at: Place(path: source.path, range: offset..<offset),
      help: "the file is not read; shorten or split it")
  }
}

extension [UInt8] {
  /// The offset of the first byte that begins no UTF-8 character.
  fileprivate var firstInvalidUTF8: Int? {
    do {
      _ = try UTF8Span(validating: span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
