import Foundation
import TestKit

/// Lectern as `make install` lays it out, in a folder of a test, which may put other engines there.
struct Installed {
  let prefix: String
  var program: String { "\(prefix)/bin/lectern" }

  /// Lays out everything but the Python environment.
  init(under prefix: String) throws {
    self.prefix = prefix
    let files = FileManager.default
    for folder in ["bin", "share/lectern", "lib/lectern"] {
      try files.createDirectory(
        atPath: "\(prefix)/\(folder)", withIntermediateDirectories: true)
    }
    try files.copyItem(atPath: BuiltCommand.path, toPath: program)
    for (source, target) in [
      ("templates", "templates"), ("seeds", "seeds"), ("Sources/Workers", "workers"),
    ] {
      try files.copyItem(
        atPath: "\(repositoryFolder)/\(source)", toPath: "\(prefix)/share/lectern/\(target)")
    }
  }

  /// Brings the Python environment that the tests use.
  func addPython() throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(prefix)/lib/lectern/venv",
      withDestinationPath: "\(repositoryFolder)/.lectern/venv")
  }

  /// Brings a bare Python, without any package.
  func addBarePython() throws {
    try FileManager.default.createDirectory(
      atPath: "\(prefix)/lib/lectern/venv/bin", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: python, withDestinationPath: "/usr/bin/python3")
  }

  var python: String { "\(prefix)/lib/lectern/venv/bin/python3" }

  /// Puts a program in the place of a worker.
  func replace(_ worker: String, with source: String) throws {
    try Files.write(["share/lectern/workers/\(worker)": source], in: prefix)
  }

  /// Publishes a course.
  func publish(
    _ course: SmallCourse, _ options: [String] = [], environment: [String: String] = [:]
  ) throws -> BuiltCommand.Result {
    try BuiltCommand.run(
      ["publish", course.folder] + options, environment: environment, program: program)
  }
}
