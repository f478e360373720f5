import Glibc

/// What comes from the terminal.
package enum TerminalEvent: Sendable, Hashable {
  case key(Key)
  /// The size changed or the program was continued: draw again.
  case redraw
  /// Nothing came in the time given.
  case timeout
  /// There will be no more keys.
  case ended
}

/// The terminal in raw mode for as long as this value lives: keys come one by one and are not echoed.
///
/// Ctrl-C and Ctrl-Z still interrupt and stop; on these, on other signals, on `exit` and on a crash the terminal gets its
/// settings back first. Only one value at a time.
package struct RawMode: ~Copyable {
  private typealias Pipe = (reading: Int32, writing: Int32)

  private let terminal: Int32
  private let pipeEnds: Pipe
  private let handlers: Restoration.Handlers
  private var decoder = KeyDecoder()

  /// Milliseconds after which an escape is a key and not the beginning of a sequence.
  private static let escapeDelay: Int32 = 50

  /// `descriptor` must be a terminal that no other value holds.
  package init(_ descriptor: Int32 = STDIN_FILENO) throws(TerminalError) {
    var cooked = termios()
    guard unsafe isatty(descriptor) == 1 && tcgetattr(descriptor, &cooked) == 0 else { throw .notATerminal }
    let pipe = try Self.makePipe()
    var raw = cooked
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    raw.c_iflag &= ~tcflag_t(ICRNL | INLCR | IXON)
    unsafe withUnsafeMutableBytes(of: &raw.c_cc) { bytes in
      unsafe bytes[Int(VMIN)] = 1
      unsafe bytes[Int(VTIME)] = 0
    }
    let taken = Restoration.begin(terminal: descriptor, wake: pipe.writing, cooked: cooked, raw: raw)
    guard unsafe tcsetattr(descriptor, TCSADRAIN, &raw) == 0 else {
      let number = errno
      Restoration.end(taken)
      Self.close(pipe)
      throw .system(call: "tcsetattr", number: number)
    }
    terminal = descriptor
    pipeEnds = pipe
    handlers = taken
  }

  deinit {
    Restoration.end(handlers)
    Self.close(pipeEnds)
  }

  /// Waits for the next event, at most the time given; nil waits without end.
  package mutating func next(milliseconds: Int32? = nil) -> TerminalEvent {
    while true {
      if let key = decoder.next() { return .key(key) }
      var waiting = [
        pollfd(fd: terminal, events: Int16(POLLIN), revents: 0),
        pollfd(fd: pipeEnds.reading, events: Int16(POLLIN), revents: 0),
      ]
      let ready = unsafe poll(&waiting, 2, decoder.isPending ? Self.escapeDelay : milliseconds ?? -1)
      if ready < 0, errno != EINTR { return .ended }
      if ready == 0 {
        guard decoder.isPending else { return .timeout }
        if let key = decoder.flush() { return .key(key) }
      }
      guard ready > 0 else { continue }
      if waiting[1].revents != 0 {
        emptyPipe()
        return .redraw
      }
      guard let bytes = Self.read(terminal) else { return .ended }
      decoder.add(bytes)
    }
  }

  /// A pipe of which neither end ever blocks nor outlives this program.
  private static func makePipe() throws(TerminalError) -> Pipe {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw .system(call: "pipe", number: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    return (ends[0], ends[1])
  }

  private static func close(_ pipe: Pipe) {
    _ = Glibc.close(pipe.reading)
    _ = Glibc.close(pipe.writing)
  }

  private func emptyPipe() {
    while let bytes = Self.read(pipeEnds.reading), !bytes.isEmpty {}
  }

  /// What is there to read; nil at the end, nothing where there is nothing yet.
  private static func read(_ descriptor: Int32) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
    if count > 0 { return Array(buffer.prefix(count)) }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? [] : nil
  }
}
