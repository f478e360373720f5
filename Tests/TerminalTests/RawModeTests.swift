import Glibc
import Terminal
import Testing

/// Signals and the one raw terminal belong to the whole process.
@Suite(.serialized) struct RawModeTests {
  @Test func `the terminal is raw while the value lives, and afterwards as it was`() throws {
    let pair = try PseudoTerminal()
    let before = try pair.settings()
    do {
      var mode = try RawMode(pair.terminal)
      #expect(try pair.settings() & tcflag_t(ICANON | ECHO) == 0)
      #expect(try pair.settings() & tcflag_t(ISIG) != 0)
      #expect(mode.next(milliseconds: 0) == .timeout)
    }
    #expect(try pair.settings() == before)
    #expect(before & tcflag_t(ICANON) != 0)
  }

  @Test func `keys come as they are typed, then the end`() throws {
    let pair = try PseudoTerminal()
    var mode = try RawMode(pair.terminal)
    pair.type("é\r\u{1B}[A\u{1B}")
    let events = (0..<4).map { _ in mode.next(milliseconds: 5000) }
    #expect(events == [.key(.character("é")), .key(.enter), .key(.up), .key(.escape)])
    pair.hangUp()
    #expect(mode.next(milliseconds: 5000) == .ended)
  }

  @Test("a change of size, and being continued, ask for a new drawing", arguments: [SIGWINCH, SIGCONT])
  func redraw(signal: Int32) throws {
    let pair = try PseudoTerminal()
    var mode = try RawMode(pair.terminal)
    kill(getpid(), signal)
    #expect(mode.next(milliseconds: 5000) == .redraw)
    #expect(mode.next(milliseconds: 0) == .timeout)
  }

  @Test func `signals are given back`() throws {
    let pair = try PseudoTerminal()
    var before = sigaction()
    unsafe sigaction(SIGTERM, nil, &before)
    do {
      var mode = try RawMode(pair.terminal)
      var during = sigaction()
      unsafe sigaction(SIGTERM, nil, &during)
      #expect(during.sa_flags != before.sa_flags)
      _ = mode.next(milliseconds: 0)
    }
    var after = sigaction()
    unsafe sigaction(SIGTERM, nil, &after)
    #expect(after.sa_flags == before.sa_flags)
  }

  @Test func `what is no terminal is refused with a sentence`() throws {
    let descriptor = unsafe open("/dev/null", O_RDONLY)
    defer { close(descriptor) }
    #expect(throws: TerminalError.notATerminal) { _ = try RawMode(descriptor) }
    #expect(TerminalError.notATerminal.description.contains("needs a terminal"))
  }

  @Test func `a terminal reports its size`() throws {
    let pair = try PseudoTerminal()
    #expect(TerminalSize.reported(by: pair.terminal) == nil)
    pair.resize(columns: 101, rows: 33)
    #expect(TerminalSize.reported(by: pair.terminal) == TerminalSize(columns: 101, rows: 33))
  }
}

/// A terminal with a program at one end and a test at the other.
final class PseudoTerminal {
  let terminal: Int32
  private var keyboard: Int32

  struct NotThere: Error {}

  init() throws {
    keyboard = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
    // TIOCSPTLCK and TIOCGPTN of Linux's <asm-generic/ioctls.h>, which Swift does not import.
    var unlocked: Int32 = 0
    var number: Int32 = 0
    guard keyboard >= 0, unsafe ioctl(keyboard, 0x4004_5431, &unlocked) == 0,
      unsafe ioctl(keyboard, 0x8004_5430, &number) == 0
    else { throw NotThere() }
    terminal = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    guard terminal >= 0 else { throw NotThere() }
  }

  deinit {
    hangUp()
    close(terminal)
  }

  /// The local flags, which hold echo and line mode.
  func settings() throws -> tcflag_t {
    var settings = termios()
    guard unsafe tcgetattr(terminal, &settings) == 0 else { throw NotThere() }
    return settings.c_lflag
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    unsafe _ = write(keyboard, bytes, bytes.count)
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    unsafe _ = ioctl(keyboard, UInt(TIOCSWINSZ), &size)
  }

  func hangUp() {
    if keyboard >= 0 { close(keyboard) }
    keyboard = -1
  }
}
