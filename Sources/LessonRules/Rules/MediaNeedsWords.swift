package import Diagnostics
import LessonModel

/// A video or a sound needs a version in words.
package struct MediaNeedsWords: Rule {
  package static let description = RuleDescription(
    "media-needs-words", .accessibility, .warning, "A video or a sound needs a version in words.",
    """
    People who cannot hear it, cannot play it or read it on paper need to know what it says and shows. Write that between \
    the colons. Videos need captions in a .vtt file as well (WCAG 2.2, 1.2.1 and 1.2.2).
    """,
    .files(
      before: [
        .init(.lesson, ":::audio[A call]{src=media/call.mp3}\n:::"),
        .init("lessons/media/call.mp3", "sound"),
      ],
      after: [
        .init(
          .lesson, ":::audio[A call]{src=media/call.mp3}\n“Call me back,” says the buyer.\n:::"),
        .init("lessons/media/call.mp3", "sound"),
      ]))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for media in lesson.media {
      // A file that cannot be found is reported, and comes first.
      guard case .asset = media.source.value else { continue }
      if media.transcript.isEmpty {
        diagnostics.append(
          .warning(
            Self.id, "\(media.kind == .video ? "a video" : "a sound") needs a version in words",
            at: media.span,
            fixes: [FixIt("write between its colons what it says and shows")]))
      } else if media.kind == .video, media.captions == nil {
        diagnostics.append(
          .warning(
            Self.id, "a video needs captions", at: media.span,
            fixes: [FixIt("save them as media/name.vtt and add captions=media/name.vtt")]))
      }
    }
    return diagnostics
  }
}
