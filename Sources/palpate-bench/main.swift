// The times that `make bench` prints: each file measures one thing and says how.

import Foundation

let folder = CommandLine.arguments.dropFirst().first ?? "Content"
ParseBench(folder: URL(fileURLWithPath: folder)).run()
