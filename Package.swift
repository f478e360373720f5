// swift-tools-version: 6.2
import PackageDescription

// One array of settings for every target. Warnings become errors only where PALPATE_STRICT=1 is set (`make test`,
// `make check`), so that a newer toolchain with a new warning can still build the program.
let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
  ] + (Context.environment["PALPATE_STRICT"] == "1" ? [.treatAllWarnings(as: .error)] : [])

/// A library target of ours, with its test target beside it; `data` are the files that its tests read.
func room(
  _ name: String, imports: [Target.Dependency], testsAlsoImport: [Target.Dependency] = [], data: [String] = []
) -> [Target] {
  [
    .target(name: name, dependencies: imports, swiftSettings: settings),
    .testTarget(
      name: name + "Tests", dependencies: [.target(name: name)] + imports + testsAlsoImport, exclude: data,
      swiftSettings: settings),
  ]
}

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

var targets: [Target] = []

// 0, ground. The C headers of cmark-gfm and its extensions; SHA-256.
targets += [
  .systemLibrary(
    name: "CCMark", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
  .systemLibrary(name: "CDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
]
// HTML and XML as text: elements and the one escape.
targets += room("Markup", imports: [])
// Folding, tokens, stems, a lexicon applied, edit distance.
targets += room("Words", imports: [])
// Text whose pieces have roles, printed plain or in colour; display width.
targets += room("StyledText", imports: [])
// JSON as values and text: numbers keep their digits, objects their order.
targets += room("JSONText", imports: [])
// The arithmetic of memory: FSRS.
targets += room("Memory", imports: [], data: ["fsrs.json"])

// 1. Where something is in a text and what is wrong there; the screen.
targets += room("Diagnostics", imports: ["StyledText", "Words"])
targets += room("Terminal", imports: ["StyledText"])

// 2. Text to trees.
targets += room(
  "Markdown", imports: ["CCMark", "Diagnostics"],
  testsAlsoImport: ["MarkdownSamples", "Rendering", "Markup", "StyledText"], data: ["Corpus"])
// Random documents, and our HTML of them beside cmark's: for tests and fuzzer.
targets += [
  .target(
    name: "MarkdownSamples", dependencies: ["Markdown", "Rendering", "Diagnostics", "CCMark"],
    path: "Tests/MarkdownSamples",
    swiftSettings: settings)
]
targets += room("QueryLanguage", imports: ["Diagnostics", "Words"])

// 3. What the author wrote; how it looks.
targets += room(
  "KnowledgeBase", imports: ["Markdown", "QueryLanguage", "Diagnostics", "Words", "CDigest", yams],
  testsAlsoImport: ["StyledText"])
targets += room("Rendering", imports: ["Markdown", "StyledText", "Words", "Markup", "Diagnostics"])

// 4. Questions posed, shuffled, judged.
targets += room("Questions", imports: ["KnowledgeBase", "Markdown", "Words", "Diagnostics", "JSONText"])

// 5. What we do with the content.
targets += room("Study", imports: ["Questions", "KnowledgeBase", "Memory", "QueryLanguage", "Diagnostics", "JSONText"])
targets += room(
  "Handbook",
  imports: ["Questions", "KnowledgeBase", "Markdown", "Rendering", "Words", "Markup", "CDigest", "Diagnostics"],
  data: ["bowline.html"])

// 6. The databases: the disposable index, the precious records.
targets += room(
  "LibraryIndex", imports: ["KnowledgeBase", "Markdown", "QueryLanguage", "Words", "Diagnostics", "JSONText", grdb])
targets += room(
  "StudyRecords", imports: ["Study", "Memory", "Questions", "KnowledgeBase", "Diagnostics", "JSONText", grdb])

// 7. Libraries and one learner, opened.
let below: [Target.Dependency] = [
  "LibraryIndex", "StudyRecords", "Handbook", "Study", "Questions", "KnowledgeBase", "Rendering", "QueryLanguage",
  "Markdown", "Diagnostics", "Terminal", "Words", "StyledText", "Markup", "Memory", "JSONText",
]
targets += room("Workspace", imports: below)

// 8. What is on the screen, as a value.
targets += room("Screens", imports: ["Workspace"] + below)

// 9. Flags in, text out.
targets += room("Commands", imports: ["Screens", "Workspace"] + below + [argumentParser])

// 10. `main`, nothing else.
targets += [
  .executableTarget(name: "palpate", dependencies: ["Commands"], swiftSettings: settings)
]

// Documents whose console blocks are run with the program that was built.
targets += [
  .testTarget(
    name: "TranscriptTests", dependencies: ["palpate"], exclude: ["Transcripts"], swiftSettings: settings)
]

// What holds of the repository as a whole: walls, words, the top level.
targets += [
  .testTarget(
    name: "ArchitectureTests", dependencies: ["Diagnostics", "KnowledgeBase", "Workspace"], swiftSettings: settings)
]

// Under `FUZZ=1`: a million random documents, our HTML against cmark's.
if Context.environment["FUZZ"] == "1" {
  targets += [
    .executableTarget(
      name: "palpate-fuzz", dependencies: ["MarkdownSamples"], path: "Tests/Fuzz", swiftSettings: settings)
  ]
}

// Under `BENCH=1`: the times that `make bench` prints.
if Context.environment["BENCH"] == "1" {
  targets += [
    .executableTarget(
      name: "palpate-bench", dependencies: ["CCMark", "Workspace"] + below, swiftSettings: settings)
  ]
}

let package = Package(
  name: "Palpate",
  products: [.executable(name: "palpate", targets: ["palpate"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: targets
)
