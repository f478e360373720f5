import ArgumentParser
import Terminal
import Workspace

/// What every command takes.
struct GlobalOptions: ParsableArguments {
  @ArgumentParser.Option(
    name: .long, help: ArgumentHelp("A library's folder; repeat it to lay libraries over each other.", valueName: "dir")
  )
  var content: [String] = []

  @ArgumentParser.Option(name: .long, help: ArgumentHelp("Where the records of learners lie.", valueName: "dir"))
  var data: String?

  @ArgumentParser.Option(
    name: .long, help: ArgumentHelp("Whose records, where several people share a machine.", valueName: "name"))
  var learner: String = "me"

  @Flag(name: .long, help: "Answer as one JSON document on standard output.")
  var json = false

  @Flag(name: .long, help: "Plain text that reads well aloud: no color, no drawing, tables in words.")
  var plain = false

  @ArgumentParser.Option(name: .long, help: "Color: auto, always or never.")
  var color: ColorChoice = .auto
}

extension ColorChoice: ExpressibleByArgument {}
