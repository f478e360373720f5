import JSONText

/// What an export wrote into a folder: the path of each file, with the hash of its content.
struct Manifest: Sendable, Hashable {
  static let name = ".palpate-handbook.json"

  /// What was written.
  var files: [String: String] = [:]
  /// What was about to be written when the export was interrupted.
  var underway: [String: String] = [:]

  init() {}

  /// Reads a manifest; nil where it is none.
  init?(_ bytes: [UInt8]) {
    guard let document = try? JSON(String(decoding: bytes, as: UTF8.self)), document["v"] == .number(1),
      let files = document["files"]?.hashes, let underway = document["underway"]?.hashes
    else { return nil }
    self.files = files
    self.underway = underway
  }

  var bytes: [UInt8] {
    let document = JSON.object([
      .init("v", .number(1)), .init("files", JSON(hashes: files)), .init("underway", JSON(hashes: underway)),
    ])
    return Array((document.text + "\n").utf8)
  }

  /// Whether a content is what the export wrote there, or was about to.
  func isOurs(_ path: String, hash: String) -> Bool { files[path] == hash || underway[path] == hash }

  func names(_ path: String) -> Bool { files[path] != nil || underway[path] != nil }

  var paths: Set<String> { Set(files.keys).union(underway.keys) }
}

extension JSON {
  fileprivate subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// Paths with hashes; nil where it is anything else, or a path leads out of the folder.
  fileprivate var hashes: [String: String]? {
    guard case .object(let members) = self else { return nil }
    var hashes: [String: String] = [:]
    for member in members {
      guard case .string(let hash) = member.value, Manifest.staysInside(member.key) else { return nil }
      hashes[member.key] = hash
    }
    return hashes
  }

  fileprivate init(hashes: [String: String]) {
    self = .object(hashes.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) })
  }
}

extension Manifest {
  /// Who can write a manifest must not be able to have other files deleted with it.
  fileprivate static func staysInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." } && !path.utf8.contains(0)
  }
}
