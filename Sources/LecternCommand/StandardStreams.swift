import Glibc

/// Standard input, output and error of the process.
package enum StandardStreams {
  /// Gives those that are closed (`lectern publish >&-`) a place that cannot be used.
  ///
  /// Otherwise the next files that are opened get their numbers: the summary would be written into a
  /// lock, or into a published page. Each is opened the wrong way round, so that whoever reads or
  /// writes gets an error, as with a closed one.
  package static func open() {
    for (stream, mode) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ] where fcntl(stream, F_GETFD) == -1 {
      // The lowest free number is this one: those below it are open by now.
      _ = Glibc.open("/dev/null", mode)
    }
  }

  /// Makes writing to a reader that has gone an error, which is reported, instead of the end of the
  /// process.
  package static func reportBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }
}
