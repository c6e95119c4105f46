import Foundation
import ProcessKit
import TestKit

/// The pandoc that `make test` installs.
enum InstalledPandoc {
  static var program: Program? {
    let libraries = "\(repositoryFolder)/.lectern/venv/lib"
    let pythons = (try? FileManager.default.contentsOfDirectory(atPath: libraries)) ?? []
    return pythons.map { "\(libraries)/\($0)/site-packages/pypandoc/files/pandoc" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
      .map { Program($0, named: "pandoc", installedBy: "make test") }
  }
}
