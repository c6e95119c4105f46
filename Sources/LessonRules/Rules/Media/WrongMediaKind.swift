package import Diagnostics
import LessonModel

/// Pictures, videos, sounds, captions and posters must be files of the right type.
package struct WrongMediaKind: Rule {
  package static let description = RuleDescription(
    "wrong-media-kind", .media, .error, canBeLowered: true,
    "Pictures, videos, sounds, captions and posters must be files of the right type.",
    """
    A player that is given something else stays black and silent, and a picture that browsers do not know, such as a \
    `.bmp` or a `.psd`, shows as a link. Pictures are `.jpg`, `.png`, `.svg`, `.webp`, `.gif` or `.avif`; a `.heic` from a \
    phone and a `.tiff` from a scanner are published as JPEG. Videos are `.mp4` or `.webm`, sounds `.mp3`, `.m4a` and the like, captions `.vtt`, \
    and posters images. Browsers do not play `.avi`, `.mkv`, `.wmv`, `.wma` and `.aiff`, whatever the name of the file is. A `.mp4` or `.webm` may also be a sound, because it can contain only sound.
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
    let pictures = lesson.images.compactMap { problem(with: $0, in: course) }
    return pictures
      + lesson.media.flatMap { media in
        [
          problem(with: media.source, as: media.kind == .video ? .film : .sound, in: course),
          problem(with: media.captions, as: .captions, in: course),
          problem(with: media.poster, as: .poster, in: course),
        ].compactMap { $0 }
      }
  }

  /// Files that are shown as pictures and are not pictures.
  private func problem(with image: Image, in course: CourseIndex) -> Diagnostic? {
    guard case .asset(let id) = image.source else { return nil }
    if let what = course.asset(id)?.unplayable {
      return Self.unplayable(id, what, at: image.span, isVideo: !what.hasSuffix("sound"))
    }
    let type = MediaType(fileName: id.name)
    // A video or a sound gets a player.
    guard !type.isImage, !type.isVideo, !type.isAudio else { return nil }
    let way =
      if type == .binary {
        "save it as .jpg or .png and write its path"
      } else {
        "for a file to download, remove the !; for a picture, save it as .jpg or .png"
      }
    return .error(
      Self.id, "browsers cannot show `\(id.name)` as a picture",
      at: image.span,
      fixes: [FixIt(way)])
  }

  private enum Role {
    case film
    case sound
    case captions
    case poster
  }

  /// A sound or a video that no browser plays.
  private static func unplayable(
    _ id: AssetID, _ what: String, at span: SourceSpan, isVideo: Bool
  ) -> Diagnostic {
    .error(
      Self.id, "browsers cannot play `\(id.name)`, which is \(what)", at: span,
      fixes: [
        FixIt("convert it to \(isVideo ? ".mp4 (H.264)" : ".mp3"), and write the path of that file")
      ])
  }

  private func problem(
    with file: Spanned<AssetReference>?, as role: Role, in course: CourseIndex
  ) -> Diagnostic? {
    guard let file, case .asset(let id) = file.value else { return nil }
    if role == .film || role == .sound, let what = course.asset(id)?.unplayable {
      return Self.unplayable(id, what, at: file.span, isVideo: role == .film)
    }
    let type = MediaType(fileName: id.name)
    guard !fits(type, role) else { return nil }
    let (message, way) =
      switch role {
      case .film:
        (
          "`\(id.name)` is not a video file",
          type.isAudio ? "write :::audio for a sound" : "save the video as .mp4 and write its path"
        )
      case .sound:
        (
          "`\(id.name)` is not an audio file",
          "save the sound as .mp3 and write its path"
        )
      case .captions:
        (
          "captions must be a WebVTT file, and `\(id.name)` is not one",
          "save them as .vtt and write its path"
        )
      case .poster:
        (
          "a poster must be an image, and `\(id.name)` is not one",
          "save it as .jpg or .png and write its path"
        )
      }
    return .error(Self.id, message, at: file.span, fixes: [FixIt(way)])
  }

  /// A file of unknown type may be anything except captions, which have only one format.
  private func fits(_ type: MediaType, _ role: Role) -> Bool {
    switch role {
    case .film: type == .binary || type.isVideo
    case .sound: type == .binary || type.isAudio || type.isVideo
    case .captions: type == .webVTT
    case .poster: type == .binary || type.isImage
    }
  }
}
