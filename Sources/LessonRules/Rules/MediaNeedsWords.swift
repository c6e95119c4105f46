package import Diagnostics
import LessonModel

/// A film or a sound also comes in words.
package struct MediaNeedsWords: Rule {
  package static let description = RuleDescription(
    "media-needs-words", .accessibility, .warning, "A film or a sound also comes in words.",
    """
    Who cannot hear it, cannot play it or holds it on paper needs what is said and shown. Write it between \
    the colons; captions in a .vtt file come on top for films (WCAG 2.2, 1.2.1 and 1.2.2).
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
      if media.transcript.isEmpty {
        diagnostics.append(
          .warning(
            Self.id, "\(media.kind == .video ? "a film" : "a sound") needs its words",
            at: media.span,
            fixes: [FixIt("write what is said and shown between its colons")]))
      } else if media.kind == .video, media.captions == nil {
        diagnostics.append(
          .warning(
            Self.id, "a film needs captions", at: media.span,
            fixes: [FixIt("save them as media/name.vtt and add captions=media/name.vtt")]))
      }
    }
    return diagnostics
  }
}
