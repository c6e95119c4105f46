import CacheKit
import Digests
import EditionKit
import FileKit
import LessonModel
import PictureKit

extension CacheKind {
  /// Pictures in the forms in which they are published.
  static let picture = CacheKind("pictures")
}

/// Converts the pictures of a publication; one that has not changed comes from the cache.
struct PictureStage: Sendable {
  private let pictures: CoursePictures
  private let courseFiles: CourseFiles
  private let cache: Cache
  private let engine: PictureEngine

  /// The number of what this stage does: it changes with the bytes that it makes.
  private static let step = "1"

  init(
    _ pictures: CoursePictures, _ courseFiles: CourseFiles, _ cache: Cache, timeLimit: Duration
  ) {
    self.pictures = pictures
    self.courseFiles = courseFiles
    self.cache = cache
    engine = PictureEngine(timeLimit: timeLimit)
  }

  /// Whether something else is published instead of a picture's own file.
  func prepares(_ picture: AssetID) -> Bool { pictures.form(of: picture) != nil }

  /// Whether a browser cannot show a picture's own file.
  func mustPrepare(_ picture: AssetID) -> Bool {
    prepares(picture) && picture.publishedPath != picture.path
  }

  /// All pictures that are not published as they are.
  var prepared: [AssetID] { pictures.facts.keys.filter(prepares).sorted() }

  /// What is published instead of a picture's own file, from the cache or made now.
  func product(of picture: AssetID) async throws(PublishFailure) -> TypesetDocument.Product {
    guard let form = pictures.form(of: picture) else { throw .noForm(of: picture) }
    return try await product(of: picture, as: form)
  }

  /// A picture in another width.
  func product(of job: PictureJob) async throws(PublishFailure) -> TypesetDocument.Product {
    guard let form = pictures.form(of: job) else { throw .noForm(of: job.picture) }
    return try await product(of: job.picture, as: form)
  }

  /// What a document that shows a picture depends on.
  func digest(of picture: AssetID) throws(PublishFailure) -> Digest {
    guard let form = pictures.form(of: picture) else { return try courseFiles.digest(of: picture) }
    return try key(of: picture, as: form).digest
  }

  private func key(of picture: AssetID, as form: PictureForm) throws(PublishFailure) -> CacheKey {
    var recipe = Recipe()
    recipe.add("the version of vips", "\(Self.step) \(pictures.version)")
    recipe.add("lessons/\(picture)", try courseFiles.digest(of: picture))
    recipe.add("its form", "\(form.format) \(form.width ?? 0)")
    return CacheKey(.picture, recipe)
  }

  private func product(of picture: AssetID, as form: PictureForm) async throws(PublishFailure)
    -> TypesetDocument.Product
  {
    let key = try key(of: picture, as: form)
    if let entry = cache.entry(for: key) {
      return TypesetDocument.Product(key: key, entry: entry)
    }
    try PublishFailure.refuseIfEnded()
    let partial = try files { () throws(FileFailure) in try cache.newFile(ending: form.ending) }
    defer { try? FileSystem.remove(partial) }
    do throws(PictureFailure) {
      try await engine.convert(courseFiles.path(of: picture), to: partial, as: form)
    } catch {
      try courseFiles.refuseChanged(picture)
      throw PublishFailure(error)
    }
    // A picture that was saved in the meantime is in one of the two, not in the other.
    try courseFiles.refuseChanged(picture)
    let entry = try files { () throws(FileFailure) in try cache.store(file: partial, for: key) }
    return TypesetDocument.Product(key: key, entry: entry)
  }
}

extension PublishFailure {
  fileprivate static func noForm(of picture: AssetID) -> PublishFailure {
    PublishFailure(
      .engine, "Lectern has a bug: lessons/\(picture) has no other form. Please report it.")
  }
}
