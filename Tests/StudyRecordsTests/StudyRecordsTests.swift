import Foundation
import GRDB
import JSONText
import KnowledgeBase
import Memory
import Study
import Testing

@testable import StudyRecords

@Suite struct StudyRecordsTests {
  @Test func `Every kind of entry is read as it was written`() throws {
    let scratch = try Scratch()
    var random = SeededGenerator(seed: 41)
    var entries: [LogEntry] = []
    for _ in 0..<300 { entries.append(Samples.entry(using: &random, after: entries)) }
    let names = Set(entries.map(\.action.name))
    #expect(names.count == 10)
    let now = try instant("2026-11-25T10:00:00Z")
    let records = try scratch.open()
    try records.append(entries, at: now)
    let sorted = entries.sorted(by: LogEntry.precedes)
    #expect(try records.entries() == sorted)
    #expect(try scratch.open().entries() == sorted)
    #expect(try records.replay().memories == Replay(entries).memories)
    #expect(try records.replay().settings == Replay(entries).settings)
    #expect(try records.replay().flags == Replay(entries).flags)
    #expect(try records.verify().entries == 300)
    #expect(try records.verify().problems.isEmpty)
  }

  @Test func `The folder is the learner's alone, and nothing is made before it is asked for`() throws {
    let scratch = try Scratch()
    #expect(!StudyRecords.exists(at: scratch.records))
    #expect(scratch.names() == [])
    _ = try scratch.open()
    #expect(StudyRecords.exists(at: scratch.records))
    let mode = try FileManager.default.attributesOfItem(atPath: scratch.folder + "/me")[.posixPermissions]
    #expect(mode as? Int == 0o700)
  }

  @Test func `No entry can be changed or deleted`() throws {
    let scratch = try Scratch()
    let records = try scratch.open()
    try records.append([try entry("a")], at: try instant("2026-11-25T10:00:00Z"))
    let other = try DatabaseQueue(path: scratch.records)
    for sql in [
      "update entry set rating = 'easy'", "delete from entry",
      "insert or replace into entry (id, version, entry, library, learner, at_milliseconds, offset_minutes) values ('a', 1, 'rest', '', '', 0, 0)",
    ] {
      #expect(throws: DatabaseError.self, "\(sql)") {
        try other.write { try $0.execute(sql: sql) }
      }
    }
    #expect(try records.entries() == [try entry("a")])
  }

  @Test func `Writing is ahead of the file and asks the disk`() throws {
    let scratch = try Scratch()
    let records = try scratch.open()
    let pragmas = try records.connection.read { database in
      try ["journal_mode", "synchronous"].map { try String.fetchOne(database, sql: "pragma \($0)") }
    }
    #expect(pragmas == ["wal", "2"])
  }

  @Test func `An answer is in the files when its write returns, and a cut file keeps all but the end`() throws {
    let scratch = try Scratch()
    let records = try scratch.open()
    let now = try instant("2026-11-25T10:00:00Z")
    for number in 0..<12 { try records.append([try entry("a\(number)"), try entry("b\(number)")], at: now) }
    // What a killed process leaves: the files as they are, nothing closed.
    let database = try scratch.bytes(scratch.records)
    let log = try scratch.bytes(scratch.records + "-wal")
    func leftover(_ length: Int) throws -> [LogEntry] {
      let copy = try Scratch()
      try FileManager.default.createDirectory(atPath: copy.folder + "/me", withIntermediateDirectories: true)
      try database.write(to: URL(fileURLWithPath: copy.records))
      try log.prefix(length).write(to: URL(fileURLWithPath: copy.records + "-wal"))
      let opened = try copy.open()
      #expect(try opened.verify().problems.isEmpty)
      return try opened.entries()
    }
    #expect(try leftover(log.count) == records.entries())
    var counts: Set<Int> = []
    for length in stride(from: log.count, to: 0, by: -log.count / 40) { counts.insert(try leftover(length).count) }
    #expect(counts.allSatisfy { $0.isMultiple(of: 2) })
    #expect(counts.count > 5)
  }

  @Test func `A write that fails writes nothing of it`() throws {
    let scratch = try Scratch()
    let records = try scratch.open()
    let now = try instant("2026-11-25T10:00:00Z")
    try records.append([try entry("a")], at: now)
    #expect(throws: RecordsError.conflict(path: scratch.records, id: EntryID("a"))) {
      try records.append([try entry("b"), try entry("a", .easy)], at: now)
    }
    #expect(try records.entries().map(\.id.text) == ["a"])
    try records.append([try entry("a")], at: now)
    #expect(try records.entries().map(\.id.text) == ["a"])
  }

  @Test func `Merging is a union, in any order and any number of times`() throws {
    var random = SeededGenerator(seed: 43)
    var entries: [LogEntry] = []
    for _ in 0..<60 { entries.append(Samples.entry(using: &random, after: entries)) }
    let now = try instant("2026-11-25T10:00:00Z")
    let one = try Scratch()
    let two = try Scratch()
    let first = try one.open()
    let second = try two.open()
    #expect(try first.merge(Array(entries.prefix(40)), at: now).added == 40)
    let result = try first.merge(Array(entries.suffix(40)), at: now)
    #expect((result.added, result.same, result.refused.count) == (20, 20, 0))
    for part in entries.shuffled(using: &random) + entries { _ = try second.merge([part], at: now) }
    #expect(try first.entries() == second.entries())
    #expect(try first.entries() == entries.sorted(by: LogEntry.precedes))
  }

  @Test func `An entry of a known id with other content is refused and reported`() throws {
    let scratch = try Scratch()
    let records = try scratch.open()
    let now = try instant("2026-11-25T10:00:00Z")
    let result = try records.merge([try entry("a"), try entry("a"), try entry("a", .easy), try entry("b")], at: now)
    #expect((result.added, result.same) == (2, 1))
    #expect(result.refused == [try entry("a", .easy)])
    #expect(try records.entries().count == 2)
  }

  @Test func `What another process has written is found where one left off`() throws {
    let scratch = try Scratch()
    let mine = try scratch.open()
    let theirs = try scratch.open()
    let now = try instant("2026-11-25T10:00:00Z")
    try mine.append([try entry("b")], at: now)
    let read = try mine.entries(after: .start)
    #expect(read.entries.map(\.id.text) == ["b"])
    try theirs.append([try entry("a")], at: now)
    let more = try mine.entries(after: read.position)
    #expect(more.entries.map(\.id.text) == ["a"])
    #expect(try mine.entries(after: more.position).entries.isEmpty)
  }

  @Test func `Ids and texts are kept to the byte`() throws {
    let scratch = try Scratch()
    let records = try scratch.open()
    let now = try instant("2026-11-25T10:00:00Z")
    let alike = ["\u{E9}", "e\u{301}", "' or 1=1 --", "🪢", " "]
    #expect(try records.merge(try alike.map { try entry($0, question: QuestionID($0)) }, at: now).added == alike.count)
    #expect(Set(try records.entries().map { Array($0.id.text.utf8) }) == Set(alike.map { Array($0.utf8) }))
  }
}
