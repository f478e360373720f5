import ArgumentParser
import Diagnostics
import JSONText
import KnowledgeBase
import StyledText
import Workspace

/// `palpate explain RULE`.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a finding of 'check' means and how to mend it.",
    discussion: "Without a rule, all of them are listed.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("As it stands in brackets behind a finding.", valueName: "rule"))
  var rule: String?

  func run() throws {
    let console = Console(global)
    let all = (Rules.descriptions + [Unreadable.description]).sorted { $0.id < $1.id }
    guard let rule else {
      if console.isJSON {
        console.print(json: .object([.init("v", .number(1)), .init("rules", .array(all.map(\.json)))]))
      } else {
        let width = all.map { $0.id.text.count }.max() ?? 0
        for description in all {
          let pad = String(repeating: " ", count: width - description.id.text.count)
          console.print(StyledString(description.id.text, .strong) + StyledString("\(pad)  \(description.summary)"))
        }
      }
      return
    }
    guard let description = all.first(where: { $0.id.text == rule }) else {
      let near = Nearest.name(to: rule, in: all.map(\.id.text)).map { "; did you mean '\($0)'?" } ?? ""
      throw Failure("no rule '\(rule)'\(near)", .notFound)
    }
    if console.isJSON {
      console.print(json: .object([.init("v", .number(1))] + description.members))
      return
    }
    console.print(StyledString(description.id.text, .title))
    console.print(StyledString("\(description.severity.rawValue): ", .strong) + StyledString(description.summary))
    console.print(description.remedy)
    if description.isMended { console.print("'palpate check --fix' mends it.") }
  }
}

extension RuleDescription {
  fileprivate var members: [JSON.Member] {
    [
      .init("rule", .string(id.text)), .init("severity", .string(severity.rawValue)),
      .init("summary", .string(summary)), .init("remedy", .string(remedy)), .init("mended", .bool(isMended)),
    ]
  }
  fileprivate var json: JSON { .object(members) }
}
