import Terminal
import Testing

@Suite struct KeyDecoderTests {
  /// All keys of the bytes, the waiting ones flushed at the end.
  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    decoder.add(bytes)
    var keys: [Key] = []
    while let key = decoder.next() { keys.append(key) }
    if decoder.isPending, let key = decoder.flush() { keys.append(key) }
    return keys
  }

  @Test(
    "bytes are the keys that were pressed",
    arguments: [
      ("aB 1/", [.character("a"), .character("B"), .character(" "), .character("1"), .character("/")]),
      ("\r\n", [.enter, .enter]),
      ("\t\u{7F}\u{8}", [.tab, .backspace, .backspace]),
      ("\u{1}\u{3}\u{1A}", [.control("a"), .control("c"), .control("z")]),
      ("é手👍", [.character("é"), .character("手"), .character("👍")]),
      ("\u{1B}", [.escape]),
      ("\u{1B}\u{1B}", [.escape, .escape]),
      ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", [.up, .down, .right, .left]),
      ("\u{1B}OA\u{1B}OF\u{1B}OM", [.up, .end, .enter]),
      ("\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", [.home, .end, .home, .end, .home, .end]),
      ("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~\u{1B}[Z", [.insert, .delete, .pageUp, .pageDown, .backTab]),
      ("\u{1B}[1;5C\u{1B}[3;2~", [.right, .delete]),
      ("\u{1B}x\u{1B}é", [.alt("x"), .alt("é")]),
      ("\u{1B}\r", [.escape, .enter]),
      ("\u{1B}[99~\u{1B}[?25ha", [.character("a")]),
      ("\u{1B}[", [.escape]),
      ("\u{1B}[12", [.escape]),
      ("\u{1C}\u{0}a", [.character("a")]),
    ] as [(String, [Key])])
  func decoded(text: String, keys: [Key]) {
    #expect(self.keys(text) == keys)
  }

  @Test func `a key that comes in pieces is one key`() {
    for text in ["手", "👍", "\u{1B}[5~", "\u{1B}OA", "\u{1B}é"] {
      var decoder = KeyDecoder()
      let bytes = Array(text.utf8)
      for byte in bytes.dropLast() {
        decoder.add([byte])
        #expect(decoder.next() == nil && decoder.isPending)
      }
      decoder.add(bytes.suffix(1))
      #expect(decoder.next() == keys(text).first)
      #expect(!decoder.isPending)
    }
  }

  @Test func `any bytes end in keys or in nothing, and what follows them is read`() {
    var state: UInt64 = 2
    for _ in 0..<2000 {
      let bytes = (0..<8).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let byte = UInt8(truncatingIfNeeded: state >> 33)
        return state >> 60 < 6 ? [0x1B, 0x5B, 0x4F, 0xE6, 0x89, 0xFF][Int(state >> 60)] : byte
      }
      var decoder = KeyDecoder()
      decoder.add(bytes)
      while decoder.next() != nil {}
      while decoder.isPending { _ = decoder.flush() }
      decoder.add([UInt8(ascii: "q")])
      #expect(decoder.next() == .character("q"))
    }
  }
}
