import QueryLanguage

/// A small library's names.
let knots = QueryVocabulary(
  areas: .init(["bends", "hitches"], others: [("Bends and joins", "bends")]),
  kinds: .init(["knot", "tool"], others: [("Knot", "knot")]),
  outline: .init(["sailing", "sailing/ropes", "sailing/safety"]),
  topics: .init(
    ["bowline", "clove-hitch", "sheet-bend", "fid"],
    others: [
      ("Bowline", "bowline"), ("Clove hitch", "clove-hitch"), ("weaver's knot", "sheet-bend"), ("loop", "bowline"),
      ("loop", "clove-hitch"),
    ]),
  sources: .init(["ashley1944"]),
  relations: [
    RelationWord("used-for", aliases: ["serves"], relation: "used-for", direction: .forward),
    RelationWord("tied-with", relation: "used-for", direction: .backward),
    RelationWord("confused-with", relation: "confused-with", direction: .both),
  ])

/// The query of a text, without its notices.
func query(_ text: String) throws -> Query { try Query.parse(text, vocabulary: knots).query }

/// The notices of a text.
func notices(_ text: String) throws -> [QueryNotice] { try Query.parse(text, vocabulary: knots).notices }

func word(_ text: String) -> Query { .text(.word(text)) }
