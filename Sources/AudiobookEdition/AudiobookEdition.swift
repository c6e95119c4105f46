import AudioContent
package import Diagnostics
package import EditionKit
package import LessonModel
import Typography
import Words

/// The course as an audiobook, in one file each: a package for audiobook apps (Readium), a W3C package
/// (LPF), and a file with chapters that every player plays (M4B).
///
/// The packages hold the recordings of the podcast as they are, their words, the cover, and a table of
/// contents with units, lessons and chapters.
package struct AudiobookEdition: Edition {
  package static let name = EditionName.audiobook
  package static let readsAs = EditionName.podcast
  package static let needsRecordings = true

  package init() {}

  package func offers(for course: Course, in context: EditionContext) -> [Offer] {
    guard !Episode.episodes(of: course, recordings: context.recordings).isEmpty else { return [] }
    let words = context.words.podcast
    return [
      (PodcastWord.audiobookFile, AudiobookPaths.readium(course.id), MediaType.audiobook),
      (.lightweightFile, AudiobookPaths.lightweight(course.id), .lightweightPackage),
      (.m4bFile, AudiobookPaths.m4b(course.id), .m4b),
    ].map { word, path, type in
      Offer(
        edition: Self.name, role: .package, title: words[word], path: path, mediaType: type)
    }
  }

  package func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    var tree = OutputTree()
    for lesson in course.lessons where context.recordings[lesson.id] == nil {
      tree.report(
        Substitution(
          edition: Self.name, lesson: lesson.id, original: "lesson without a recording",
          standIn: "nothing", span: lesson.title.span))
    }
    let course = course.typeset()
    let typography = Typography(course.language)
    let episodes = Episode.episodes(
      of: course, recordings: context.recordings.mapValues { $0.typeset(with: typography) })
    guard !episodes.isEmpty else { return Diagnosed(await tree.deliver(to: output)) }
    for episode in episodes where episode.recording.cues.isEmpty {
      let lesson = episode.lesson
      tree.report(
        Substitution(
          edition: Self.name, lesson: lesson.id, original: "transcript of a supplied recording",
          standIn: "nothing", span: lesson.suppliedRecording?.span ?? lesson.span))
    }
    let files = AudiobookFiles(of: episodes, course, in: context)
    tree.add(AudiobookPaths.readium(course.id), .archive(files.readium))
    tree.add(AudiobookPaths.lightweight(course.id), .archive(files.lightweight))
    tree.add(AudiobookPaths.m4b(course.id), .sound(files.sound))
    return Diagnosed(await tree.deliver(to: output))
  }
}

/// The paths of the packages, whose names are the course's id, which is ASCII.
enum AudiobookPaths {
  static func readium(_ course: CourseID) -> OutputPath { path("\(course).audiobook") }
  static func m4b(_ course: CourseID) -> OutputPath { path("\(course).m4b") }
  static func lightweight(_ course: CourseID) -> OutputPath { path("\(course).lpf") }

  private static func path(_ name: String) -> OutputPath { OutputPath(safe: "packages/\(name)") }
}
