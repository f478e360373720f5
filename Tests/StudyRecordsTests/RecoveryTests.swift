import Foundation
import GRDB
import Study
import Testing

@testable import StudyRecords

@Suite struct RecoveryTests {
  @Test func `The first write of a date makes a backup of what was there`() throws {
    let scratch = try Scratch()
    let records = try scratch.open()
    try records.append([try entry("a")], at: try instant("2026-11-25T10:00:00Z"))
    #expect(scratch.names(in: "me/backups") == [])
    try records.append([try entry("b")], at: try instant("2026-11-26T10:00:00Z"))
    try records.append([try entry("c")], at: try instant("2026-11-26T11:00:00Z"))
    #expect(scratch.names(in: "me/backups") == ["records-2026-11-26T100000.000Z.sqlite"])
    let backup = try #require(Backups(recordsPath: scratch.records).newest)
    let copy = try DatabaseQueue(path: backup)
    #expect(try copy.read { try String.fetchAll($0, sql: "select id from entry") } == ["a"])
  }

  @Test func `Only the newest backups are kept, and nothing else is touched`() throws {
    let scratch = try Scratch()
    let records = try scratch.open()
    try records.append([try entry("a")], at: try instant("2026-11-25T10:00:00Z"))
    try FileManager.default.createDirectory(
      atPath: scratch.folder + "/me/backups", withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: scratch.folder + "/me/backups/note.txt"))
    for day in 1...20 {
      try records.backUp(at: try instant("2026-12-\(day < 10 ? "0" : "")\(day)T10:00:00Z"))
    }
    let names = scratch.names(in: "me/backups")
    #expect(names.count == Backups.kept + 1)
    #expect(names[0] == "note.txt")
    #expect(names[1] == "records-2026-12-07T100000.000Z.sqlite")
  }

  @Test func `A damaged record is left as it is, and the newest backup is named`() throws {
    let now = try instant("2026-11-26T10:00:00Z")
    for damage in ["no database at all, but long enough to be looked at as one", "", "header"] {
      let scratch = try Scratch()
      let backup = try {
        let records = try scratch.open()
        try records.append([try entry("a")], at: now)
        return try records.backUp(at: now)
      }()
      var bytes = Data(damage.utf8)
      if damage == "header" {
        bytes = try scratch.bytes(scratch.records)
        for offset in 100..<bytes.count { bytes[offset] = 0xAA }
      }
      try bytes.write(to: URL(fileURLWithPath: scratch.records))
      #expect(throws: RecordsError.damaged(path: scratch.records, backup: backup)) {
        _ = try scratch.open().entries()
      }
      #expect(try scratch.bytes(scratch.records) == bytes)
      let aside = try #require(try StudyRecords.restore(backup, to: scratch.records, at: now))
      #expect(try scratch.bytes(aside) == bytes)
      #expect(try scratch.open().entries() == [try entry("a")])
    }
  }

  @Test func `A damaged record without a backup can be put aside`() throws {
    let scratch = try Scratch()
    _ = try scratch.open()
    let bytes = Data(repeating: 0x41, count: 5000)
    try bytes.write(to: URL(fileURLWithPath: scratch.records))
    #expect(throws: RecordsError.damaged(path: scratch.records, backup: nil)) { _ = try scratch.open() }
    let aside = try StudyRecords.moveAside(scratch.records, at: try instant("2026-11-26T10:00:00Z"))
    #expect(try scratch.bytes(aside) == bytes)
    #expect(try scratch.open().entries().isEmpty)
  }

  @Test func `A database of another program, or of a newer version, is left as it is`() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.folder + "/me", withIntermediateDirectories: true)
    try DatabaseQueue(path: scratch.records).write { try $0.execute(sql: "create table mine (a)") }
    let bytes = try scratch.bytes(scratch.records)
    #expect(throws: RecordsError.foreign(path: scratch.records)) { _ = try scratch.open() }
    #expect(throws: RecordsError.foreign(path: scratch.records)) {
      _ = try StudyRecords.restore(
        scratch.records, to: scratch.folder + "/other.sqlite", at: try instant("2026-11-26T10:00:00Z"))
    }
    #expect(try scratch.bytes(scratch.records) == bytes)

    let newer = try Scratch()
    _ = try newer.open()
    try DatabaseQueue(path: newer.records).write { try $0.execute(sql: "pragma user_version = 9") }
    #expect(throws: RecordsError.newer(path: newer.records, schema: 9)) { _ = try newer.open() }
  }

  @Test func `A migration is preceded by a backup, and one that fails changes nothing`() throws {
    let scratch = try Scratch()
    let now = try instant("2026-11-26T10:00:00Z")
    try scratch.open().append([try entry("a")], at: now)
    #expect(throws: RecordsError.self) {
      _ = try StudyRecords(
        path: scratch.records, at: now,
        migrations: Migrations.all + ["alter table entry add column mood text; nonsense"])
    }
    #expect(try scratch.open().entries() == [try entry("a")])
    let later = try instant("2026-11-27T10:00:00Z")
    let migrated = try StudyRecords(
      path: scratch.records, at: later, migrations: Migrations.all + ["alter table entry add column mood text"])
    #expect(try migrated.entries() == [try entry("a")])
    #expect(throws: RecordsError.newer(path: scratch.records, schema: 2)) { _ = try scratch.open() }
    let backup = try #require(Backups(recordsPath: scratch.records).newest)
    #expect(backup.hasSuffix("records-2026-11-27T100000.000Z.sqlite"))
    #expect(try StudyRecords.restore(backup, to: scratch.records, at: later) != nil)
    #expect(try scratch.open().entries() == [try entry("a")])
  }

  @Test func `Where there is no space, nothing is written and nothing is lost`() throws {
    let scratch = try Scratch()
    let now = try instant("2026-11-26T10:00:00Z")
    let records = try scratch.open()
    try records.append([try entry("a")], at: now)
    try records.connection.execute("pragma max_page_count = 12")
    #expect(throws: RecordsError.full(path: scratch.records)) {
      try records.append(try (0..<1000).map { try entry("b\($0)") }, at: now)
    }
    #expect(try records.entries() == [try entry("a")])
    #expect(try records.verify().problems.isEmpty)
  }

  @Test func `A place that cannot be is said`() throws {
    let scratch = try Scratch()
    try Data("a file".utf8).write(to: URL(fileURLWithPath: scratch.folder + "/me"))
    let now = try instant("2026-11-26T10:00:00Z")
    #expect(throws: RecordsError.unreachable(path: scratch.folder + "/me", reason: "it is not a folder")) {
      _ = try StudyRecords(path: scratch.records, at: now)
    }
    #expect(throws: RecordsError.unreachable(path: scratch.folder, reason: "it is a folder")) {
      _ = try StudyRecords(path: scratch.folder, at: now)
    }
  }

  @Test func `A process that waits for another says so`() throws {
    let scratch = try Scratch()
    let records = try StudyRecords(
      path: scratch.records, at: try instant("2026-11-26T10:00:00Z"), patienceSeconds: 0)
    let other = try DatabaseQueue(path: scratch.records)
    try other.writeWithoutTransaction { database in
      try database.execute(sql: "begin immediate")
      #expect(throws: RecordsError.locked(path: scratch.records)) {
        try records.append([try entry("a")], at: try instant("2026-11-26T10:00:00Z"))
      }
      try database.execute(sql: "rollback")
    }
    try records.append([try entry("a")], at: try instant("2026-11-26T10:00:00Z"))
    #expect(try records.entries().count == 1)
  }

  @Test func `Each sentence names the file and what to do`() {
    let sentences = [
      RecordsError.damaged(path: "/r", backup: "/b").description,
      RecordsError.damaged(path: "/r", backup: nil).description,
      RecordsError.readOnly(path: "/r").description, RecordsError.full(path: "/r").description,
      RecordsError.newer(path: "/r", schema: 9).description,
    ]
    #expect(
      sentences == [
        "the study records /r are damaged and have been left as they are: the newest backup is /b",
        "the study records /r are damaged and have been left as they are: there is no backup",
        "the study records /r cannot be written: make the file and its folder writable, or choose another folder",
        "there is no space left for the study records /r: nothing was written; make room",
        "the study records /r were written by a newer version of this program (schema 9): use that version",
      ])
  }
}
