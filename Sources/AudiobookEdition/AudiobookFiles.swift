import AudioContent
import EditionKit
import JSONKit
import LessonModel
import Words

/// What is in the two packages.
struct AudiobookFiles: Sendable {
  private let book: Audiobook
  private let course: Course
  private let words: CourseWords
  private let context: EditionContext

  private static let contents = OutputPath(literal: "index.html")

  init(of episodes: [Episode], _ course: Course, in context: EditionContext) {
    self.course = course
    words = context.words
    self.context = context
    book = Audiobook(
      course: course, tracks: episodes.map(Self.track),
      cover: Audiobook.Cover(of: course, at: "cover"), identifier: course.identity(of: "audiobook"),
      address: context.site?.text, timestamp: context.timestamp,
      words: context.words)
  }

  private static func track(_ episode: Episode) -> Audiobook.Track {
    let name = episode.lesson.id.text
    return Audiobook.Track(
      episode: episode, audio: OutputPath(safe: "audio/\(name).mp3"),
      companions: episode.recording.cues.isEmpty
        ? []
        : [
          .init(OutputPath(safe: "text/\(name).html"), .html),
          .init(OutputPath(safe: "text/\(name).vtt"), .webVTT),
        ])
  }

  /// The package that audiobook apps open: the manifest is its first file.
  var readium: ArchiveJob {
    var packaged = book
    // `self` would be the address of the manifest, which is online only in the podcast.
    packaged.address = nil
    var job = ArchiveJob(.zip)
    job.add(
      OutputPath(literal: "manifest.json"), .bytes(ReadiumManifest(packaged).json.indentedBytes),
      isStored: false)
    addFiles(to: &job)
    return job
  }

  /// The W3C package, with a page that shows its contents.
  var lightweight: ArchiveJob {
    var job = ArchiveJob(.zip)
    job.add(
      OutputPath(literal: "publication.json"),
      .bytes(AudiobookPublication(book, contents: Self.contents).json.indentedBytes),
      isStored: false)
    job.add(
      Self.contents, .bytes(ContentsPage(book: book, manifest: "publication.json").bytes),
      isStored: false)
    addFiles(to: &job)
    return job
  }

  /// The file with chapters: one for each lesson, and one for each section in it.
  var sound: SoundJob {
    SoundJob(
      tags: SoundJob.Tags(
        title: course.title,
        artist: course.podcast.author ?? course.organisation ?? course.authors.first?.name,
        date: course.date?.description, comment: book.disclosure?.text,
        narrator: book.narrators.isEmpty ? nil : words.list(book.narrators)),
      cover: Audiobook.Cover.content(of: course),
      parts: book.tracks.map { track in
        let episode = track.episode
        var chapters = episode.recording.chapters
        for index in chapters.indices {
          chapters[index].title = AudioText.line(chapters[index].title)
        }
        // The first chapter is the lesson itself, which players show among those of all others.
        if !chapters.isEmpty { chapters[0].title = "\(episode.number). \(episode.title)" }
        return SoundJob.Part(
          recording: episode.recording.id, duration: episode.recording.duration,
          chapters: chapters)
      })
  }

  /// Sound and pictures are stored, which is what both standards ask for; text is deflated.
  private func addFiles(to job: inout ArchiveJob) {
    job.add(book.cover.path, Audiobook.Cover.content(of: course), isStored: true)
    for track in book.tracks {
      job.add(track.audio, .recording(track.episode.recording.id), isStored: true)
    }
    for track in book.tracks {
      for companion in track.companions {
        guard let bytes = bytes(of: companion, track) else { continue }
        job.add(companion.path, .bytes(bytes), isStored: false)
      }
    }
  }

  private func bytes(of companion: Audiobook.Companion, _ track: Audiobook.Track) -> [UInt8]? {
    let disclosure = context.disclosure(of: track.episode.lesson.id, in: course)
    guard companion.mediaType != .html else {
      return TranscriptPage(episode: track.episode, course: course, disclosure: disclosure).bytes
    }
    return WebVTT.text(
      of: track.episode.recording, speaker: words.podcast[.narrator].text, note: disclosure?.text
    ).map { Array($0.utf8) }
  }
}
