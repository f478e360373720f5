import Foundation
import Testing

@testable import Workspace

@Suite struct PublishedFolderTests {
  /// A folder that is gone when the test is.
  private final class Scratch {
    let path = FileManager.default.temporaryDirectory.appending(path: "palpate-\(UUID().uuidString)").path

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to file: String) throws {
      let url = URL(filePath: path + "/" + file)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: false, encoding: .utf8)
    }

    func text(_ file: String) -> String? { try? String(contentsOfFile: path + "/" + file, encoding: .utf8) }

    var files: [String] {
      (FileManager.default.subpaths(atPath: path) ?? []).filter { !WholeFile.isFolder(path + "/" + $0) }.sorted()
    }

    func publish(_ files: [String: String]) throws -> PublishedWork {
      var folder = try PublishedFolder(path)
      for (file, text) in files.sorted(by: { $0.key < $1.key }) { try folder.add(file, Array(text.utf8)) }
      return try folder.commit()
    }
  }

  private func counts(_ work: PublishedWork) -> [Int] { [work.written, work.unchanged, work.removed] }

  @Test func `the first time all is written, the second time nothing`() throws {
    let scratch = Scratch()
    let files = ["index.html": "a", "x/y/page.html": "b"]
    #expect(try counts(scratch.publish(files)) == [2, 0, 0])
    let before = try FileManager.default.attributesOfItem(atPath: scratch.path + "/" + Manifest.name)
    #expect(try counts(scratch.publish(files)) == [0, 2, 0])
    let after = try FileManager.default.attributesOfItem(atPath: scratch.path + "/" + Manifest.name)
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    #expect(scratch.files == [Manifest.name, "index.html", "x/y/page.html"])
  }

  @Test func `only what changed is written, and what no longer belongs there goes with its folder`() throws {
    let scratch = Scratch()
    _ = try scratch.publish(["index.html": "a", "x/page.html": "b", "same.html": "c"])
    #expect(try counts(scratch.publish(["index.html": "new", "same.html": "c"])) == [1, 1, 1])
    #expect(scratch.text("index.html") == "new")
    #expect(!WholeFile.exists(scratch.path + "/x"))
  }

  @Test func `a folder with a stranger's file in it stays`() throws {
    let scratch = Scratch()
    _ = try scratch.publish(["x/page.html": "b"])
    try scratch.write("mine", to: "x/notes.txt")
    #expect(try counts(scratch.publish(["index.html": "a"])) == [1, 0, 1])
    #expect(scratch.text("x/notes.txt") == "mine")
  }

  @Test(
    "what an export did not write is in the way, and nothing is written",
    arguments: [
      (["x/page.html": "mine"], ["x/page.html"]), (["x": "a file"], ["x"]),
      (["x/page.html/deep": "a"], ["x/page.html"]),
    ])
  func foreign(present: [String: String], named: [String]) throws {
    let scratch = Scratch()
    for (file, text) in present { try scratch.write(text, to: file) }
    let error = try #require(throws: PublishingFailure.self) {
      try scratch.publish(["a.html": "a", "x/page.html": "ours"])
    }
    guard case .inTheWay(let files) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(files == named)
    #expect(scratch.files == Array(present.keys))
  }

  @Test func `a page that somebody changed is neither overwritten nor removed`() throws {
    let scratch = Scratch()
    _ = try scratch.publish(["index.html": "a", "old.html": "b"])
    try scratch.write("edited", to: "index.html")
    #expect(throws: PublishingFailure.self) { try scratch.publish(["index.html": "new"]) }
    try scratch.write("edited", to: "old.html")
    try scratch.write("a", to: "index.html")
    let work = try scratch.publish(["index.html": "a"])
    #expect(work.kept == ["old.html"] && scratch.text("old.html") == "edited")
  }

  @Test func `a file that is the same by chance is not taken for ours`() throws {
    let scratch = Scratch()
    try scratch.write("a", to: "index.html")
    #expect(try counts(scratch.publish(["index.html": "a"])) == [0, 1, 0])
    #expect(try counts(scratch.publish(["other.html": "b"])) == [1, 0, 0])
    #expect(scratch.text("index.html") == "a")
    #expect(throws: PublishingFailure.self) { try scratch.publish(["index.html": "new"]) }
  }

  @Test func `an interrupted export goes on, also with other pages`() throws {
    let scratch = Scratch()
    _ = try scratch.publish(["a.html": "1", "b.html": "1"])
    // As it is after the first of two files: one new, one old, and the manifest knows both.
    var manifest = try #require(Manifest(Array((scratch.text(Manifest.name) ?? "").utf8)))
    manifest.underway = ["a.html": Manifest.hash("2"), "b.html": Manifest.hash("2")]
    try scratch.write(String(decoding: manifest.bytes, as: UTF8.self), to: Manifest.name)
    try scratch.write("2", to: "a.html")
    #expect(try counts(scratch.publish(["a.html": "3", "b.html": "3"])) == [2, 0, 0])
  }

  @Test func `a link in a page's place is a stranger's, wherever it leads`() throws {
    let scratch = Scratch()
    try scratch.write("target", to: "elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/index.html", withDestinationPath: scratch.path + "/nowhere")
    #expect(throws: PublishingFailure.self) { try scratch.publish(["index.html": "a"]) }
    #expect(throws: PublishingFailure.self) { try scratch.publish(["index.html/x": "a"]) }
  }

  @Test(
    "a manifest that is none, or names files elsewhere, is refused",
    arguments: [
      "", "{}", "[1]", "{\"v\":2,\"files\":{},\"underway\":{}}",
      "{\"v\":1,\"files\":{\"../victim\":\"0\"},\"underway\":{}}",
      "{\"v\":1,\"files\":{\"/victim\":\"0\"},\"underway\":{}}",
      "{\"v\":1,\"files\":{},\"underway\":{\"a//b\":\"0\"}}",
    ])
  func manifest(text: String) throws {
    let scratch = Scratch()
    try scratch.write(text, to: Manifest.name)
    #expect(throws: PublishingFailure.self) { try scratch.publish(["index.html": "a"]) }
    #expect(scratch.files == [Manifest.name])
  }
}

extension Manifest {
  fileprivate static func hash(_ text: String) -> String {
    // Of "2", SHA-256.
    text == "2" ? "d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35" : ""
  }
}
