import CacheKit
import Digests
import EditionKit
import FileKit
import LessonModel
import TypesetKit

/// The facts that `publish` prints about a publication.
extension PublicationMaking {
  /// What of these documents people print.
  func papers(_ documents: [PublicationPlan.Document]) throws(PublishFailure) -> [PrintedPaper] {
    var pages: [OutputPath: Int] = [:]
    let printed = Set(checked.editions.flatMap { $0.printed(of: course) }.map(\.path))
    for document in documents where printed.contains(document.path) {
      guard let entry = document.document.product?.entry else { continue }
      let bytes = try files { () throws(FileFailure) in
        try FileSystem.read(cache.path(of: entry))
      }
      // A Typst of the author's own may write its objects compressed: then nobody counts its pages.
      pages[document.path] = FinishedDocument.pages(ofPDF: bytes)
    }
    return PrintedPaper.list(checked.editions, of: course) { pages[$0] }
  }

  func listening(to recordings: CourseRecordings, _ offers: [Offer])
    -> PublicationResult.Listening
  {
    let roles = Set(offers.map(\.role))
    return PublicationResult.Listening(
      recordings: recordings.all.count,
      duration: recordings.all.reduce(0) { $0 + $1.duration },
      lacksFeed: roles.contains(.audio) && !roles.contains(.feed),
      guessed: recordings.guessed.filter { !course.pronunciation.spells($0) },
      feed: offers.first { $0.role == .feed }?.path.text,
      supplied: course.lessons.flatMap { lesson in
        recordings.supplied[lesson.id, default: []].map { .init(path: lesson.path, sound: $0) }
      })
  }

  /// Why files were written, if that is requested; stored for the next time in any case.
  func reasons(
    _ finished: PublicationPlan.Finished, _ packed: PublicationPackages.Added,
    written: [OutputPath], _ inputs: Recipe, _ before: StoredPublication?
  ) -> [OutputPath: String] {
    let reasons = Reasons(cache, output: request.output)
    let fresh = Set(written)
    let recipes = finished.recipes.merging(packed.recipes) { first, _ in first }
    var found: [OutputPath: String] = [:]
    if request.explains {
      found = reasons.explain(
        (finished.files + packed.files).filter { fresh.contains($0.path) }, recipes: recipes,
        inputs: inputs, lessonPath: { $0.lesson.flatMap(course.lesson)?.path }, published: before)
    }
    reasons.remember(recipes.filter { fresh.contains($0.key) }, inputs: inputs)
    return found
  }
}
