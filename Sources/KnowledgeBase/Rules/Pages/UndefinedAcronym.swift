import Diagnostics
import Words

/// Capitals stand for words that nobody says.
enum UndefinedAcronym: LibraryRule {
  static let description = RuleDescription(
    "undefined-acronym", .note, "an acronym is explained nowhere",
    remedy:
      "Write it out at its first use, (ACRONYM) behind it, or give it to a glossary term, a page or synonyms.yaml.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    guard !review.library.terms.isEmpty, review.isEnglish else { return [] }
    let known = explained(in: review.library)
    let sources = Dictionary(review.files.pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [String: [Page]] = [:]
    for page in review.pages {
      var seen: Set<String> = []
      for section in page.sections { Acronyms.collect(from: section.plain, into: &seen) }
      seen.subtract(known)
      for acronym in seen where !page.explains(acronym) && !page.says(acronym) {
        found[acronym, default: []].append(page)
      }
    }
    return found.sorted { $0.key < $1.key }.map { acronym, pages in
      let more = pages.count > 1 ? "; also on \(pages.count - 1) more" : ""
      return finding(
        "'\(acronym)' is explained nowhere\(more)", in: pages[0].path,
        at: sources[pages[0].path].flatMap { Acronyms.place(of: acronym, in: $0, page: pages[0]) } ?? 0..<1,
        help: "write it out, with (\(acronym)) behind it, or add it to the glossary")
    }
  }

  /// The capitals in names of terms, pages and synonyms.
  private static func explained(in library: Library) -> Set<String> {
    var names =
      library.terms.flatMap { [$0.title] + $0.aliases } + library.pages.flatMap { [$0.title] + $0.front.aliases }
    names += library.synonyms.flatMap { [$0.head] + $0.variants.values.joined() }
    var explained: Set<String> = []
    for name in names { Acronyms.collect(from: name, into: &explained) }
    return explained
  }
}

extension Page {
  /// Whether it is a word of the page, in capitals for emphasis.
  fileprivate func says(_ acronym: String) -> Bool {
    let word = acronym.lowercased()
    return sections.contains { section in
      let text = section.plain
      return text.contains(word)
        && Tokens.words(of: text).contains { token in
          token.text == word && !text.utf8.dropFirst(token.range.lowerBound).starts(with: acronym.utf8)
        }
    }
  }

  /// Whether the acronym stands in brackets or its words do behind it.
  fileprivate func explains(_ acronym: String) -> Bool {
    sections.contains { section in
      section.plain.contains("\(acronym) (")
        || [")", ",", ";", " "].contains { section.plain.contains("(\(acronym)\($0)") }
    }
  }
}

/// Words of two to five capitals.
private enum Acronyms {
  /// Everybody's own.
  private static let common: Set<String> = [
    "US", "USA", "UK", "EU", "UN", "TV", "ID", "OK", "AD", "BC", "CE", "BCE", "AM", "PM", "PDF", "DVD",
  ]

  /// Adds those of a text, numerals and everybody's own left out.
  static func collect(from text: String, into found: inout Set<String>) {
    let bytes = Array(text.utf8)
    forEach(in: bytes) { range in
      let word = String(decoding: bytes[range], as: UTF8.self)
      if !common.contains(word), !word.utf8.allSatisfy({ "IVXLCDM".utf8.contains($0) }) { found.insert(word) }
    }
  }

  static func place(of acronym: String, in source: SourceText, page: Page) -> Range<Int>? {
    var place: Range<Int>?
    let start = page.sections.first?.body.lowerBound ?? 0
    forEach(in: source.utf8) { range in
      if place == nil, range.lowerBound >= start, source.utf8[range].elementsEqual(acronym.utf8) { place = range }
    }
    return place
  }

  private static func forEach(in bytes: [UInt8], _ body: (Range<Int>) -> Void) {
    var offset = 0
    while offset < bytes.count {
      guard isWord(bytes[offset]) else {
        offset += 1
        continue
      }
      var end = offset
      var isCapital = true
      while end < bytes.count, isWord(bytes[end]) {
        isCapital = isCapital && bytes[end] &- 0x41 < 26
        end += 1
      }
      if isCapital, (2...5).contains(end - offset), !isMark(bytes, offset..<end) { body(offset..<end) }
      offset = end
    }
  }

  /// Whether it is a callout's word, or names a numbered law or grade: `[!NOTE]`, `29 CFR 1910`.
  private static func isMark(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    if range.lowerBound > 0, bytes[range.lowerBound - 1] == UInt8(ascii: "!") { return true }
    return range.upperBound + 1 < bytes.count && bytes[range.upperBound] == UInt8(ascii: " ")
      && bytes[range.upperBound + 1] &- 0x30 < 10
  }

  /// Letters, digits, hyphens and anything beyond ASCII: a numbered name such as `L4` or `T-12` is no acronym.
  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "@")
  }
}
