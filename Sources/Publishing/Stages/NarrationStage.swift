import AudioKit
import CacheKit
import Concurrency
import Diagnostics
import Digests
import EditionKit
import Foundation
import LessonModel
import Narration
import Recordings
import SpeechKit
import Typography
import Words

/// The picture that recordings carry in their tags.
struct CoverFile: Sendable {
  var path: String
  var digest: Digest
}

/// Records the lessons of a course: speaks them, or uses the author's own recordings.
struct NarrationStage: Sendable {
  private let request: PublicationRequest
  private let editions: [any Edition]
  private let voices: CourseVoices
  private let words: CourseWords
  private let files: CourseFiles
  private let cache: Cache

  init(
    _ request: PublicationRequest, for editions: [any Edition], voices: CourseVoices,
    words: CourseWords,
    _ files: CourseFiles,
    _ cache: Cache
  ) {
    self.request = request
    self.editions = editions
    self.words = words
    self.voices = voices
    self.files = files
    self.cache = cache
  }

  /// The recordings, each with the cover in its tags; `only` one lesson's, if it is given.
  ///
  /// If one has to be made, `meanwhile` is done beside that.
  func record(
    _ course: Course, cover: CoverFile?, only: LessonID? = nil,
    meanwhile: @escaping @Sendable () async -> Void = {}
  ) async throws(PublishFailure) -> Diagnosed<CourseRecordings> {
    var diagnostics: [Diagnostic] = []
    var recordings = CourseRecordings()
    let episodes = try episodes(of: course, cover: cover, &recordings).unwrap(into: &diagnostics)
      .filter { only == nil || $0.lesson == only && $0.form != .review }
    guard !diagnostics.containsError else { return Diagnosed(CourseRecordings(), diagnostics) }
    let made = try await withNarrator(of: course) { narrator throws(NarrationFailure) in
      try await narrator.record(episodes, progress: report, meanwhile: meanwhile)
    }
    let finished = made.unwrap(into: &diagnostics)
    try await add(finished, of: episodes, in: course, isMade: true, to: &recordings)
    return Diagnosed(recordings, diagnostics)
  }

  /// The recordings that were made before and still match the course: nothing is spoken.
  func known(_ course: Course, cover: CoverFile?) async throws(PublishFailure) -> CourseRecordings {
    var recordings = CourseRecordings()
    let episodes = try episodes(of: course, cover: cover, &recordings)
    guard !episodes.diagnostics.containsError else { return CourseRecordings() }
    let found = try await withNarrator(of: course) { narrator throws(NarrationFailure) in
      try await narrator.known(episodes.value)
    }
    try await add(found, of: episodes.value, in: course, isMade: false, to: &recordings)
    let made = Set(found.map { EpisodeID($0.recording.lesson, $0.recording.form) })
    recordings.unmade = Set(
      episodes.value.filter {
        $0.form != .review && !made.contains(EpisodeID($0.lesson, $0.form))
      }.map(\.lesson))
    return recordings
  }

  /// Adds recordings, and the same in the formats that the course asks for; `isMade` if these are made where
  /// they are not there yet.
  private func add(
    _ finished: [FinishedRecording], of episodes: [Episode], in course: Course, isMade: Bool,
    to recordings: inout CourseRecordings
  ) async throws(PublishFailure) {
    let formats = editions.contains { type(of: $0).needsFormats } ? course.podcast.formats : []
    guard !formats.isEmpty else {
      for recording in finished { recordings.add(recording) }
      return
    }
    let encoder = RecordingEncoder(cache: cache)
    let byID = Dictionary(
      episodes.map { (EpisodeID($0.lesson, $0.form), $0) }, uniquingKeysWith: { first, _ in first })
    do {
      let all = try await finished.concurrentMap(width: request.width) {
        recording throws(NarrationFailure) -> (FinishedRecording, [FinishedRecording]) in
        var (recording, others) = (recording, [FinishedRecording]())
        guard let episode = byID[EpisodeID(recording.recording.lesson, recording.recording.form)]
        else { return (recording, others) }
        for format in formats {
          guard
            let other = try await encoder.alternate(
              of: recording, as: format, episode, isMade: isMade)
          else { continue }
          recording.recording.alternates.append(
            .init(format: format, id: other.recording.id, byteCount: other.recording.byteCount))
          others.append(other)
        }
        return (recording, others)
      }
      for (recording, others) in all {
        recordings.add(recording)
        for other in others { recordings.finished[other.recording.id] = other }
      }
    } catch {
      throw PublishFailure(error)
    }
  }

  private func episodes(
    of course: Course, cover: CoverFile?, _ recordings: inout CourseRecordings
  ) throws(PublishFailure) -> Diagnosed<[Episode]> {
    var diagnostics: [Diagnostic] = []
    var episodes: [Episode] = []
    // Players show titles beside those of the pages.
    let typography = Typography(course.language)
    for (number, _, lesson) in course.numberedLessons {
      var sound = try sound(of: lesson, in: course).unwrap(into: &diagnostics)
      if case .script(let script) = sound {
        sound = .script(script.titled(with: typography))
        for edition in editions where edition.needsRecordings(of: course) {
          recordings.substitutions += script.substitutions(in: type(of: edition).name)
        }
      }
      var tags = tags(
        of: course, title: typography.applied(to: lesson.title.value),
        date: lesson.date?.value ?? course.date, cover: cover)
      tags.track = (number, course.lessons.count)
      switch sound {
      case .script(let script):
        let read = lesson.readSections.filter { script.reads($0) }.map(\.title)
        tags.disclosure = words.disclosure(course.narration, except: read).text
        if !read.isEmpty { tags.narrator = narrators(of: lesson, [], in: course) }
      case .supplied(let own):
        tags.narrator = narrators(of: lesson, own.words?.speakers ?? [], in: course)
      }
      var episode = Episode(
        lesson: lesson.id, sound: sound, tags: tags, cover: cover?.digest, span: lesson.span)
      if case .script(let script) = sound { episode.sounds = try sounds(in: script) }
      episodes.append(episode)
      if let recap = try recap(of: lesson, like: episode, in: course, typography)?
        .unwrap(into: &diagnostics)
      {
        episodes.append(recap)
      }
      if let rehearsal = rehearsal(of: lesson, like: episode, in: course, typography) {
        episodes.append(rehearsal)
      }
    }
    return Diagnosed(episodes + reviews(of: course, cover: cover, typography), diagnostics)
  }

  /// The reviews of a course's units; none if no edition asks for them.
  private func reviews(
    of course: Course, cover: CoverFile?, _ typography: Typography
  ) -> [Episode] {
    guard course.podcast.hasReviews,
      let edition = editions.first(where: { type(of: $0).needsRecaps })
    else { return [] }
    return course.reviews(in: type(of: edition).view).map { review in
      // What cannot be said in it cannot be said in the lesson, which reports it.
      let script = ScriptWriter.script(forReview: review, in: course, words: words).value
      var tags = tags(
        of: course, title: typography.applied(to: words.title(of: review, in: course)),
        date: course.date, cover: cover)
      tags.disclosure = words.disclosure(course.narration).text
      var episode = Episode(
        lesson: review.id, sound: .script(script.titled(with: typography)), tags: tags,
        cover: cover?.digest, span: review.lessons.last?.span ?? course.span)
      episode.form = .review
      return episode
    }
  }

  /// The tags that all episodes of a course have.
  private func tags(
    of course: Course, title: String, date: CalendarDate?, cover: CoverFile?
  ) -> AudioTags {
    var tags = AudioTags(
      title: title, album: Typography(course.language).applied(to: course.title),
      artist: course.podcast.author ?? course.organisation ?? course.authors.first?.name,
      genre: "Podcast", date: date?.description, cover: cover?.path)
    tags.add(course)
    return tags
  }

  /// The recap of a lesson, with the tags of its episode except the title and the number; nil if it has
  /// none, or if no edition asks for it.
  private func recap(
    of lesson: Lesson, like episode: Episode, in course: Course, _ typography: Typography
  ) throws(PublishFailure) -> Diagnosed<Episode>? {
    guard course.podcast.hasRecaps,
      let edition = editions.first(where: { type(of: $0).needsRecaps }),
      let recap = lesson.recap(in: type(of: edition).view)
    else { return nil }
    let script = ScriptWriter.script(forRecap: recap, in: course, words: words)
    var made = episode
    made.form = .recap
    made.sound = .script(script.value.titled(with: typography))
    made.sounds = try sounds(in: script.value)
    made.tags.title = words.recapTitle(of: episode.tags.title)
    made.tags.track = nil
    made.tags.disclosure = words.disclosure(course.narration).text
    made.tags.narrator = nil
    // What cannot be said in the recap cannot be said in the lesson, which reports it.
    return Diagnosed(made)
  }

  /// The rehearsal of a lesson, with the tags of its episode except the title and the number; nil if it has
  /// none, or if no edition asks for it.
  private func rehearsal(
    of lesson: Lesson, like episode: Episode, in course: Course, _ typography: Typography
  ) -> Episode? {
    guard course.podcast.hasRehearsals,
      let edition = editions.first(where: { type(of: $0).needsRecaps }),
      let rehearsal = lesson.rehearsal(in: type(of: edition).view)
    else { return nil }
    // What cannot be said in it cannot be said in the lesson, which reports it.
    let script = ScriptWriter.script(forRehearsal: rehearsal, in: course, words: words).value
    var made = episode
    made.form = .rehearsal
    made.sound = .script(script.titled(with: typography))
    made.sounds = [:]
    made.tags.title = words.rehearsalTitle(of: episode.tags.title)
    made.tags.track = nil
    made.tags.disclosure = words.disclosure(course.narration).text
    made.tags.narrator = nil
    return made
  }

  /// The people who read a lesson, of whom the words of the recording name some; nil if that is not known.
  private func narrators(of lesson: Lesson, _ named: [String], in course: Course) -> String? {
    let written = course.narrators(of: lesson)
    let names = written.isEmpty ? (named.isEmpty ? course.onlyAuthor.map { [$0] } : named) : written
    return names.map { words.list($0) }
  }

  /// The files of the sounds that a script plays.
  private func sounds(in script: Script) throws(PublishFailure) -> [AssetID: SoundFile] {
    var sounds: [AssetID: SoundFile] = [:]
    for case let sound? in script.sentences.map(\.sound) where sounds[sound.asset] == nil {
      sounds[sound.asset] = SoundFile(
        path: files.path(of: sound.asset), digest: try files.digest(of: sound.asset))
    }
    return sounds
  }

  private func withNarrator<Value: Sendable>(
    of course: Course, _ body: (Narrator) async throws(NarrationFailure) -> Value
  ) async throws(PublishFailure) -> Value {
    let engines = Engines.speech(of: request.installation, in: request.project)
    func voice(_ id: VoiceID) -> any Voice {
      engines.voice(id, width: request.width, timeLimit: request.engineTimeLimit)
    }
    let (voice, second) = (voice(voices.narrator), voices.second.map(voice))
    let narrator = Narrator(
      voice: voice, second: second, name: voices.narrator.publicName,
      pace: course.narration.pace, cache: cache, width: request.width)
    let result: Result<Value, NarrationFailure>
    do {
      result = .success(try await body(narrator))
    } catch {
      result = .failure(error)
    }
    await voice.shutDown()
    await second?.shutDown()
    do {
      return try result.get()
    } catch {
      throw PublishFailure(error)
    }
  }

  @Sendable private func report(_ progress: NarrationProgress) {
    if progress.sentencesDone < progress.sentences {
      request.progress(
        PublicationProgress(
          .speaking, done: progress.sentencesDone, total: progress.sentences))
    } else if progress.recordingsDone < progress.recordings || progress.sentences > 0 {
      request.progress(
        PublicationProgress(
          .mastering, done: progress.recordingsDone, total: progress.recordings))
    }
  }

  /// The audio source for a lesson.
  private func sound(of lesson: Lesson, in course: Course) throws(PublishFailure)
    -> Diagnosed<Episode.Sound>
  {
    let script = ScriptWriter.script(for: lesson, in: course, words: words)
    guard let asset = lesson.ownRecording, let named = lesson.suppliedRecording else {
      return try saying(script, in: course).map { .script($0) }
    }
    let digest = try files.digest(of: asset)
    let said = try RecordingWordsReader(files: files).words(
      ofRecording: asset, namedAt: named.span, in: course)
    // What the voice cannot say, the author has said.
    return said.map { said in
      let typography = Typography(course.language)
      return .supplied(
        OwnRecording(
          file: SoundFile(path: files.path(of: asset), digest: digest), span: named.span,
          words: said, script: script.value.titled(with: typography)))
    }
  }
}

extension NarrationStage {
  /// A script with the words that are beside the author's recordings of its sections.
  private func saying(_ script: Diagnosed<Script>, in course: Course) throws(PublishFailure)
    -> Diagnosed<Script>
  {
    var (script, diagnostics) = (script.value, script.diagnostics)
    for reading in script.readings {
      let words = try RecordingWordsReader(files: files).words(
        ofRecording: reading.asset, namedAt: reading.span, in: course
      ).unwrap(into: &diagnostics)
      guard let words else { continue }
      script = script.saying(words, in: reading).unwrap(into: &diagnostics)
    }
    return Diagnosed(script, diagnostics)
  }
}

extension AudioTags {
  /// What the tags say of a course: its language, who holds its rights, and where it is.
  fileprivate mutating func add(_ course: Course) {
    language = Locale.LanguageCode(course.language.primary).identifier(.alpha3)
    publisher = course.organisation
    let holder = course.organisation ?? course.podcast.author ?? course.authors.first?.name
    let rights = [holder, course.licence].compactMap { $0 }.joined(separator: ", ")
    if let date = course.date, !rights.isEmpty {
      copyright = "\(date.description.prefix(4)) \(rights)"
    }
    link = course.site?.text
  }
}

extension Script {
  /// Whether somebody reads a section in it.
  fileprivate func reads(_ section: ReadSection) -> Bool {
    readings.contains { $0.section == section.heading.anchor }
  }

  /// This script with the quotation marks of its language in the titles of its sections.
  fileprivate func titled(with typography: Typography) -> Script {
    var script = self
    for index in script.sections.indices {
      script.sections[index].title = typography.applied(to: sections[index].title)
    }
    return script
  }
}
