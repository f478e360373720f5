/// Anchors of headings as GitHub makes them.
package enum Slug {
  /// The slug of a heading's plain text: lower case, spaces as hyphens, and of the rest only letters, marks, digits,
  /// connectors (`_`) and hyphens.
  ///
  /// Source: github-slugger, whose table is the complement of Ruby's `\p{Word}`, hyphen and space.
  package static func github(of text: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case " ": slug.append("-")
      case "-", "_", "a"..."z", "0"..."9": slug.append(scalar)
      default: if isWordCharacter(scalar) { slug.append(scalar) }
      }
    }
    return String(slug)
  }

  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
      return true
    default:
      // Circled letters are alphabetic without being letters.
      return scalar.properties.isAlphabetic
    }
  }
}

/// The slugs of one page; what was given once is given again with `-1`, `-2` and so on, as GitHub does.
package struct SlugTable: Sendable {
  private var uses: [String: Int] = [:]

  package init() {}

  /// The next slug for a heading's plain text.
  package mutating func slug(of text: String) -> String {
    let plain = Slug.github(of: text)
    var slug = plain
    while uses[slug] != nil {
      uses[plain, default: 0] += 1
      slug = "\(plain)-\(uses[plain, default: 0])"
    }
    uses[slug] = 0
    return slug
  }

  /// Takes a slug that an author wrote (`{#id}`), so that no heading after it gets the same.
  package mutating func reserve(_ slug: String) { if uses[slug] == nil { uses[slug] = 0 } }
}
