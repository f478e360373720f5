import Foundation
import Questions

/// A library of a wished size, the same on every machine: pages of ten sections, words drawn by Zipf's law from a made-up
/// vocabulary, so that there are rare, middle and common ones.
struct GeneratedLibrary {
  let folder: URL
  let sections: Int
  /// Words by rank: the first is the commonest.
  let words: [String]

  private static let sectionsOfPage = 10
  private static let wordsOfSection = 160

  init(sections: Int, in parent: URL) throws {
    self.sections = sections
    folder = parent.appending(path: "library-\(sections)")
    var random = SeededGenerator(seed: "bench")
    words = GeneratedLibrary.vocabulary(count: 12_000, &random)
    let zipf = Zipf(count: words.count)
    try write(
      "library.yaml", "id: bench-\(sections)\ntitle: Bench\nkinds: [{id: concept, title: Concept, needs: []}]\n")
    for page in 0..<sections / GeneratedLibrary.sectionsOfPage {
      var text = "# \(words[zipf.next(&random)]) \(page)\n\nFirst said: \(sentence(zipf, 30, &random))\n"
      for section in 1..<GeneratedLibrary.sectionsOfPage {
        text += "\n## \(words[zipf.next(&random)]) \(words[zipf.next(&random)]) \(section)\n\n"
        for _ in 0..<4 { text += sentence(zipf, GeneratedLibrary.wordsOfSection / 4, &random) + "\n\n" }
      }
      try write("area-\(page % 20)/page-\(page).md", text)
    }
  }

  private func write(_ path: String, _ text: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func sentence(_ zipf: Zipf, _ count: Int, _ random: inout SeededGenerator) -> String {
    (0..<count).map { _ in words[zipf.next(&random)] }.joined(separator: " ") + "."
  }

  private static func vocabulary(count: Int, _ random: inout SeededGenerator) -> [String] {
    let starts = [
      "b", "br", "c", "d", "f", "g", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "w",
    ]
    let vowels = ["a", "e", "i", "o", "u", "ae", "ou"]
    var words: [String] = []
    var seen: Set<String> = []
    while words.count < count {
      let word = (0..<Int.random(in: 2...4, using: &random)).map { _ in
        (starts.randomElement(using: &random) ?? "") + (vowels.randomElement(using: &random) ?? "")
      }.joined()
      if seen.insert(word).inserted { words.append(word) }
    }
    return words
  }
}

/// Ranks drawn with a probability that falls as 1/rank.
struct Zipf {
  private let sums: [Double]

  init(count: Int) {
    var sum = 0.0
    sums = (1...count).map { rank in
      sum += 1 / Double(rank)
      return sum
    }
  }

  func next(_ random: inout SeededGenerator) -> Int {
    let wanted = Double.random(in: 0..<(sums.last ?? 1), using: &random)
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
