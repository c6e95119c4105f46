import CacheKit
import Digests
import EditionKit
import FileKit
import FontKit
import ProcessKit

extension CacheKind {
  /// Fonts with the letters that pages show.
  static let font = CacheKind("fonts")
}

/// Makes the fonts of a website; one that has not changed comes from the cache.
struct FontStage: Sendable {
  private let subsetter: FontSubsetter
  private let versions: String
  private let cache: Cache

  init(_ installation: Installation, _ cache: Cache, timeLimit: Duration) {
    subsetter = FontSubsetter(
      python: Engines.python(of: installation, for: "fontTools"), timeLimit: timeLimit)
    versions = Engines.versions(of: ["fonttools", "brotli"], in: installation)
    self.cache = cache
  }

  /// The font with its letters, from the cache or made now.
  func product(of job: FontJob) async throws(PublishFailure) -> TypesetDocument.Product {
    var recipe = Recipe()
    recipe.add("the versions of fontTools and Brotli", versions)
    recipe.add("templates/fonts/\(job.name)", bytes: job.bytes)
    recipe.add("the letters that pages show", "\(job.letters)")
    let key = CacheKey(.font, recipe)
    if let entry = cache.entry(for: key) {
      return TypesetDocument.Product(key: key, entry: entry)
    }
    try PublishFailure.refuseIfEnded()
    let (source, partial) = try files { () throws(FileFailure) in
      (try cache.newFile(ending: "font"), try cache.newFile(ending: "woff2"))
    }
    defer {
      try? FileSystem.remove(source)
      try? FileSystem.remove(partial)
    }
    try files { () throws(FileFailure) in try FileSystem.write(job.bytes, to: source) }
    do {
      try await subsetter.subset(source, keeping: job.letters, to: partial)
    } catch {
      throw PublishFailure(
        .engine,
        error.code == .notFound
          ? error.description : "Could not make templates/fonts/\(job.name) smaller: \(error)")
    }
    let made = try files { () throws(FileFailure) in
      FileSystem.exists(partial) ? try FileSystem.read(partial) : []
    }
    guard FontFile(made).isWhole else {
      throw PublishFailure(
        .engine,
        "fontTools wrote only a part of templates/fonts/\(job.name). Is the disk full? Free some space on it, "
          + "then publish again.")
    }
    let entry = try files { () throws(FileFailure) in try cache.store(file: partial, for: key) }
    return TypesetDocument.Product(key: key, entry: entry)
  }
}
