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
          edition: Self.name, lesson: lesson.id,
          StandIn("lesson", .leftOut, because: .noRecording, at: lesson.span)))
    }
    let course = course.typeset()
    let typography = Typography(course.language)
    let episodes = Episode.episodes(
      of: course, recordings: context.recordings.mapValues { $0.typeset(with: typography) })
    guard !episodes.isEmpty else { return Diagnosed(await tree.deliver(to: output)) }
    for episode in episodes { report(episode, to: &tree) }
    let files = AudiobookFiles(of: episodes, course, in: context)
    tree.add(AudiobookPaths.readium(course.id), .archive(files.readium))
    tree.add(AudiobookPaths.lightweight(course.id), .archive(files.lightweight))
    tree.add(AudiobookPaths.m4b(course.id), .sound(files.sound))
    return Diagnosed(await tree.deliver(to: output))
  }

  /// Reports what a listener does not get: what there is to see, and where links lead.
  private func report(_ episode: Episode, to tree: inout OutputTree) {
    let lesson = episode.lesson
    func report(_ standIn: StandIn) {
      tree.report(
        Substitution(edition: Self.name, form: .recording, lesson: lesson.id, standIn))
    }
    guard !episode.recording.cues.isEmpty else {
      return report(
        StandIn(
          "text of the lesson", .substituted(by: "your recording, without a transcript"),
          because: .ownRecording, at: lesson.span))
    }
    let blocks = lesson.blocks.selected(for: Self.view)
    let toSee = blocks.toBeSeen(in: Self.view)
    for block in toSee {
      report(StandIn("what there is to see", .leftOut, because: .cannotHear, at: block.span))
    }
    for link in blocks.heardLinks {
      report(StandIn("address of a link", .leftOut, because: .cannotHear, at: link.span))
    }
    var notes: Set<Int> = []
    toSee.forEachInline { inline in
      if case .footnoteReference(let reference) = inline { notes.insert(reference.number) }
    }
    for note in lesson.footnotes where notes.contains(note.number) {
      report(StandIn("footnote", .leftOut, because: .cannotHear, at: note.span))
    }
  }
}

/// The paths of the packages, whose names are the course's id, which is ASCII.
enum AudiobookPaths {
  static func readium(_ course: CourseID) -> OutputPath { path("\(course).audiobook") }
  static func m4b(_ course: CourseID) -> OutputPath { path("\(course).m4b") }
  static func lightweight(_ course: CourseID) -> OutputPath { path("\(course).lpf") }

  private static func path(_ name: String) -> OutputPath { .inPackages(name) }
}
