package import Diagnostics
import LessonModel

/// A film, a sound, captions and a poster are files of their kind.
package struct WrongMediaKind: Rule {
  package static let description = RuleDescription(
    "wrong-media-kind", .media, .error, canBeLowered: true,
    "A film, a sound, captions and a poster are files of their kind.",
    """
    A player that is given something else stays black and silent. Films are `.mp4` or `.webm`, sounds `.mp3`, \
    `.m4a` and the like, captions `.vtt`, and posters images. A `.mp4` or `.webm` may also be a sound, for it \
    can hold sound alone.
    """,
    .files(
      before: [
        .init(
          .lesson,
          ":::video[A call]{src=media/call.mp4 captions=media/call.txt}\nAna asks for the date.\n:::"
        ),
        .init("lessons/media/call.mp4", "film"), .init("lessons/media/call.txt", "captions"),
      ],
      after: [
        .init(
          .lesson,
          ":::video[A call]{src=media/call.mp4 captions=media/call.vtt}\nAna asks for the date.\n:::"
        ),
        .init("lessons/media/call.mp4", "film"), .init("lessons/media/call.vtt", "WEBVTT\n"),
      ]))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.media.flatMap { media in
      [
        problem(with: media.source, as: media.kind == .video ? .film : .sound),
        problem(with: media.captions, as: .captions), problem(with: media.poster, as: .poster),
      ].compactMap { $0 }
    }
  }

  private enum Role {
    case film
    case sound
    case captions
    case poster
  }

  private func problem(with file: Spanned<AssetReference>?, as role: Role) -> Diagnostic? {
    guard let file, case .asset(let id) = file.value else { return nil }
    let type = MediaType(fileName: id.name)
    guard !fits(type, role) else { return nil }
    let (message, way) =
      switch role {
      case .film:
        (
          "a film is a video file, and `\(id.name)` is none",
          type.isAudio ? "write :::audio for a sound" : "save the film as .mp4 and write its path"
        )
      case .sound:
        (
          "a sound is an audio file, and `\(id.name)` is none",
          "save the sound as .mp3 and write its path"
        )
      case .captions:
        (
          "captions are a WebVTT file, and `\(id.name)` is none",
          "save them as .vtt and write its path"
        )
      case .poster:
        (
          "a poster is an image, and `\(id.name)` is none",
          "save it as .jpg or .png and write its path"
        )
      }
    return .error(Self.id, message, at: file.span, fixes: [FixIt(way)])
  }

  /// What is of no known type may be anything but captions, which only one format is.
  private func fits(_ type: MediaType, _ role: Role) -> Bool {
    switch role {
    case .film: type == .binary || type.isVideo
    case .sound: type == .binary || type.isAudio || type.isVideo
    case .captions: type == .webVTT
    case .poster: type == .binary || type.isImage
    }
  }
}
