import Foundation
import Testing
import Workspace

@Suite struct ThemeLocationTests {
  @Test func `the theme is found from the program, beside the sources or installed, and never from here`() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "palpate-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    func write(_ text: String, _ path: String) throws {
      let url = root.appending(path: path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: false, encoding: .utf8)
    }
    try write("source", "house/Sources/Theme/handbook/page.html")
    try write("installed", "usr/share/palpate/theme/handbook/page.html")
    try write("css", "usr/share/palpate/theme/handbook/handbook.css")
    try write("mine", "mine/handbook/page.html")
    func files(_ executable: String?, over: String? = nil) throws -> [String: String] {
      let surroundings = Surroundings(
        variables: [:], currentFolder: root.appending(path: "house").path,
        executable: executable.map { root.appending(path: $0).path })
      return try ThemeLocation.files(of: "handbook", over: over, surroundings: surroundings)
        .mapValues { String(decoding: $0, as: UTF8.self) }
    }
    try FileManager.default.createDirectory(at: root.appending(path: "usr/bin"), withIntermediateDirectories: true)
    #expect(try files("house/.build/debug/palpate") == ["page.html": "source"])
    #expect(try files("usr/bin/palpate") == ["page.html": "installed", "handbook.css": "css"])
    #expect(try files("usr/bin/palpate", over: "../mine") == ["page.html": "mine", "handbook.css": "css"])
    #expect(throws: ThemeFailure.self) { try files("usr/bin/palpate", over: "../usr") }
    #expect(throws: ThemeFailure.self) { try files("elsewhere/palpate") }
    #expect(throws: ThemeFailure.self) { try files(nil) }
  }
}
