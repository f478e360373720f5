import Foundation
import GRDB
import LibraryIndex
import QueryLanguage
import Testing

@Suite final class OpeningTests {
  private let folder: String
  private var path: String { folder + "/index.sqlite" }

  init() throws {
    folder = NSTemporaryDirectory() + "palpate-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func openFilled() throws {
    try LibraryIndex.open(at: path).index.update(KnotLibrary.update)
  }

  @Test func `an index is created once and found again with what it holds`() throws {
    let first = try LibraryIndex.open(at: path)
    #expect(first.opening == .created)
    try first.index.update(KnotLibrary.update)
    let second = try LibraryIndex.open(at: path)
    #expect(second.opening == .found)
    #expect(try second.index.knownFiles().count == 3)
  }

  @Test func `a text file in its place is replaced and said so`() throws {
    try Data("no database, but long enough to be taken for one".utf8).write(to: URL(fileURLWithPath: path))
    let (index, opening) = try LibraryIndex.open(at: path)
    #expect(opening == .renewed(.damaged))
    #expect(try index.knownFiles().isEmpty)
  }

  @Test func `an empty file becomes an index`() throws {
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(try LibraryIndex.open(at: path).opening == .created)
  }

  @Test(arguments: [
    ("create table recipe (id integer)", LibraryIndex.Doubt.foreign),
    ("pragma application_id = 7", .foreign),
    ("pragma application_id = 1348562032; pragma user_version = 4711", .otherVersion),
  ])
  func `another database in its place is replaced and said so`(sql: String, doubt: LibraryIndex.Doubt) throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
    let (index, opening) = try LibraryIndex.open(at: path)
    #expect(opening == .renewed(doubt))
    #expect(!doubt.description.isEmpty)
    try index.update(KnotLibrary.update)
    #expect(try LibraryIndex.open(at: path).opening == .found)
  }

  @Test func `damage that shows in use is a typed error, and a renewed index works`() throws {
    try openFilled()
    let page = try DatabaseQueue(path: path).read { database in
      try Int.fetchOne(database, sql: "select rootpage from sqlite_schema where name = 'section_text_data'")
    }
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: UInt64(4096 * (try #require(page) - 1)))
    try file.write(contentsOf: Data(repeating: 0x5A, count: 4096))
    try file.close()
    let (damaged, opening) = try LibraryIndex.open(at: path)
    #expect(opening == .found)
    let error = #expect(throws: IndexError.self) { _ = try damaged.search(.text(.word("rope"))) }
    guard case .damaged = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let index = try LibraryIndex.renew(at: path)
    try index.update(KnotLibrary.update)
    #expect(try index.search(.text(.word("rope"))).total > 0)
    #expect(try LibraryIndex.open(at: path).opening == .found)
  }

  @Test(arguments: ["/proc/index.sqlite", "/no/such/folder/index.sqlite", "/tmp"])
  func `a place where no file can be is a typed error`(path: String) throws {
    let error = #expect(throws: IndexError.self) { _ = try LibraryIndex.open(at: path) }
    guard case .cannotOpen = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `two that index at once leave what one would`() async throws {
    let path = path
    _ = try LibraryIndex.open(at: path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let index = try LibraryIndex.open(at: path).index
          for _ in 0..<3 { try index.update(KnotLibrary.update) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try Dump.of(LibraryIndex.open(at: path).index) == Dump.of(KnotLibrary.index()))
  }

  @Test func `several that find the same damage end with one good index`() async throws {
    try Data("no database, but long enough to be taken for one".utf8).write(to: URL(fileURLWithPath: path))
    let path = path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<6 {
        group.addTask { try LibraryIndex.open(at: path).index.update(KnotLibrary.update) }
      }
      try await group.waitForAll()
    }
    let (index, opening) = try LibraryIndex.open(at: path)
    #expect(opening == .found)
    #expect(try Dump.of(index) == Dump.of(KnotLibrary.index()))
  }
}
