package import KnowledgeBase

/// What a search found.
package struct SearchResult: Sendable, Hashable {
  /// Best first.
  package let hits: [SearchHit]
  /// How many there are in all.
  package let total: Int
  /// What had to be given up before anything was found, in order.
  package let relaxed: [Relaxation]

  package init(hits: [SearchHit], total: Int, relaxed: [Relaxation]) {
    self.hits = hits
    self.total = total
    self.relaxed = relaxed
  }
}

/// A way in which a query without a hit is made wider.
package enum Relaxation: String, Sendable, Hashable, CaseIterable {
  case phrasesAsWords = "phrases-as-words"
  case anyWord = "any-word"

  /// A sentence for the reader, without a full stop.
  package var sentence: String {
    switch self {
    case .phrasesAsWords: "nothing holds the phrase: its words were searched for one by one"
    case .anyWord: "nothing holds all the words: hits hold at least one of them"
    }
  }
}

/// A thing that was found.
package struct SearchHit: Sendable, Hashable {
  package enum Thing: Sendable, Hashable {
    /// Nil before the first heading.
    case section(SectionID?)
    /// A row of a structured part, in a section.
    case row(SectionID?)
    case question(QuestionID)
    case term(TermID)
  }

  package let thing: Thing
  /// Nil for a term.
  package let topic: TopicID?
  /// Of the section, the term, or the page where a section has none; of a question, its stem.
  package let title: String
  /// Nil for a term.
  package let pageTitle: String?
  package let area: AreaID?
  package let kind: KindID?
  /// BM25, higher is better; 0 where only conditions of fields were asked for.
  package let score: Double
  /// Whether the query is the name of the thing, which then comes before all others.
  package let isNamed: Bool
  package let snippet: Snippet
  package let file: String
  package let lines: ClosedRange<Int>

  package init(
    thing: Thing, topic: TopicID?, title: String, pageTitle: String?, area: AreaID?, kind: KindID?, score: Double,
    isNamed: Bool, snippet: Snippet, file: String, lines: ClosedRange<Int>
  ) {
    self.thing = thing
    self.topic = topic
    self.title = title
    self.pageTitle = pageTitle
    self.area = area
    self.kind = kind
    self.score = score
    self.isNamed = isNamed
    self.snippet = snippet
    self.file = file
    self.lines = lines
  }
}

/// A piece of text around what was found.
package struct Snippet: Sendable, Hashable {
  package let text: String
  /// UTF-8 offsets in `text`, ascending, not overlapping.
  package let highlights: [Range<Int>]

  package init(text: String, highlights: [Range<Int>]) {
    self.text = text
    self.highlights = highlights
  }
}
