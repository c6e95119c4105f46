import FileKit
import ProcessKit
import SpeechKit

/// The engines of an installation.
enum Engines {
  /// The interpreter that runs a Python worker; `name` is what messages call the worker's engine.
  static func python(of installation: Installation, for name: String) -> Program {
    Program(installation.python, named: name, installedBy: installation.installer)
  }

  /// The voices that an installation can speak a project's course with; models of Piper are in the project,
  /// or in the machine's folder of voices.
  static func speech(of installation: Installation, in project: Project?) -> SpeechEngines {
    let own = project.map { [$0.folder] } ?? []
    return SpeechEngines(
      python: python(of: installation, for: "the voice hibari"), workers: installation.workers,
      piperInstalledBy: installation.piperInstaller,
      models: own + (environmentValue(voicesVariable).map { [$0] } ?? []))
  }

  /// The environment variable that names the machine's folder of voices.
  static let voicesVariable = "LECTERN_VOICES"

  /// The program that converts formulas and highlights code; it is installed as a Python package.
  static func pandoc(of installation: Installation) -> Program {
    let folder = pythonFolders(of: installation).first { FileSystem.exists("\($0)/pypandoc") }
    return Program(
      "\(folder ?? "/nowhere")/pypandoc/files/pandoc", named: "pandoc",
      installedBy: installation.installer)
  }

  /// The names and versions of some of an installation's Python packages, because other versions
  /// may make other bytes.
  ///
  /// Empty when there are none.
  static func versions(of packages: [String], in installation: Installation) -> String {
    pythonFolders(of: installation).flatMap { folder in
      ((try? FileSystem.names(in: folder)) ?? []).filter { name in
        name.hasSuffix(".dist-info")
          && packages.contains { name.lowercased().hasPrefix("\($0)-") }
      }
    }.joined(separator: "\n")
  }

  /// Whether Typst is there, as its worker looks for it: as a Python package, or as a program.
  static func canDraw(with installation: Installation) -> Bool {
    FileSystem.exists(installation.python)
      && (pythonFolders(of: installation).contains { FileSystem.exists("\($0)/typst") }
        || Program("typst", installedBy: "").location != nil)
  }

  /// Where the interpreter of an installation keeps its packages.
  private static func pythonFolders(of installation: Installation) -> [String] {
    let root = "/" + installation.python.split(separator: "/").dropLast(2).joined(separator: "/")
    let pythons = (try? FileSystem.names(in: "\(root)/lib")) ?? []
    return pythons.map { "\(root)/lib/\($0)/site-packages" }
  }
}
