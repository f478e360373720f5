/// Reads what stands behind `Answer:`: forms between semicolons, each a text, a number with its tolerance, or a pattern
/// between slashes. A backslash before punctuation gives that sign.
struct AnswerFormReader {
  /// What is wrong with a form, and where in the bytes that were read.
  struct Problem: Equatable {
    enum Kind: Equatable { case pattern, number }
    let kind: Kind
    let message: String
    let range: Range<Int>
  }

  private(set) var forms: [AcceptedForm] = []
  private(set) var problems: [Problem] = []

  /// Reads the forms in `bytes` from an offset on.
  init(_ bytes: [UInt8], from start: Int) {
    var position = start
    while position < bytes.count {
      while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
      if position < bytes.count, bytes[position] == UInt8(ascii: "/"), let end = Self.patternEnd(bytes, position) {
        read(pattern: bytes[position + 1..<end.slash], at: position + 1)
        position = end.next
      } else {
        let end = Self.formEnd(bytes, position)
        read(text: bytes[position..<end])
        position = end + 1
      }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  /// Where the pattern that begins at a slash ends, and where the next form begins; nil where no slash closes it before
  /// a semicolon or the end.
  private static func patternEnd(_ bytes: [UInt8], _ start: Int) -> (slash: Int, next: Int)? {
    var position = start + 1
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\\") {
        position += 2
        continue
      }
      if bytes[position] == UInt8(ascii: "/") {
        var next = position + 1
        while next < bytes.count, isBlank(bytes[next]) { next += 1 }
        if next == bytes.count || bytes[next] == UInt8(ascii: ";") { return (position, next + 1) }
      }
      position += 1
    }
    return nil
  }

  /// The next semicolon without a backslash, or the end.
  private static func formEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var position = start
    while position < bytes.count, bytes[position] != UInt8(ascii: ";") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(position, bytes.count)
  }

  private mutating func read(pattern bytes: ArraySlice<UInt8>, at start: Int) {
    let text = String(decoding: bytes, as: UTF8.self)
    do throws(AnswerPattern.Problem) {
      _ = try AnswerPattern(text)
      forms.append(.pattern(text))
    } catch {
      let range = start + error.range.lowerBound..<start + error.range.upperBound
      problems.append(Problem(kind: .pattern, message: error.message, range: range))
    }
  }

  private mutating func read(text bytes: ArraySlice<UInt8>) {
    var bytes = bytes
    while let last = bytes.last, Self.isBlank(last) { bytes.removeLast() }
    if bytes.isEmpty { return }
    if bytes.first == UInt8(ascii: "/") {
      problems.append(
        Problem(kind: .pattern, message: "this pattern has no closing '/'", range: bytes.startIndex..<bytes.endIndex))
      return
    }
    let text = Self.folded(bytes)
    guard text.contains("±") else {
      forms.append(.text(text))
      return
    }
    if let number = Self.number(text) {
      forms.append(number)
    } else {
      problems.append(
        Problem(
          kind: .number, message: "'\(text)' is no number with a tolerance", range: bytes.startIndex..<bytes.endIndex))
    }
  }

  /// The text with backslashes resolved and white space made single spaces.
  private static func folded(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), let next = rest.first, next < 0x80,
        Unicode.Scalar(next).properties.isASCIIPunctuation
      {
        result.append(next)
        rest.removeFirst()
      } else if isBlank(byte) {
        if result.last != UInt8(ascii: " ") { result.append(UInt8(ascii: " ")) }
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// `110 ± 5 mmHg`.
  private static func number(_ text: String) -> AcceptedForm? {
    let sides = text.split(separator: "±", omittingEmptySubsequences: false)
    guard sides.count == 2, let value = WrittenNumber(sides[0]),
      let tolerance = WrittenNumber(sides[1]), tolerance.value >= 0,
      value.rest.isEmpty || value.rest == tolerance.rest
    else { return nil }
    return .number(value: value.value, tolerance: tolerance.value, unit: tolerance.rest)
  }
}
