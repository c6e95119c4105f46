import CacheKit
import EditionKit
import LessonModel
import Recordings

extension TypesetStage {
  /// The cover that is drawn for the course.
  ///
  /// One that is damaged in the cache is drawn again: it must not get into a dozen recordings.
  func cover() async throws(PublishFailure) -> TypesetDocument {
    let drawn = try await document(.cover(for: course), for: DocumentOrigin())
    guard let product = drawn.product, cache.content(of: product.entry, for: product.key) == nil
    else { return drawn }
    return try await document(.cover(for: course), for: DocumentOrigin())
  }
}

extension CoverFile {
  /// The author's own picture, as it is published.
  init(
    _ picture: AssetID, in files: CourseFiles, _ pictures: PictureStage, _ cache: Cache
  ) async throws(PublishFailure) {
    if pictures.prepares(picture) {
      self.init(try await pictures.product(of: picture), in: cache)
    } else {
      self.init(path: files.path(of: picture), digest: try files.digest(of: picture))
    }
  }

  /// A cover that was drawn.
  init(_ product: TypesetDocument.Product, in cache: Cache) {
    self.init(path: cache.path(of: product.entry), digest: product.entry.content)
  }
}
