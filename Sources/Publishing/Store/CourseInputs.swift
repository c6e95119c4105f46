import CacheKit
import Digests
import FileKit

/// What the files of a course contained when it was published, so that a later command can say whether
/// the publication is up to date without making it again.
enum CourseInputs {
  /// Stores the part of a publication's inputs that the author writes; if that fails, nothing is known.
  static func remember(_ inputs: Recipe, of output: String, in project: Project) {
    var own = Recipe()
    // A template of the project that a rule reports is a source as well.
    var named: Set<String> = []
    for ingredient in inputs.ingredients
    where isWritten(ingredient.name, in: project) && !ingredient.value.isEmpty
      && named.insert(ingredient.name).inserted
    {
      own.add(ingredient.name, ingredient.value)
    }
    try? FileSystem.makeFolder(project.indexes)
    try? FileSystem.replace(path(of: output, in: project), with: own.encoded)
  }

  private static func isWritten(_ name: String, in project: Project) -> Bool {
    name.hasPrefix("lessons/")
      || name.hasPrefix("templates/") && FileSystem.isFile("\(project.folder)/\(name)")
  }

  private static func path(of output: String, in project: Project) -> String {
    "\(project.outputIndex(of: output))-inputs"
  }

  /// The files that have changed since a publication was made, and the new ones; hidden files do not
  /// count.
  static func changes(since output: String, in project: Project) -> [String] {
    guard let bytes = try? FileSystem.read(path(of: output, in: project)),
      let before = Recipe(encoded: bytes)
    else { return [] }
    let index = FolderIndex(at: project.lessonIndex, followsLinks: true)
    var now = Recipe()
    let known = Set(before.ingredients.map(\.name))
    for folder in ["lessons", "templates"] {
      let files = (try? FileSystem.files(under: "\(project.folder)/\(folder)")) ?? []
      for file in files {
        let name = "\(folder)/\(file)"
        // An editor's own copies are not part of the course.
        let isHidden = file.split(separator: "/").contains {
          $0.hasPrefix(".") || $0.hasSuffix("~")
        }
        guard known.contains(name) || !isHidden,
          let found = try? index.digest(of: "\(project.folder)/\(name)", named: file)
        else { continue }
        now.add(name, found.0)
      }
    }
    return now.changes(since: before)
  }
}
