/// What went wrong with a program that Lectern drives.
package struct ProcessFailure: Error, Hashable, Sendable {
  /// Why a program gave no result.
  package enum Code: Hashable, Sendable {
    /// There is no such program.
    case notFound

    /// The system could not start it.
    case notStarted

    /// It ended with this code and without the expected result.
    case exited(Int)

    /// A signal that Lectern did not send ended it.
    case signalled(Int)

    /// It did not finish within its time limit, and was killed.
    case timedOut(Duration)

    /// It wrote more than this many bytes, and was killed.
    case tooMuchOutput(limit: Int)

    /// Its answer could not be understood, or it answered without being asked, and was killed.
    case unexpectedAnswer

    /// The task that waited for it was cancelled, and it was killed.
    case cancelled

    /// The pool that it would have run in has been shut down.
    case shutDown
  }

  package let code: Code

  /// The program.
  package let program: Program

  /// The last thing that the program wrote to its standard error; empty if it wrote nothing.
  package let messages: String

  package init(_ code: Code, of program: Program, messages: String = "") {
    self.code = code
    self.program = program
    self.messages = messages
  }
}

extension ProcessFailure {
  /// Whether the program ended by itself, or something else than Lectern ended it.
  var isDeath: Bool {
    switch code {
    case .exited, .signalled: true
    case .notFound, .notStarted, .timedOut, .tooMuchOutput, .unexpectedAnswer, .cancelled,
      .shutDown:
      false
    }
  }
}

extension ProcessFailure: CustomStringConvertible {
  /// One plain sentence: what was run, what failed, and the way out; below it, the last lines that
  /// the program wrote, without the places of files that only Lectern knows.
  package var description: String {
    let name = program.name
    // What asks other machines fails mostly because of them.
    let again =
      program.asksNetwork
      ? "see what it wrote, and try again"
      : "try again; if that does not help, install it again with: \(program.installation)"
    let sentence =
      switch code {
      case .notFound: "\(name) is not installed; install it with: \(program.installation)"
      case .notStarted: "\(name) could not be started; \(again)"
      case .exited(let code): "\(name) failed with exit code \(code); \(again)"
      case .signalled(9):
        "\(name) was ended by signal 9; the machine may have too little memory: close other programs, "
          + "and try again"
      case .signalled(let signal): "\(name) was ended by signal \(signal); \(again)"
      case .timedOut(let limit):
        "\(name) did not finish within \(limit / .seconds(1)) s and was stopped; try again when the "
          + "machine has less to do"
      case .tooMuchOutput(let limit):
        "\(name) wrote more than \(limit) bytes and was stopped; \(again)"
      case .unexpectedAnswer: "\(name) gave an answer that cannot be understood; \(again)"
      case .cancelled: "\(name) was stopped because its work was canceled"
      case .shutDown: "\(name) is no longer running: its workers have been shut down"
      }
    let lines = messages.withoutOwnFiles.split(separator: "\n").suffix(6)
    return lines.isEmpty
      ? sentence : sentence + "\nIt wrote:\n  " + lines.joined(separator: "\n  ")
  }
}
