import Foundation

/// The repository that these tests stand in.
enum Repository {
  static let root: URL = {
    var url = URL(filePath: #filePath)
    while url.path != "/", !FileManager.default.fileExists(atPath: url.appending(path: "Package.swift").path) {
      url.deleteLastPathComponent()
    }
    return url
  }()

  /// The files below a folder with an ending, as paths relative to the root.
  static func files(below folder: String, ending: String) throws -> [String] {
    let base = root.appending(path: folder)
    guard let walk = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil) else { return [] }
    return walk.compactMap { ($0 as? URL)?.path }
      .filter { $0.hasSuffix(ending) }
      .map { String($0.dropFirst(root.path.count + 1)) }
      .sorted()
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
