import Diagnostics
import Foundation
package import Publishing

/// The terminal that the command reads from and prints to.
///
/// Nothing else in Lectern prints.
package struct Console: Sendable {
  private let isOutputTerminal: Bool
  private let isErrorTerminal: Bool
  private let isInputTerminal: Bool

  /// Whether the user asked for plain text (https://no-color.org), or has a terminal without
  /// colors.
  private let isPlain: Bool

  /// The console of this process.
  package static let standard = Console()

  private init() {
    let environment = ProcessInfo.processInfo.environment
    isOutputTerminal = isatty(STDOUT_FILENO) != 0
    isErrorTerminal = isatty(STDERR_FILENO) != 0
    isInputTerminal = isatty(STDIN_FILENO) != 0
    isPlain = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
  }

  package var colorsOutput: Bool { isOutputTerminal && !isPlain }
  package var colorsErrors: Bool { isErrorTerminal && !isPlain }

  /// Whether a line that is rewritten again and again is readable.
  package var showsProgress: Bool { isErrorTerminal && !isPlain }

  /// Whether there is a person who can answer.
  package var canAsk: Bool { isInputTerminal && isErrorTerminal }

  /// Asks a question that only a clear yes answers with yes.
  package func ask(_ question: String) -> Bool {
    try? FileHandle.standardError.write(contentsOf: Data("\(question.printable) [y/N] ".utf8))
    return ["y", "yes"].contains(readLine()?.trimmingCharacters(in: .whitespaces).lowercased())
  }

  /// Prints the command's result; fails if it cannot be written, for example because the disk is
  /// full.
  ///
  /// Control characters are made visible, because a log may be read in a terminal later.
  package func print(_ text: String) throws(PublishFailure) { try print(painted: text.printable) }

  /// Prints output for another program: every byte of it, unless it goes to a terminal.
  package func print(data text: String) throws(PublishFailure) {
    try print(painted: isOutputTerminal ? text.printable : text)
  }

  /// Prints the output of a diagnostics printer, which has its own colors and already makes control
  /// characters visible.
  package func print(painted text: String) throws(PublishFailure) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
    } catch {
      throw PublishFailure(
        .file,
        "Could not write to the standard output. Is the disk full, or did the program that reads it end?"
      )
    }
  }

  /// Prints additional information for the user, without control characters.
  package func report(_ text: String) { report(painted: text.printable) }

  /// Prints the output of a diagnostics printer as it is.
  package func report(painted text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Replaces the line that was shown last; an empty text removes it.
  package func showProgress(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text.printableLine)".utf8))
  }
}
