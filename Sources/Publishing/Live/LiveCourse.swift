import CacheKit
import EditionKit
import LessonModel
import Recordings

/// A course without errors, and what its editions are made with.
struct LiveCourse: Sendable {
  let checked: CheckedCourse
  let courseFiles: CourseFiles
  let typesetting: TypesetStage
  private let cache: Cache

  init(
    _ checked: CheckedCourse, _ courseFiles: CourseFiles, _ typesetting: TypesetStage,
    _ cache: Cache
  ) {
    self.checked = checked
    self.courseFiles = courseFiles
    self.typesetting = typesetting
    self.cache = cache
  }

  /// The files of some editions.
  struct Made: Sendable {
    var files: [EditionName: [OutputPath: LiveFile]] = [:]

    /// As the editions state them.
    var mediaTypes: [OutputPath: MediaType] = [:]

    /// Where lessons are read.
    var pages: [LessonID: OutputPath] = [:]
  }

  /// Renders some editions.
  ///
  /// - Parameters:
  ///   - editions: The editions.
  ///   - all: Those that pages may link to.
  ///   - recordings: The recordings that there are.
  ///   - pages: The only pages to make; nil for all.
  /// - Returns: The files.
  func files(
    of editions: [any Edition], among all: [any Edition], with recordings: CourseRecordings,
    only pages: Set<OutputPath>? = nil
  ) async -> Made {
    let course = checked.course
    var context = checked.context
    context.recordings = recordings.byLesson
    context.recaps = recordings.recaps
    context.rehearsals = recordings.rehearsals
    context.reviews = recordings.reviews
    context.pictureWidths = [:]
    context.offers = all.flatMap { $0.offers(for: course, in: context) }
    let places = recordings.finished.mapValues { cache.path(of: $0.entry) }
    let cleaned = Set(course.assets.filter { $0.removals != nil }.map(\.id))
    var made = Made()
    for offer in context.offers {
      made.mediaTypes[offer.path] = offer.mediaType
      if offer.role == .page, let lesson = offer.lesson, made.pages[lesson] == nil {
        made.pages[lesson] = offer.path
      }
    }
    for edition in editions {
      let receiver = LiveReceiver(
        courseFiles, cleaned: cleaned, pictures: typesetting.pictures, cache, recordings: places,
        only: pages)
      _ = await edition.render(course, in: context, into: receiver)
      made.files[type(of: edition).name] = receiver.all
    }
    return made
  }
}
