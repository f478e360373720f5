import Testing
import Diagnostics
import MarkdownSamples
@testable import Markdown
@Test func loop() {
  var n = 0
  for seed in 0..<2_000_000 as Range<UInt64> {
    if seed != 1079887, seed != 1908120, seed != 1130592, seed != 1000233, seed != 1361978 , seed != 22071 && seed != 62791 && seed != 30453 { continue }
    let bytes = RandomMarkdown.document(seed: seed)
    if let fault = PlacesTests.fault(in: bytes) {
      print("seed \(seed): \(fault)\n   \(String(decoding: bytes, as: UTF8.self).debugDescription)")
      n += 1; if n > 12 { return }
    }
  }
}
