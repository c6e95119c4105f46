import Diagnostics
import Foundation
package import Publishing

/// Where the command reads its terminal from and prints to.
///
/// Nothing else in the program prints.
package struct Console: Sendable {
  private let isOutputTerminal: Bool
  private let isErrorTerminal: Bool

  /// Whether the person asked for plain text (https://no-color.org), or has a terminal without
  /// colours.
  private let isPlain: Bool

  /// The console of this process.
  package static let standard = Console()

  private init() {
    let environment = ProcessInfo.processInfo.environment
    isOutputTerminal = isatty(STDOUT_FILENO) != 0
    isErrorTerminal = isatty(STDERR_FILENO) != 0
    isPlain = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
  }

  package var colorsOutput: Bool { isOutputTerminal && !isPlain }
  package var colorsErrors: Bool { isErrorTerminal && !isPlain }

  /// Whether a line that is written over again and again can be read.
  package var showsProgress: Bool { isErrorTerminal && !isPlain }

  /// Prints what was asked for; fails where nobody can be told, as on a full disk.
  ///
  /// Control characters are written out, for a log is read in a terminal later.
  package func print(_ text: String) throws(PublishFailure) { try print(painted: text.printable) }

  /// Prints what another program reads: every byte of it, unless a terminal is what reads it.
  package func print(data text: String) throws(PublishFailure) {
    try print(painted: isOutputTerminal ? text.printable : text)
  }

  /// Prints what a printer of diagnostics made, which has colors of its own and shows control
  /// characters of others.
  package func print(painted text: String) throws(PublishFailure) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
    } catch {
      throw PublishFailure(
        .file, "Could not write to the standard output. Is the disk full, or what reads it closed?")
    }
  }

  /// Prints what a person should know besides, without control characters.
  package func report(_ text: String) { report(painted: text.printable) }

  /// Prints what a printer of diagnostics made, as it is.
  package func report(painted text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Puts a text in place of the line that was shown last; an empty one takes the line away.
  package func showProgress(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text.printableLine)".utf8))
  }
}
