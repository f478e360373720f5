import Glibc

/// Standard input, line by line, with a look at whether something is there.
struct LineInput {
  enum Event { case line(String), end, timeout }

  private var buffer: [UInt8] = []
  private var isAtEnd = false

  /// The next line without its line feed; waits at most the time given, without one as long as it takes.
  mutating func next(milliseconds: Int32? = nil) -> Event {
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        var line = buffer[..<end]
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        let text = String(decoding: line, as: UTF8.self)
        buffer.removeSubrange(...end)
        return .line(text)
      }
      if isAtEnd {
        if buffer.isEmpty { return .end }
        defer { buffer = [] }
        return .line(String(decoding: buffer, as: UTF8.self))
      }
      if let milliseconds {
        var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        if unsafe poll(&waiting, 1, milliseconds) == 0 { return .timeout }
      }
      var chunk = [UInt8](repeating: 0, count: 4096)
      let count = unsafe read(STDIN_FILENO, &chunk, chunk.count)
      if count > 0 {
        buffer += chunk[..<count]
      } else if count == 0 || errno != EINTR {
        isAtEnd = true
      }
    }
  }
}
