import AudioKit
import Diagnostics
import EditionKit
import LessonModel
import Narration
import Recordings
import SpeechKit

/// The finished recordings of a course, and where their files are.
struct RecordingFiles: Sendable {
  var byLesson: [LessonID: Recording] = [:]
  var paths: [RecordingID: String] = [:]

  /// What is said in place of what cannot be heard as it is.
  var substitutions: [Substitution] = []
}

/// Records the lessons of a course: speaks them, or takes what their authors recorded.
struct NarrationStage: Sendable {
  private let request: PublicationRequest
  private let voiceID: VoiceID

  init(_ request: PublicationRequest, voice: VoiceID) {
    self.request = request
    voiceID = voice
  }

  /// The recordings, each with the cover in its tags.
  func record(_ course: Course, cover: String?) async throws(PublishFailure)
    -> Diagnosed<RecordingFiles>
  {
    var diagnostics: [Diagnostic] = []
    var files = RecordingFiles()
    let episodes = course.numberedLessons.map { number, unit, lesson in
      let sound = sound(of: lesson, in: course).unwrap(into: &diagnostics)
      files.substitutions += substitutions(of: sound, for: lesson)
      return Episode(
        lesson: lesson.id, sound: sound,
        tags: AudioTags(
          title: lesson.title.value, album: course.title,
          artist: course.podcast.author ?? course.organisation
            ?? course.authors.first?.name,
          track: (number, course.lessons.count), genre: "Podcast",
          date: (lesson.date ?? course.date)?.description, cover: cover),
        span: lesson.span)
    }
    guard !diagnostics.containsError else { return Diagnosed(RecordingFiles(), diagnostics) }

    let voice = Engines.speech(of: request.installation).voice(voiceID, width: request.width)
    let narrator = Narrator(
      voice: voice, name: voiceID.description, pace: course.narration.pace,
      cache: "\(request.project.cache)/narration", width: request.width)
    let finished: [FinishedRecording]
    do {
      finished = try await narrator.record(episodes, progress: report).unwrap(into: &diagnostics)
    } catch {
      await voice.shutDown()
      throw PublishFailure(error)
    }
    await voice.shutDown()

    for finished in finished {
      files.byLesson[finished.recording.lesson] = finished.recording
      files.paths[finished.recording.id] = finished.path
    }
    return Diagnosed(files, diagnostics)
  }

  @Sendable private func report(_ progress: NarrationProgress) {
    if progress.sentencesDone < progress.sentences {
      request.progress(
        PublicationProgress(
          .speaking, done: progress.sentencesDone, total: progress.sentences))
    } else {
      request.progress(
        PublicationProgress(
          .mastering, done: progress.recordingsDone, total: progress.recordings))
    }
  }

  /// What is heard for a lesson.
  private func sound(of lesson: Lesson, in course: Course) -> Diagnosed<Episode.Sound> {
    if let supplied = lesson.suppliedRecording, case .asset(let asset) = supplied.value {
      return Diagnosed(
        .supplied(path: "\(request.project.lessons)/\(asset.path)", span: supplied.span))
    }
    return ScriptWriter.script(for: lesson, in: course).map { .script($0) }
  }

  /// What the script of a lesson says in other words, for the report.
  private func substitutions(of sound: Episode.Sound, for lesson: Lesson) -> [Substitution] {
    guard case .script(let script) = sound else { return [] }
    return request.editions.map { type(of: $0) }.filter { $0.needsRecordings }
      .flatMap { script.substitutions(in: $0.name) }
  }
}
