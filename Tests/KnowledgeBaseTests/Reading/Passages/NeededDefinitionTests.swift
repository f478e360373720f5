import Diagnostics
import KnowledgeBase
import Markdown
import Testing

struct NeededDefinitionTests {
  /// A question's text, what stands elsewhere in its page, and the definitions that it needs from there.
  @Test(arguments: [
    ("See [a](b.md).", "[a]: c.md", ""),
    ("See [the page][p].", "[p]: page.md \"A \\\"title\\\"\"", "[p]: <page.md> \"A \\\"title\\\"\""),
    ("See [p] and [p][].", "[P]: page.md", "[p]: <page.md>"),
    ("See ![*two* words][].", "[*two* words]: <a b.svg>", "[*two* words]: <a b.svg>"),
    ("See *[p]*.\n\n[p]: inside.md", "[p]: outside.md", "[p]: <inside.md>"),
    ("See [p].", "[p]: a?b&copy;=\\<1", "[p]: <a?b©=\\<1>"),
    ("Note[^1].", "[^1]: A note.", "[^1]: A note."),
    ("Note[^n].", "[^n]: See [p].\n\n    More.\n\n[p]: page.md", "[^n]: See [p].\n\n    More.\n\n[p]: <page.md>"),
    ("Note[^1].\n\n[^1]: Inside.", "Text.", "[^1]: Inside."),
    ("No reference.", "[p]: page.md\n\n[^1]: Unused.", ""),
  ])
  func `A question takes along the definitions that it needs`(body: String, rest: String, definitions: String) {
    let read = QuestionText("### Stem {#a}\n\n\(body)\n\n> End.\n", after: "\n## Rest\n\n\(rest)\n")
    #expect(read.question?.definitions == definitions)
  }
}
