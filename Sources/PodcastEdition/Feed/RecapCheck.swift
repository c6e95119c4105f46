import AudioContent
import Diagnostics
import EditionKit
import LessonModel

/// Whether every lesson has a recap in a course that has recaps, and whether each is short.
enum RecapCheck {
  /// How long a recap may be, in milliseconds: people listen to it on the way.
  private static let longest = 120_000

  /// How long it is at least: a shorter one begins and ends before anybody remembers anything.
  private static let shortest = 60_000

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

  /// The recaps that are too long or too short.
  static func lengths(of recaps: [Episode]) -> [Diagnostic] {
    recaps.compactMap { recap in
      let place =
        recap.lesson.blocks.first { block in
          if case .keyPoints = block { true } else { false }
        }?.span ?? recap.lesson.span
      let length = "the recap of this lesson takes \(recap.duration.roundedSeconds) seconds"
      if recap.recording.duration > longest {
        return .warning(
          "recap-is-long", "\(length); listeners expect two minutes at most", at: place,
          fixes: [FixIt("shorten :::keypoints, or write a shorter question")])
      }
      guard recap.recording.duration < shortest else { return nil }
      return .warning(
        "recap-is-short", "\(length); it should take a minute at least", at: place,
        fixes: [FixIt("write more to remember in :::keypoints, or ask a question in the lesson")])
    }
  }
}
