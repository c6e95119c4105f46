import FileKit
import ProcessKit
import SpeechKit

/// What the engines of an installation are.
enum Engines {
  /// The interpreter that drives the Python workers.
  static func python(of installation: Installation) -> Program {
    Program(
      installation.python, named: "Lectern's Python", installedBy: installation.installer)
  }

  /// The voices that an installation can speak with.
  static func speech(of installation: Installation) -> SpeechEngines {
    SpeechEngines(python: python(of: installation), workers: installation.workers)
  }

  /// The names and versions of the Python packages that documents are made with: other versions may
  /// make other bytes.
  ///
  /// Empty when there are none.
  static func typesetVersions(of installation: Installation) -> String {
    let bin = installation.python.split(separator: "/").dropLast(2).joined(separator: "/")
    let libraries = "/\(bin)/lib"
    let pythons = (try? FileSystem.names(in: libraries)) ?? []
    return pythons.flatMap { python in
      ((try? FileSystem.names(in: "\(libraries)/\(python)/site-packages")) ?? [])
        .filter { name in
          name.hasSuffix(".dist-info")
            && ["typst-", "segno-", "pillow-"].contains { name.lowercased().hasPrefix($0) }
        }
    }.joined(separator: "\n")
  }
}
