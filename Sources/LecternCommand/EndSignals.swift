import Dispatch
import Glibc

/// Ends something in an orderly way when the user or the system asks the process to end.
struct EndSignals {
  private let sources: [any DispatchSourceSignal]

  /// `end` is called at Ctrl-C, when the terminal closes, and when the process is asked to end.
  init(_ end: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler {
        // Somebody who asks again does not want to wait.
        signal(number, SIG_DFL)
        end()
      }
      source.resume()
      return source
    }
  }

  func stop() {
    for source in sources { source.cancel() }
  }
}
