import CacheKit
import Digests
import EditionKit
import FileKit

extension CacheKind {
  /// What published files were made from, for the next time that somebody asks why; facts only.
  static let recipe = CacheKind("recipes")
}

/// Why files were published again: compares what they were made from then and now.
struct Reasons: Sendable {
  private let cache: Cache
  private let output: String

  /// - Parameters:
  ///   - cache: Where recipes are stored.
  ///   - output: Distinguishes this publication from others of the project.
  init(_ cache: Cache, output: String) {
    self.cache = cache
    self.output = output
  }

  /// Why each file was written: one line per file.
  ///
  /// - Parameters:
  ///   - written: The files.
  ///   - recipes: What the expensive files were made from.
  ///   - inputs: What all other files were made from.
  ///   - lessonPath: The source of the lesson that a file belongs to.
  ///   - published: What was published before.
  /// - Returns: A reason for each of the files.
  func explain(
    _ written: [PublishedFile], recipes: [OutputPath: Recipe], inputs: Recipe,
    lessonPath: (PublishedFile) -> String?, published: StoredPublication?
  ) -> [OutputPath: String] {
    let old = Dictionary(published?.files.map { ($0.path, $0) } ?? []) { first, _ in first }
    let changedInputs = recipe(of: "inputs").map { inputs.changes(since: $0) }
    var reasons: [OutputPath: String] = [:]
    for file in written {
      guard let before = old[file.path] else {
        reasons[file.path] = "it is new"
        continue
      }
      if before.digest == file.digest {
        reasons[file.path] = "its file has been changed or removed"
      } else if let recipe = recipes[file.path] {
        reasons[file.path] =
          self.recipe(of: file.path.text).map { text(recipe.changes(since: $0)) }
          ?? "Lectern does not know what it was made from"
      } else if let changedInputs {
        let own = lessonPath(file).map { path in changedInputs.filter { $0 == path } } ?? []
        reasons[file.path] = text(own.isEmpty ? changedInputs : own)
      } else {
        reasons[file.path] = "Lectern does not know what it was made from"
      }
    }
    return reasons
  }

  /// Stores what the files were made from.
  func remember(_ recipes: [OutputPath: Recipe], inputs: Recipe) {
    remember(inputs, of: "inputs")
    for (path, recipe) in recipes { remember(recipe, of: path.text) }
  }

  private func text(_ changes: [String]) -> String {
    switch changes.count {
    case 0: "other published files changed"
    case 1: "\(changes[0]) changed"
    case 2...4: changes.dropLast().joined(separator: ", ") + " and \(changes.last ?? "") changed"
    default: changes.prefix(3).joined(separator: ", ") + " and \(changes.count - 3) more changed"
    }
  }

  // MARK: The cache

  private func key(_ name: String) -> CacheKey {
    var recipe = Recipe()
    recipe.add("output", output)
    recipe.add("file", name)
    return CacheKey(.recipe, recipe)
  }

  private func recipe(of name: String) -> Recipe? {
    cache.entry(for: key(name)).flatMap { Recipe(encoded: $0.facts) }
  }

  private func remember(_ recipe: Recipe, of name: String) {
    let facts = recipe.encoded
    let key = key(name)
    guard cache.entry(for: key)?.facts != facts else { return }
    // This only answers a question: a full disk must not stop a publication because of it.
    _ = try? cache.store(facts: facts, for: key)
  }
}
