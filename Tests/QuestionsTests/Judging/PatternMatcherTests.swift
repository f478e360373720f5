import KnowledgeBase
import Questions
import Testing

struct PatternMatcherTests {
  @Test(arguments: [
    ("abc", ["abc", "ABC", " abc ", "äbc"], ["", "ab", "abcd", "xabc", "a bc"]),
    ("a.c", ["abc", "a.c", "aéc", "a c"], ["ac", "abbc"]),
    ("ab?c", ["ac", "abc"], ["abbc", "bc"]),
    ("a|bc|", ["a", "bc", ""], ["b", "c", "abc", "ac"]),
    ("x(a|b(c|d)?)y", ["xay", "xby", "xbcy", "xbdy"], ["xy", "xacy", "xcy"]),
    ("(ab)?(cd)?", ["", "ab", "cd", "abcd"], ["cdab", "a"]),
    ("[abc]x", ["ax", "bx", "Cx"], ["dx", "x", "abx"]),
    ("[a-d0-9]", ["a", "d", "5", "B"], ["e", "-", ""]),
    ("[-x]a", ["-a", "xa", " -a"], ["ya", "a", " a"]),
    ("[é-ê]", ["e", "é"], ["f"]),
    ("[œx]", ["œ", "oe", "x"], ["o"]),
    ("œdema", ["oedema", "OEDEMA", "œdema"], ["edema"]),
    ("a\\.b\\?\\|\\(\\)\\[\\]\\\\\\/", ["a.b?|()[]\\/"], ["axb?|()[]\\/"]),
    ("cross-fiber", ["cross-fiber", "cross fiber", "cross  -  fiber"], ["crossfiber"]),
    ("a - b", ["a - b", "a b", "a-b"], ["ab"]),
    ("日.語", ["日本語"], ["日語"]),
  ])
  func `A pattern matches the whole text or nothing`(pattern: String, yes: [String], no: [String]) throws {
    let matcher = PatternMatcher(try AnswerPattern(pattern))
    for text in yes { #expect(matcher.matches(text), "\(text)") }
    for text in no { #expect(!matcher.matches(text), "\(text)") }
  }

  /// Against a plain matcher that tries every way.
  @Test func `Every way through a pattern is found, and no other`() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      let pattern = Self.pattern(&random, depth: 3)
      let matcher = PatternMatcher(try AnswerPattern(pattern.text))
      for _ in 0..<8 {
        let text = String((0..<random.below(6)).map { _ in Character(["a", "b", "c"][random.below(3)]) })
        #expect(
          matcher.matches(text) == pattern.ends(Array(text), 0).contains(text.count), "\(pattern.text) on \(text)")
      }
    }
  }

  private struct Sample {
    let text: String
    /// Where a match that begins at a position can end.
    let ends: ([Character], Int) -> Set<Int>
  }

  private static func pattern(_ random: inout SeededGenerator, depth: Int) -> Sample {
    switch depth == 0 ? random.below(3) : random.below(7) {
    case 0, 1:
      let sign: Character = ["a", "b", "c"][random.below(3)]
      return Sample(text: String(sign)) { $1 < $0.count && $0[$1] == sign ? [$1 + 1] : [] }
    case 2: return Sample(text: ".") { $1 < $0.count ? [$1 + 1] : [] }
    case 3: return Sample(text: "[ab]") { $1 < $0.count && $0[$1] != "c" ? [$1 + 1] : [] }
    case 4:
      let inner = pattern(&random, depth: depth - 1)
      return Sample(text: "(\(inner.text))?") { inner.ends($0, $1).union([$1]) }
    case 5:
      let (one, other) = (pattern(&random, depth: depth - 1), pattern(&random, depth: depth - 1))
      return Sample(text: "(\(one.text)|\(other.text))") { one.ends($0, $1).union(other.ends($0, $1)) }
    default:
      let (one, other) = (pattern(&random, depth: depth - 1), pattern(&random, depth: depth - 1))
      return Sample(text: "(\(one.text))(\(other.text))") { text, start in
        Set(one.ends(text, start).flatMap { other.ends(text, $0) })
      }
    }
  }

  @Test func `A pattern that makes others try for ever is matched at once`() throws {
    let count = 2_000
    let pattern = String(repeating: "a?", count: count) + String(repeating: "a", count: count)
    let matcher = PatternMatcher(try AnswerPattern(pattern))
    #expect(matcher.matches(String(repeating: "a", count: 20)) == false)
    let small = PatternMatcher(
      try AnswerPattern(String(repeating: "a?", count: 40) + String(repeating: "a", count: 40)))
    #expect(small.matches(String(repeating: "a", count: 40)))
    #expect(small.matches(String(repeating: "a", count: 80)))
    #expect(!small.matches(String(repeating: "a", count: 81)))
  }
}
