import AudioContent
import Diagnostics
import EditionKit
import LessonModel

/// Whether every lesson has a recap in a course that has recaps, and whether each is short.
enum RecapCheck {
  /// How long a recap may be, in milliseconds: people listen to it on the way.
  private static let longest = 120_000

  /// The lessons of which nothing can be recapitulated.
  static func missing(in course: Course) -> [Diagnostic] {
    guard course.podcast.hasRecaps else { return [] }
    return course.lessons.filter {
      $0.podcast.kind == .full && $0.recap(in: PodcastEdition.view) == nil
    }.map { lesson in
      .warning(
        "lesson-needs-recap",
        "“\(lesson.title.value)” has no key points and no objectives; the feed of recaps is published without it",
        at: lesson.title.span,
        fixes: [FixIt("write what to remember in :::keypoints, or add `objectives:`")])
    }
  }

  /// The recaps that are too long.
  static func lengths(of recaps: [Episode]) -> [Diagnostic] {
    recaps.filter { $0.recording.duration > longest }.map { recap in
      .warning(
        "recap-is-long",
        "the recap of this lesson takes \(recap.duration.roundedSeconds) seconds; listeners expect two minutes at most",
        at: recap.lesson.blocks.first { block in
          if case .keyPoints = block { true } else { false }
        }?.span ?? recap.lesson.span,
        fixes: [FixIt("shorten :::keypoints, or write a shorter question")])
    }
  }
}
