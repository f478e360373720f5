import Foundation
import JSONText
import KnowledgeBase
import Memory
import Study
import StudyRecords
import Testing

/// A folder of its own for one test, gone with it.
final class Scratch {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "palpate-records-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var records: String { folder + "/me/records.sqlite" }

  func open(at now: String = "2026-11-25T10:00:00Z") throws -> StudyRecords {
    try StudyRecords(path: records, at: try instant(now))
  }

  /// The names in the record's folder that begin so.
  func names(_ prefix: String = "", in subfolder: String = "me") -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + subfolder)) ?? []
    return names.filter { $0.hasPrefix(prefix) }.sorted()
  }

  func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }
}

func instant(_ text: String) throws -> Instant { try #require(Instant(iso8601: text)) }

/// A review with everything in it.
func entry(_ id: String, _ rating: Rating = .good, question: QuestionID = "bowline") throws -> LogEntry {
  let now = try instant("2026-11-25T10:00:00.123Z")
  return LogEntry(
    id: EntryID(id), library: "knots", learner: "me", moment: Moment(now, offsetMinutes: 60),
    action: .review(
      Review(
        card: CardID(question, gap: "c1"), kind: .known(.cloze), rating: rating, isCorrect: true, confidence: .high,
        milliseconds: 4200, mode: .known(.study), answer: .array([.string("x"), .null]), wording: "0123456789abcdef",
        due: now.advanced(byMilliseconds: 600_000))))
}
