import Dispatch
import Glibc

/// Ends something in an orderly way when the user or the system asks the process to end.
struct EndSignals {
  private let sources: [any DispatchSourceSignal]
  private let numbers: [Int32]

  /// `end` is called with the signal at Ctrl-C, when the terminal closes, and when the process is asked to
  /// end: on a thread of its own, where anything may be done.
  ///
  /// What the process was started to ignore (`nohup lectern publish`) it ignores.
  init(_ end: @escaping @Sendable (_ signal: Int32) -> Void) {
    numbers = [SIGINT, SIGTERM, SIGHUP].filter { !Self.isIgnored($0) }
    sources = numbers.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler {
        // Somebody who asks again does not want to wait.
        signal(number, SIG_DFL)
        end(number)
      }
      source.resume()
      return source
    }
  }

  /// Signals end the process at once again.
  func stop() {
    for source in sources { source.cancel() }
    for number in numbers { signal(number, SIG_DFL) }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Ends the process as if it had not caught the signal, so that a shell sees why it ended.
  static func end(by number: Int32) -> Never {
    signal(number, SIG_DFL)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    kill(getpid(), number)
    // Another thread may get the signal; if it does not end the process, this does.
    sleep(1)
    _exit(128 + number)
  }
}
