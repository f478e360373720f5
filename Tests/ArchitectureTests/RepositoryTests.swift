import Foundation
import Testing

@Suite struct RepositoryTests {
  @Test func `the top level is lean`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path).filter { !$0.hasPrefix(".") }
    let expected: Set = [
      "Package.swift", "Sources", "Tests", "Content", "README.md", "Makefile", "LICENSE", "Docs", "Package.resolved",
    ]
    #expect(Set(names).subtracting(expected) == [])
  }

  @Test func `no word of the subject stands in the sources of the program`() throws {
    let words = [
      "massage", "masseu", "effleurage", "petrissage", "tapotement", "muscle", "myofascial", "lymph", "fascia",
      "thrombosis", "therapist", "mblex", "shiatsu", "anatomy",
    ]
    for path in try Repository.files(below: "Sources", ending: "") where isText(path) {
      let text = try Repository.text(path).lowercased()
      for word in words { #expect(!text.contains(word), "'\(word)' in \(path)") }
    }
  }

  @Test func `nothing reaches out of the repository`() throws {
    let outside = ["..", "shared/"].joined(separator: "/")
    for folder in ["Sources", "Tests", "Docs", ".ci"] {
      for path in try Repository.files(below: folder, ending: "") where isText(path) {
        #expect(!(try Repository.text(path)).contains(outside), "\(path)")
      }
    }
  }

  @Test func `a crash is never the way out`() throws {
    // `try!`, forced casts and traps: a diagnostic, an error or a type says it better.
    let traps = ["fatal" + "Error(", "try" + "! ", "as" + "! ", "@unch" + "ecked Sendable"]
    for path in try Repository.files(below: "Sources", ending: ".swift") {
      let text = try Repository.text(path)
      for trap in traps { #expect(!text.contains(trap), "\(trap) in \(path)") }
    }
  }

  private func isText(_ path: String) -> Bool {
    [".swift", ".h", ".modulemap", ".md", ".html", ".css", ".js", ".sql", ".txt", "run"].contains { path.hasSuffix($0) }
  }
}
