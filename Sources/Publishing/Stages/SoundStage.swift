import ArchiveKit
import AudioKit
import CacheKit
import Concurrency
import Digests
import EditionKit
import FileKit
import LessonModel
import Recordings

extension CacheKind {
  /// Recordings as they are in audiobooks, and the audiobooks; the facts of the first are the number of
  /// their frames.
  static let audiobook = CacheKind("audiobooks")
}

/// Makes audiobooks of recordings.
///
/// A recording is encoded again only if it has changed, and all are joined again only if one of them,
/// the tags or the cover has.
extension PackingStage {
  /// An encoded recording.
  private struct Encoded: Sendable {
    var key: CacheKey
    var entry: CacheEntry
    var sound: ADTSSound
  }

  /// An audiobook, from the cache or made now.
  func sound(_ job: SoundJob, for origin: DocumentOrigin) async throws(PublishFailure) -> Package {
    var package = Package()
    let binding = AudiobookBinding()
    let engine = try await identity(of: binding)
    package.recipe.add("ffmpeg or how Lectern makes audiobooks", engine)
    let cover = ArchiveJob.Member(
      path: OutputPath(literal: "cover"), content: job.cover, isStored: true)
    guard let picture = try await part(cover, of: &package, for: origin) else { return package }
    package.recipe.add("the cover", picture.digest)
    package.recipe.add("the title of the course", job.tags.title)
    package.recipe.add("the author", job.tags.artist ?? "")
    package.recipe.add("the date", job.tags.date ?? "")
    package.recipe.add("the comment", job.tags.comment ?? "")
    if let narrator = job.tags.narrator { package.recipe.add("the narrator", narrator) }
    for part in job.parts {
      package.recipe.add("a recording", part.recording.digest)
      for chapter in part.chapters {
        package.recipe.add("a chapter", "\(chapter.start) \(chapter.end) \(chapter.title)")
      }
    }
    let key = CacheKey(.audiobook, package.recipe)
    if let entry = cache.entry(for: key) {
      package.product = TypesetDocument.Product(key: key, entry: entry)
      return package
    }
    let encoded = try await job.parts.concurrentMap(width: width) {
      part async throws(PublishFailure) in try await encode(part, with: binding, engine)
    }
    let entry = try await bind(encoded, job, picture, with: binding, for: key)
    package.product = TypesetDocument.Product(key: key, entry: entry)
    return package
  }

  private func identity(of binding: AudiobookBinding) async throws(PublishFailure) -> String {
    try await cache.identity(of: binding.program, about: binding.settings) {
      () async throws(PublishFailure) in
      do throws(AudioFailure) {
        return try await binding.identity()
      } catch {
        throw PublishFailure(error)
      }
    }
  }

  private func encode(
    _ part: SoundJob.Part, with binding: AudiobookBinding, _ engine: String
  ) async throws(PublishFailure) -> Encoded {
    guard let product = recordings[part.recording] else {
      throw PublishFailure(
        .engine, "Lectern has a bug: an audiobook has no recording. Please report it.")
    }
    var recipe = Recipe()
    recipe.add("ffmpeg or how Lectern makes audiobooks", engine)
    recipe.add("a recording", part.recording.digest)
    let key = CacheKey(.audiobook, recipe)
    if let entry = cache.entry(for: key),
      let count = Int(String(decoding: entry.facts, as: UTF8.self))
    {
      return Encoded(key: key, entry: entry, sound: ADTSSound(frameCount: count))
    }
    let (source, target) = try files { () throws(FileFailure) in
      (try cache.newFile(ending: "mp3"), try cache.newFile(ending: "aac"))
    }
    defer {
      try? FileSystem.remove(source)
      try? FileSystem.remove(target)
    }
    // The cache trusts nothing in it: a copy is verified.
    try copy(product.entry, for: product.key, to: source)
    let sound: ADTSSound
    do {
      sound = try await binding.encode(
        source, duration: part.duration, to: target, subject: "the audiobook")
    } catch {
      throw PublishFailure(error)
    }
    let entry = try files { () throws(FileFailure) in
      try cache.store(file: target, facts: Array("\(sound.frameCount)".utf8), for: key)
    }
    return Encoded(key: key, entry: entry, sound: sound)
  }

  private func bind(
    _ parts: [Encoded], _ job: SoundJob, _ picture: Part, with binding: AudiobookBinding,
    for key: CacheKey
  ) async throws(PublishFailure) -> CacheEntry {
    var copies: [String] = []
    let (target, cover) = try files { () throws(FileFailure) in
      (try cache.newFile(ending: "m4b"), try cache.newFile(ending: "cover"))
    }
    defer { for path in copies + [target, cover] { try? FileSystem.remove(path) } }
    for part in parts {
      let path = try files { () throws(FileFailure) in try cache.newFile(ending: "aac") }
      copies.append(path)
      try copy(part.entry, for: part.key, to: path)
    }
    try files { () throws(FileFailure) in
      switch picture.content {
      case .bytes(let bytes): try FileSystem.write(bytes, to: cover)
      case .file(let path, _): try FileSystem.copyContent(of: path, to: cover)
      }
    }
    let (found, _) = try files { () throws(FileFailure) in try FileSystem.digest(of: cover) }
    guard found == picture.digest else {
      throw PublishFailure(.stale, "The cover of the course is being changed.")
    }
    var tags = AudioTags(
      title: job.tags.title, album: job.tags.title, artist: job.tags.artist, genre: "Audiobook",
      date: job.tags.date, cover: cover)
    tags.disclosure = job.tags.comment
    tags.narrator = job.tags.narrator
    tags.chapters = Self.chapters(of: job, parts.map(\.sound))
    do {
      try await binding.bind(
        copies, frameCount: parts.reduce(0) { $0 + $1.sound.frameCount }, tags: tags, to: target,
        subject: "the audiobook")
    } catch {
      throw PublishFailure(error)
    }
    return try files { () throws(FileFailure) in try cache.store(file: target, for: key) }
  }

  /// The chapters of all parts, each where its sound is in the whole file.
  static func chapters(of job: SoundJob, _ sounds: [ADTSSound]) -> [AudioChapter] {
    var chapters: [AudioChapter] = []
    var frames = 0
    for (part, sound) in zip(job.parts, sounds) {
      let start = ADTSSound.milliseconds(ofFrames: frames)
      // The encoder begins with a frame of silence; the first chapter begins with that.
      let sounding = ADTSSound.milliseconds(ofFrames: frames + 1)
      frames += sound.frameCount
      for (index, chapter) in part.chapters.enumerated() {
        chapters.append(
          AudioChapter(
            title: chapter.title, start: index == 0 ? start : sounding + chapter.start, end: 0))
      }
    }
    let end = ADTSSound.milliseconds(ofFrames: frames)
    for index in chapters.indices {
      chapters[index].end = index + 1 < chapters.count ? chapters[index + 1].start : end
    }
    return chapters
  }

  private func copy(_ entry: CacheEntry, for key: CacheKey, to path: String)
    throws(PublishFailure)
  {
    let isWhole = try files { () throws(FileFailure) in
      try cache.copy(entry, for: key, to: path)
    }
    if !isWhole { throw .damaged(key.kind) }
  }
}

extension PublishFailure {
  fileprivate init(_ failure: AudioFailure) {
    if case .file(let file) = failure.code {
      self.init(file)
    } else {
      self.init(.engine, failure.description)
    }
  }
}
