import Glibc

/// Standard input, output and error of the process.
package enum StandardStreams {
  /// Opens the streams that are closed (`lectern publish >&-`), in a way that they cannot be used.
  ///
  /// Otherwise the next files that are opened would get their numbers, and the summary would be
  /// written to a lock or to a published page. Each is opened in the wrong direction, so that
  /// reading or writing fails, as with a closed stream.
  /// writes gets an error, as with a closed one.
  package static func open() {
    for (stream, mode) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ] where fcntl(stream, F_GETFD) == -1 {
      // The lowest free number is this one: those below it are open by now.
      _ = Glibc.open("/dev/null", mode)
    }
  }

  /// Makes writing to a closed pipe an error, which is reported, instead of ending the process.
  package static func reportBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }
}
