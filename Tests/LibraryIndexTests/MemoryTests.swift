import KnowledgeBase
import LibraryIndex
import QueryLanguage
import Testing

@Suite struct MemoryTests {
  private let index: LibraryIndex
  private var memory = MemoryTables()

  init() throws {
    index = try KnotLibrary.index()
    memory.cards = [
      .init(
        question: "bowline-loop", gap: nil, seen: 6, isDue: true, isLeech: true, isSuspended: false, dueInDays: -2,
        recall: 0.7),
      .init(
        question: "bowline-gaps", gap: "c1", seen: 2, isDue: false, isLeech: false, isSuspended: false, dueInDays: 3,
        recall: 0.95),
      .init(
        question: "mooring-order", gap: nil, seen: 0, isDue: false, isLeech: false, isSuspended: true, dueInDays: nil,
        recall: nil),
    ]
    memory.flaggedQuestions = ["sheet-use"]
    memory.flaggedTopics = ["mooring"]
  }

  @Test(arguments: [
    ("is:due", ["bowline-loop"]),
    ("is:due OR rabbit", ["bowline-loop", "bowline-gaps"]),
    ("-is:due bowline", ["bowline-gaps"]),
    ("is:leech", ["bowline-loop"]),
    ("is:suspended", ["mooring-order"]),
    ("is:flagged", ["sheet-use"]),
    ("is:new", ["mooring-order", "bowline-gaps", "sheet-use", "sheet-draft"]),
    ("recall:<0.8", ["bowline-loop"]),
    ("recall:>=0.8", ["bowline-gaps"]),
    ("due:<=3d", ["bowline-loop", "bowline-gaps"]),
    ("due:<0d", ["bowline-loop"]),
    ("seen:>=2", ["bowline-loop", "bowline-gaps"]),
    ("seen:0", ["mooring-order", "bowline-gaps", "sheet-use", "sheet-draft"]),
  ])
  func `what is remembered selects questions`(text: String, ids: [QuestionID]) throws {
    #expect(try index.questions(matching: index.query(text), memory: memory).map(\.id) == ids)
  }

  @Test(arguments: [
    ("is:due", ["bowline"]),
    ("is:flagged", ["mooring", "sheet-bend"]),
    // The mean of 0.7 and 0.95.
    ("recall:0.82..0.83", ["bowline"]),
    ("-recall:<0.9", ["mooring", "sheet-bend"]),
    ("is:new -is:due", ["mooring", "sheet-bend"]),
  ])
  func `what is remembered selects pages`(text: String, topics: [TopicID]) throws {
    #expect(try index.pages(matching: index.query(text), memory: memory).map(\.topic) == topics)
  }

  @Test func `without records everything is new`() throws {
    #expect(try index.questions(matching: index.query("is:new")).count == 5)
    #expect(try index.questions(matching: index.query("is:due")).isEmpty)
    #expect(try index.search(index.query("is:due"), memory: memory).hits.map(\.thing) == [.question("bowline-loop")])
    #expect(try index.search(index.query("is:due")).hits.isEmpty)
  }
}
