import Diagnostics
import FileKit

/// A starter course that a new course is made from: a folder in `seeds/`.
package struct Seed: Hashable, Sendable {
  package let name: String

  /// Absolute.
  package let folder: String

  /// The seed that is used if nobody asks for another one.
  package static let standard = "blank"

  /// The seeds of an installation, by name; empty if their folder cannot be read.
  package static func all(in folder: String) -> [Seed] {
    let names = (try? FileSystem.names(in: folder)) ?? []
    return names.map { Seed(name: $0, folder: "\(folder)/\($0)") }
      .filter { FileSystem.exists("\($0.folder)/lessons/course.yaml") }
  }

  /// The seed with a name.
  package static func named(_ name: String, in folder: String) throws(AuthoringFailure) -> Seed {
    let seeds = all(in: folder)
    if let seed = seeds.first(where: { $0.name == name }) { return seed }
    let names = seeds.map(\.name)
    guard !names.isEmpty else {
      throw AuthoringFailure(.file, "There are no seeds in \(folder). Install Lectern again.")
    }
    let guess = Suggestion.nearest(to: name, among: names).map { "Did you mean \($0)? " } ?? ""
    throw AuthoringFailure(
      .usage,
      "There is no seed “\(name)”. \(guess)The seeds are \(names.joined(separator: ", ")).")
  }

  /// The files of the seed, by path, without what publishing leaves in the folder.
  func files() throws(AuthoringFailure) -> [String: [UInt8]] {
    try Authoring.files { () throws(FileFailure) in
      var files: [String: [UInt8]] = [:]
      for path in try FileSystem.files(under: folder)
      where !path.hasPrefix("dist/") && !path.hasPrefix(".") {
        files[path] = try FileSystem.read("\(folder)/\(path)")
      }
      return files
    }
  }
}
