import QueryLanguage
import Testing

@Suite struct PrintingTests {
  @Test(arguments: [
    ("neck   OR shoulder  pain", "neck OR shoulder pain"),
    ("(neck pain) OR -(a OR b)", "(neck pain) OR -(a OR b)"),
    ("NOT area:\"Bends and joins\"", "-area:bends"),
    ("title:\"deep", "title:\"deep\""),
    ("year:500..200bc", "year:500BCE..200BCE"),
    ("topic:\"weaver's knot\" effl*", "topic:sheet-bend effl*"),
  ])
  func `a query is printed in its plain form`(text: String, printed: String) throws {
    #expect(try query(text).description == printed)
  }

  @Test func `a printed tree is read as the same tree`() throws {
    var trees = Trees(seed: 7)
    for _ in 0..<5_000 {
      let tree = trees.next(depth: 4)
      let text = tree.description
      let parsed = try Query.parse(text, vocabulary: knots)
      guard parsed.query == tree, parsed.notices.isEmpty else {
        Issue.record("\(text) became \(parsed.query), \(parsed.notices.map(\.message))")
        return
      }
    }
  }

  @Test func `any text is read, printed and read again as the same tree`() throws {
    var random = SplitMix(state: 11)
    let pieces = [
      "neck", "a", "Ö", "é", " ", " ", " ", "(", ")", "\"", "“", "-", "*", ":", "OR", " OR ", " AND ", "NOT ",
      "area:bends",
      "title:", "year:500BCE..", "7", ".", "'", "\u{0}", "\u{301}", "used-for:fid", "x:", "🙂", "\u{2028}", "\u{A0}",
      "/",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      guard let tree = try? Query.parse(text, vocabulary: knots).query else { continue }
      guard try query(tree.description) == tree else {
        Issue.record("'\(text)' is \(tree), which is read as \(try query(tree.description))")
        return
      }
    }
  }
}

/// Random trees in normal form.
struct Trees {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(state: seed) }

  mutating func next(depth: Int) -> Query {
    switch depth == 0 ? 0 : Int.random(in: 0...6, using: &random) {
    case 0, 1: return .text(text())
    case 2, 3: return .field(field())
    case 4: return .without(of: next(depth: depth - 1))
    case 5: return .any(of: (0..<2).map { _ in next(depth: depth - 1) })
    default: return .all(of: (0..<3).map { _ in next(depth: depth - 1) })
    }
  }

  private mutating func text() -> TextMatch {
    let words = ["neck", "cross-fiber", "don't", "Œdème", "or", "C++", "7.4"]
    let word = words.randomElement(using: &random) ?? "neck"
    switch Int.random(in: 0...3, using: &random) {
    case 0: return .phrase(word + " OR " + word)
    case 1: return .prefix(word)
    default: return .word(word)
    }
  }

  private mutating func field() -> FieldCondition {
    let all: [FieldCondition] = [
      .area("bends"), .kind("tool"), .title(text()), .topic("fid"), .form(.match), .level(comparison([1, 2, 3])),
      .outline(blueprint: "sailing", part: "ropes"), .outline(blueprint: "sailing", part: nil), .mark(.leech),
      .evidence(.graded(comparison(Grade.allCases))), .evidence(.ungraded(.none)),
      .year(comparison([-499, 0, 1, 1813])),
      .due(comparison([-7, 0, 3])), .seen(comparison([0, 5])), .recall(comparison([0, 0.00001, 0.8, 1])),
      .cites("ashley1944"), .relation(knots.relations[1], topic: "bowline"),
    ]
    return all.randomElement(using: &random) ?? all[0]
  }

  private mutating func comparison<Value: Comparable & Hashable & Sendable>(_ ascending: [Value]) -> Comparison<Value> {
    let value = ascending.randomElement(using: &random) ?? ascending[0]
    switch Int.random(in: 0...5, using: &random) {
    case 0: return .equal(value)
    case 1: return .below(value)
    case 2: return .atMost(value)
    case 3: return .above(value)
    case 4: return .atLeast(value)
    default: return .between(ascending[0], ascending[ascending.count - 1])
    }
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers everywhere.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
