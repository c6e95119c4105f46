import Glibc

/// A program that Lectern runs: its name in messages, where it is, and what installs it.
package struct Program: Hashable, Sendable {
  /// Its name in messages: "ffmpeg", "the voice hibari".
  package let name: String

  /// A path, or a name to look up on PATH.
  package let executable: String

  /// The command that installs it, as an author would type it: "sudo apt-get install ffmpeg".
  package let installation: String

  /// Whether it asks other machines for something; all others run without a network, where the system
  /// allows that, and with an environment of their own.
  package let asksNetwork: Bool

  /// A program; messages use the name that starts it, unless another one is given.
  package init(
    _ executable: String, named name: String? = nil, installedBy installation: String,
    asksNetwork: Bool = false
  ) {
    self.asksNetwork = asksNetwork
    self.name = name ?? executable
    self.executable = executable
    self.installation = installation
  }

  /// The path of the program; nil if there is no such program.
  package var location: String? { Program.locate(executable) }

  /// The path of a program on PATH; a name that contains a slash is used as it is.
  ///
  /// To a shell, an empty entry of PATH means the current folder. Here it means nothing, because
  /// the current folder should not decide what runs.
  package static func locate(
    _ name: String, onPath path: String? = environmentValue("PATH")
  ) -> String? {
    if name.contains("/") { return isExecutableFile(name) ? name : nil }
    guard !name.isEmpty else { return nil }
    for folder in (path ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":") {
      let candidate = "\(folder)/\(name)"
      if isExecutableFile(candidate) { return candidate }
    }
    return nil
  }

  private static func isExecutableFile(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    return access(path, X_OK) == 0
  }
}

/// The value of an environment variable; nil when it is not set.
package func environmentValue(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
