/// How an entry of the bibliography is written: authors, year, title, where it appeared, how to find it.
package enum SourceStyle {
  /// One line without marking, as "Ashley CW. The Ashley Book of Knots. Doubleday (1944). https:…".
  package static func plain(_ source: Source) -> String {
    ([reference(source)] + [address(of: source)].compactMap(\.self).map(sentence)).joined(separator: " ")
  }

  /// The same without the address at its end, for readers who get a link.
  package static func reference(_ source: Source) -> String {
    var parts: [String] = []
    let authors = authors(of: source)
    if !authors.isEmpty { parts.append(authors) }
    parts.append(source.title)
    if let place = place(of: source) { parts.append(place) }
    return parts.map(sentence).joined(separator: " ")
  }

  /// The first author and the year, as "Ashley 1944".
  package static func short(_ source: Source) -> String {
    let name = source.authors.first?.family ?? source.title
    let known = named(source.authors)
    let others =
      source.authors.count > 2 || known.count < source.authors.count
      ? " et al." : known.count == 2 ? " & \(known[1].family)" : ""
    return name + others + (source.year.map { " \(written($0))" } ?? "")
  }

  /// Up to six authors, then "et al.", as medical journals do.
  package static func authors(of source: Source) -> String {
    let known = named(source.authors)
    let names = known.prefix(6).map { name in
      name.given.isEmpty ? name.family : "\(name.family) \(initials(name.given))"
    }
    let hasMore = known.count > 6 || known.count < source.authors.count
    return names.joined(separator: ", ") + (hasMore ? ", et al" : "")
  }

  /// The authors that are named; a last "others" stands for those that are not.
  private static func named(_ authors: [Source.Name]) -> [Source.Name] {
    authors.filter { !["others", "et al", "et al."].contains($0.family.lowercased()) }
  }

  /// Where and when it appeared.
  package static func place(of source: Source) -> String? {
    let fields = source.fields
    var place = fields["container-title"] ?? fields["publisher"] ?? ""
    if let year = source.year { place += (place.isEmpty ? "" : " ") + "(\(written(year)))" }
    if let volume = fields["volume"] {
      place += " \(volume)" + (fields["issue"].map { "(\($0))" } ?? "") + (fields["page"].map { ":\($0)" } ?? "")
    } else if let page = fields["page"] {
      place += ", p. \(page)"
    }
    return place.isEmpty ? nil : place
  }

  /// A DOI before an address.
  package static func address(of source: Source) -> String? {
    source.fields["DOI"].map { "doi:\($0)" } ?? source.fields["URL"]
  }

  /// Where a reader can open it.
  package static func link(to source: Source) -> String? {
    source.fields["DOI"].map { "https://doi.org/\($0)" } ?? source.fields["URL"]
  }

  private static func written(_ year: Int) -> String { year > 0 ? String(year) : "\(1 - year) BCE" }

  private static func initials(_ given: String) -> String {
    let isWritten = given.allSatisfy { $0.isUppercase || $0 == "." || $0 == " " || $0 == "-" }
    if isWritten { return given.filter(\.isUppercase) }
    return given.split { $0 == " " || $0 == "-" || $0 == "." }.compactMap(\.first).map { $0.uppercased() }.joined()
  }

  private static func sentence(_ text: String) -> String {
    guard let last = text.last else { return text }
    return ".?!".contains(last) ? text : text + "."
  }
}
