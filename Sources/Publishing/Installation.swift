import FileKit

/// Where Lectern's own files are: built-in templates, seeds, workers and their Python.
///
/// They are found from the location of the program, never from the environment or the current
/// folder.
package struct Installation: Hashable, Sendable {
  /// The folder of built-in templates.
  package var templates: String

  /// The folder of starter courses.
  package var seeds: String

  /// The folder of Python workers.
  package var workers: String

  /// The Python interpreter that has the workers' packages.
  package var python: String

  /// The command that installs the interpreter and its packages.
  package var installer: String

  /// The command that adds Piper to the same interpreter.
  package var piperInstaller: String {
    if isInSource { return "make piper" }
    let folder = python.split(separator: "/").dropLast().joined(separator: "/")
    return "sudo /\(folder)/pip install piper-tts onnx"
  }

  /// Whether it is a source folder.
  private var isInSource: Bool { workers.hasSuffix("/Sources/Workers") }

  package init(
    templates: String, seeds: String, workers: String, python: String, installer: String
  ) {
    self.templates = templates
    self.seeds = seeds
    self.workers = workers
    self.python = python
    self.installer = installer
  }

  /// The installation that a program belongs to: `PREFIX/share/lectern` for `PREFIX/bin/lectern`,
  /// or else the source folder above a program that was built in it.
  package static func locate(program: String) throws(PublishFailure) -> Installation {
    let program = FileSystem.resolved(program) ?? program
    var folders = program.split(separator: "/").dropLast().map(String.init)
    let prefix = "/" + folders.dropLast().joined(separator: "/")
    if FileSystem.isFolder("\(prefix)/share/lectern/templates") {
      return Installation(
        templates: "\(prefix)/share/lectern/templates", seeds: "\(prefix)/share/lectern/seeds",
        workers: "\(prefix)/share/lectern/workers",
        python: "\(prefix)/lib/lectern/venv/bin/python3",
        // What is in /usr came from a package.
        installer: prefix == "/usr"
          ? "sudo apt-get install --reinstall ./lectern_*.deb" : "make install PREFIX=\(prefix)")
    }
    while !folders.isEmpty {
      let root = "/" + folders.joined(separator: "/")
      if FileSystem.isFolder("\(root)/Sources/Workers") { return inSource(folder: root) }
      folders.removeLast()
    }
    throw PublishFailure(
      .usage,
      "Lectern's templates are missing: they belong to the program \(program). "
        + "Install it with `make install PREFIX=…`, or run it from the folder where it was built.")
  }

  /// The installation in a source folder.
  package static func inSource(folder: String) -> Installation {
    Installation(
      templates: "\(folder)/templates", seeds: "\(folder)/seeds",
      workers: "\(folder)/Sources/Workers", python: "\(folder)/.lectern/venv/bin/python3",
      installer: "make publish")
  }
}
