/// A number at the start of a text, as people write it, and what follows it.
package struct WrittenNumber: Sendable, Hashable {
  package let value: Double
  /// Without the blanks around it: a unit, or nothing.
  package let rest: String

  /// Reads a sign, digits, and a decimal point or comma; a comma, space or no-break space before exactly three digits
  /// parts thousands. Nil where the text begins with no number.
  package init?(_ text: some StringProtocol) {
    var scalars = Array(text.unicodeScalars)[...]
    func skipBlanks() { while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() } }
    func digits(_ start: Int) -> Int {
      var end = start
      while end < scalars.endIndex, Self.isDigit(scalars[end]) { end += 1 }
      return end - start
    }
    skipBlanks()
    var written = ""
    if let sign = scalars.first, sign == "-" || sign == "\u{2212}" || sign == "+" {
      if sign != "+" { written = "-" }
      scalars.removeFirst()
      skipBlanks()
    }
    func take(_ count: Int) {
      for scalar in scalars.prefix(count) { written.unicodeScalars.append(scalar) }
      scalars.removeFirst(count)
    }
    let whole = digits(scalars.startIndex)
    take(whole)
    if (1...3).contains(whole) {
      while let mark = scalars.first, mark == "," || mark == " " || mark == "\u{A0}" || mark == "\u{202F}",
        digits(scalars.startIndex + 1) == 3
      {
        scalars.removeFirst()
        take(3)
      }
    }
    if let mark = scalars.first, mark == "." || mark == "," {
      let decimals = digits(scalars.startIndex + 1)
      if decimals > 0 {
        scalars.removeFirst()
        written += whole == 0 ? "0." : "."
        take(decimals)
      }
    }
    guard let value = Double(written) else { return nil }
    self.value = value
    skipBlanks()
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    var rest = ""
    rest.unicodeScalars.append(contentsOf: scalars)
    self.rest = rest
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
