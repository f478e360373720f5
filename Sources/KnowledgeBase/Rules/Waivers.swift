import Diagnostics

/// A waiver that waives nothing.
enum UnusedWaiver {
  static let description = RuleDescription(
    "unused-waiver", .warning, "a waiver waives nothing",
    remedy: "What it waived has been mended, or its rule or place is misspelt. Remove it, or correct it.")
}

/// Leaves out what the authors keep on purpose.
enum Waivers {
  static func applied(to diagnostics: [Diagnostic], pages: [Page]) -> [Diagnostic] {
    let waiving = pages.filter { !$0.front.waivers.isEmpty }
    guard !waiving.isEmpty else { return sorted(diagnostics) }
    var kept = diagnostics
    for page in waiving {
      for waiver in page.front.waivers {
        let range = page.range(at: waiver.at)
        let count = kept.count
        kept.removeAll { diagnostic in
          guard diagnostic.rule == waiver.rule, diagnostic.place.path == page.path else { return false }
          return range.map { $0.contains(diagnostic.place.range.lowerBound) } ?? (waiver.at == nil)
        }
        if kept.count == count {
          let place = waiver.at.map { " at '\($0)'" } ?? ""
          kept.append(
            Diagnostic(
              UnusedWaiver.description.id, .warning, "nothing of the rule '\(waiver.rule)' is found\(place)",
              at: Place(path: page.path, range: waiver.range), help: "remove the waiver"))
        }
      }
    }
    return sorted(kept)
  }

  private static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.sorted { left, right in
      (left.place.path, left.place.range.lowerBound, left.rule) < (
        right.place.path, right.place.range.lowerBound, right.rule
      )
    }
  }
}

extension Page {
  /// Where a section or a question stands.
  fileprivate func range(at id: String?) -> Range<Int>? {
    guard let id else { return nil }
    return sections.first { $0.id?.text == id }?.range ?? questions.first { $0.id.text == id }?.place.range
  }
}
