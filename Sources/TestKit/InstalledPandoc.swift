import Foundation
package import ProcessKit

/// The pandoc that `make test` installs.
package enum InstalledPandoc {
  package static var program: Program? {
    let libraries = "\(repositoryFolder)/.lectern/venv/lib"
    let pythons = (try? FileManager.default.contentsOfDirectory(atPath: libraries)) ?? []
    return pythons.map { "\(libraries)/\($0)/site-packages/pypandoc/files/pandoc" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
      .map { Program($0, named: "pandoc", installedBy: "make test") }
  }
}
