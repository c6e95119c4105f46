import Glibc

/// A program that Lectern drives: what messages call it, where it stands, what installs it.
package struct Program: Hashable, Sendable {
  /// What messages call it: "ffmpeg", "the voice hibari".
  package let name: String

  /// A path, or the name of a program to be looked for on PATH.
  package let executable: String

  /// The command that installs it, as an author would type it: "sudo apt-get install ffmpeg".
  package let installation: String

  /// A program of which messages speak by the name that it is started by, unless told another.
  package init(_ executable: String, named name: String? = nil, installedBy installation: String) {
    self.name = name ?? executable
    self.executable = executable
    self.installation = installation
  }

  /// The path of the program; nil when there is no such program.
  package var location: String? { Program.locate(executable) }

  /// The path of a program on PATH; a name that holds a slash is looked at as it stands.
  ///
  /// An empty entry of PATH means the current folder to a shell; here it means nothing, for what
  /// runs should not depend on the folder that an author happens to stand in.
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
