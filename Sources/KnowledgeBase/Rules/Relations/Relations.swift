import Diagnostics

/// A relation leads to no page.
enum UnknownTopic: LibraryRule {
  static let description = RuleDescription(
    "unknown-topic", .error, "a relation leads to no page",
    remedy: "Relations name pages by id: the file's name without .md. Correct it, or write the page.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    let known = review.pages.map(\.id.text)
    return review.pages.flatMap { page in
      page.relations.compactMap { stated in
        guard stated.contraindication == nil, review.library.page(stated.target) == nil else { return nil }
        return finding(
          "no page '\(stated.target)'", in: page.path, at: stated.range,
          help: Nearest.name(to: stated.target.text, in: known).map { "did you mean '\($0)'?" })
      }
    }
  }
}

/// One pair is used for and absolutely contraindicated.
enum ContradictoryRelation: LibraryRule {
  static let description = RuleDescription(
    "contradictory-relation", .error, "a pair is both used for and absolutely contraindicated",
    remedy: "Only one can be right. Where it depends, make the contraindication local or conditional and say on what.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    var absolute: Set<[TopicID]> = []
    for page in review.pages {
      for stated in page.relations where stated.contraindication == .absolute {
        absolute.insert([page.id, stated.target])
      }
    }
    return review.pages.flatMap { page in
      page.relations.compactMap { stated in
        guard stated.relation == "used-for", absolute.contains([page.id, stated.target]) else { return nil }
        return finding(
          "'\(page.id)' is used for '\(stated.target)' and absolutely contraindicated by it", in: page.path,
          at: stated.range, help: "remove one of the two")
      }
    }
  }
}

/// A relation between kinds of page that it does not join.
enum MisplacedRelation: LibraryRule {
  static let description = RuleDescription(
    "misplaced-relation", .warning, "a relation joins kinds that it is not declared for",
    remedy: "library.yaml says from which kinds of page to which a relation leads. Use another relation, or widen it.")

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    let relations = Dictionary(
      review.library.declaration.relations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return review.pages.flatMap { page in
      page.relations.compactMap { stated in
        guard stated.contraindication == nil, let declared = relations[stated.relation],
          let target = review.library.page(stated.target)
        else { return nil }
        if !declared.from.isEmpty, !declared.from.contains(page.kind) {
          return finding(
            "'\(stated.relation)' does not start from a page of kind '\(page.kind)'", in: page.path, at: stated.range,
            help: "it starts from \(declared.from.map(\.text).joined(separator: ", "))")
        }
        if !declared.to.isEmpty, !declared.to.contains(target.kind) {
          return finding(
            "'\(stated.relation)' does not lead to a page of kind '\(target.kind)'", in: page.path, at: stated.range,
            help: "it leads to \(declared.to.map(\.text).joined(separator: ", "))")
        }
        return nil
      }
    }
  }
}

/// A contraindication is stated without its row.
enum ContraindicationWithoutRow: LibraryRule {
  static let description = RuleDescription(
    "contraindication-without-row", .error, "a contraindication is stated without kind and reason",
    remedy: "Add a row to a contraindications table on this page whose Condition links the page: kind, why, what to do."
  )

  static func check(_ review: LibraryUnderReview) -> [Diagnostic] {
    review.pages.flatMap { page in
      page.relations.compactMap { stated in
        guard stated.relation == "contraindicated-by", stated.contraindication == nil else { return nil }
        return finding(
          "no contraindications table of this page has a row for '\(stated.target)'", in: page.path, at: stated.range,
          help: "add a row whose Condition links '\(stated.target)'")
      }
    }
  }
}
