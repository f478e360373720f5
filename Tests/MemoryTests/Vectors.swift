import Foundation
import Memory
import Testing

/// The reviews of py-fsrs 6.3.2 and fsrs-rs-python 0.9.3 beside this file.
struct Vectors: Decodable {
  struct Python: Decodable {
    let params: [[Double]]
    let cards: [Card]
  }

  struct Card: Decodable {
    let p: Int
    let dr: Double
    let learn_s: [Int]
    let relearn_s: [Int]
    let max_ivl: Int
    let rows: [Row]
  }

  /// Columns: gap_s, rating, r_before, stability, difficulty, state, step, interval_s.
  struct Row: Decodable {
    let gapSeconds: Int
    let rating: Int
    let recallBefore: Double
    let stability: Double
    let difficulty: Double
    let state: Int
    let step: Int?
    let intervalSeconds: Double

    init(from decoder: any Decoder) throws {
      var row = try decoder.unkeyedContainer()
      gapSeconds = try row.decode(Int.self)
      rating = try row.decode(Int.self)
      recallBefore = try row.decode(Double.self)
      stability = try row.decode(Double.self)
      difficulty = try row.decode(Double.self)
      state = try row.decode(Int.self)
      step = try row.decodeNil() ? nil : row.decode(Int.self)
      intervalSeconds = try row.decode(Double.self)
    }
  }

  struct Rust: Decodable {
    struct Row: Decodable {
      /// Null where they are the defaults.
      let w: [Double]?
      let history: [[Int]]
      let rs: [Double]
      let py: [Double]
    }

    let worst_relative_difference_S_D: [Double]
    let rows: [Row]
  }

  let fsrs6: Python
  let fsrs6_rs: Rust

  static func read() throws -> Vectors {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("fsrs.json")
    return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
  }
}

func rating(_ grade: Int) throws -> Rating { try #require(Rating.allCases.first { $0.grade == grade }) }

/// How far two numbers are apart, as a part of the expected one; zero must be zero exactly.
func relativeDifference(_ found: Double, _ expected: Double) -> Double {
  if found == expected { return 0 }
  return expected == 0 ? .infinity : abs(found - expected) / abs(expected)
}
