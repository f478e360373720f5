// Random documents by seed: our HTML of them is cmark's, and their places hold. `palpate-fuzz [COUNT [FIRST-SEED]]`;
// the first documents for which it is not so are shown with their seeds, and the status is 1.

import Glibc
import MarkdownSamples

let numbers = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
let count = numbers.first ?? 1_000_000
let first = numbers.dropFirst().first ?? 0

var failures = 0
for seed in first..<first + count where failures < 10 {
  let document = RandomMarkdown.document(seed: seed)
  if let difference = HTMLComparison.difference(in: document) {
    print("seed \(seed)\n\(difference)")
    failures += 1
  }
  if let fault = PlaceCheck.fault(in: document) {
    print("seed \(seed): \(fault)\n  of \(String(decoding: document, as: UTF8.self).debugDescription)")
    failures += 1
  }
}
print(failures == 0 ? "\(count) documents: our HTML is cmark's, places hold" : "\(failures) failures")
exit(failures == 0 ? 0 : 1)
