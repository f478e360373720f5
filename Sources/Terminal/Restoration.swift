import Glibc
import Synchronization

/// What must be put back if the process ends, stops or crashes in raw mode; signal handlers read it.
///
/// Everything here is safe in a signal handler: lock-free atomics, `tcsetattr`, `write`, `raise`. The two settings are
/// written only while no handler of ours is installed.
enum Restoration {
  /// The terminal that is in raw mode; -1 where none is.
  static let terminal = Atomic<Int32>(-1)
  /// The end of a pipe to which a handler writes when the screen must be drawn again.
  static let wake = Atomic<Int32>(-1)
  private nonisolated(unsafe) static let cooked = UnsafeMutablePointer<termios>.allocate(capacity: 1)
  private nonisolated(unsafe) static let raw = UnsafeMutablePointer<termios>.allocate(capacity: 1)

  /// Signals that end the process; the last six are crashes.
  private static let ending = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP]

  /// What was done on a signal before.
  struct Handlers {
    fileprivate var before: [(signal: Int32, action: sigaction)] = []
  }

  /// Registers the settings and takes the signals over.
  static func begin(terminal descriptor: Int32, wake pipe: Int32, cooked before: termios, raw now: termios) -> Handlers
  {
    precondition(terminal.load(ordering: .sequentiallyConsistent) < 0, "one terminal at a time is in raw mode")
    unsafe cooked.initialize(to: before)
    unsafe raw.initialize(to: now)
    wake.store(pipe, ordering: .sequentiallyConsistent)
    terminal.store(descriptor, ordering: .sequentiallyConsistent)
    _ = atExit
    var handlers = Handlers()
    for signal in ending { take(signal, Int32(bitPattern: SA_RESETHAND), endOnSignal, &handlers) }
    take(SIGTSTP, 0, stopOnSignal, &handlers)
    take(SIGCONT, SA_RESTART, continueOnSignal, &handlers)
    take(SIGWINCH, SA_RESTART, wakeOnSignal, &handlers)
    return handlers
  }

  /// Gives the signals back and forgets the terminal, whose settings are as before.
  static func end(_ handlers: Handlers) {
    putBack()
    for (signal, action) in handlers.before {
      var action = action
      unsafe sigaction(signal, &action, nil)
    }
    terminal.store(-1, ordering: .sequentiallyConsistent)
    wake.store(-1, ordering: .sequentiallyConsistent)
  }

  private static func take(
    _ signal: Int32, _ flags: Int32, _ handler: @escaping @convention(c) (Int32) -> Void, _ handlers: inout Handlers
  ) {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = handler
    action.sa_flags = flags
    var before = sigaction()
    guard unsafe sigaction(signal, &action, &before) == 0 else { return }
    handlers.before.append((signal, before))
  }

  fileprivate static func putBack() {
    let descriptor = terminal.load(ordering: .sequentiallyConsistent)
    if descriptor >= 0 { unsafe _ = tcsetattr(descriptor, TCSAFLUSH, cooked) }
  }

  fileprivate static func makeRawAgain() {
    let descriptor = terminal.load(ordering: .sequentiallyConsistent)
    if descriptor >= 0 { unsafe _ = tcsetattr(descriptor, TCSAFLUSH, raw) }
  }

  fileprivate static func wakeReader() {
    let pipe = wake.load(ordering: .sequentiallyConsistent)
    var byte: UInt8 = 0
    if pipe >= 0 { unsafe _ = write(pipe, &byte, 1) }
  }

  /// `exit()` runs no deinitializer.
  private static let atExit: Int32 = atexit { Restoration.putBack() }
}

private func endOnSignal(_ signal: Int32) {
  Restoration.putBack()
  raise(signal)  // its handler is the default again, and runs when this returns
}

private func stopOnSignal(_ signal: Int32) {
  let error = errno
  Restoration.putBack()
  raise(SIGSTOP)
  errno = error
}

private func continueOnSignal(_ signal: Int32) {
  let error = errno
  Restoration.makeRawAgain()
  Restoration.wakeReader()
  errno = error
}

private func wakeOnSignal(_ signal: Int32) {
  let error = errno
  Restoration.wakeReader()
  errno = error
}
