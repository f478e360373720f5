import KnowledgeBase

/// How the letters of steps and right-hand answers are dealt: by a shuffle that the question's id and wording fix, so
/// that they are the same whenever the question is asked, and do not give the order away.
enum Dealing {
  /// The positions in the right order, as letters are dealt to them; three steps or more are never dealt in that order.
  static func steps(_ count: Int, of question: Question) -> [Int] {
    var random = SeededGenerator(seed: question.id.text, question.wording)
    let right = Array(0..<count)
    var dealt = random.shuffled(right)
    while count > 2, dealt == right { dealt = random.shuffled(right) }
    return dealt
  }

  /// The right-hand answers, extras among them, each text once.
  static func rights(_ pairs: [MatchPair], _ extras: [Passage], of question: Question) -> [Passage] {
    var seen: Set<String> = []
    let different = (pairs.map(\.right) + extras).filter { seen.insert($0.plain).inserted }
    var random = SeededGenerator(seed: question.id.text, question.wording)
    return random.shuffled(different)
  }
}
