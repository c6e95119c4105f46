import Diagnostics
import EditionKit
import Foundation
import JSONKit
import LecternCommand
import LessonModel
import LessonReader
import Narration
import TestKit
import Testing
import Words

/// A course in `Tests/Golden`, with recordings that nobody had to make.
struct GoldenCourse: Sendable {
  let name: String
  let course: Course
  let context: EditionContext

  static let names = ["everything", "small", "german", "french", "arabic"]

  /// The course of this repository.
  static let flagship = "flagship"

  /// All editions that show lessons: a new one has to be right here as well.
  ///
  /// Decks have nothing but cards, and a database that every version of SQLite writes a little differently: their
  /// own tests look at them.
  static let editions = Editions.all + Editions.books + Editions.platforms

  /// A golden course, or the flagship; `isSpoken` gives it recordings that say its scripts.
  init(_ name: String, isSpoken: Bool = false) async throws {
    self.name = name
    let folder = try DiskFolder(
      name == Self.flagship ? repositoryFolder : "\(repositoryFolder)/Tests/Golden/\(name)")
    let read = try await CourseReader(
      folder: folder, editions: Self.editions.map { type(of: $0).name }, width: 1
    ).read()
    let printer = TerminalPrinter(sources: read.sources, isColored: false)
    try #require(
      !read.course.diagnostics.containsError, "\(printer.print(read.course.diagnostics))")
    course = read.course.value
    var context = EditionContext(
      words: CourseWords(course.language), site: course.site, timestamp: course.date?.unixSeconds,
      recordings: Self.recordings(of: course), templates: try Self.templates(),
      generator: "Lectern test")
    if isSpoken {
      for lesson in course.lessons {
        context.recordings[lesson.id]?.cues = Self.cues(
          of: ScriptWriter.script(for: lesson, in: course, words: context.words).value)
      }
    }
    for edition in Self.editions {
      context.offers += edition.offers(for: course, in: context)
    }
    self.context = context
  }

  /// The context of an edition: a book follows what is said sentence by sentence, where it is written.
  func context(for edition: any Edition) -> EditionContext {
    guard type(of: edition).name == .book else { return context }
    var context = context
    for lesson in course.lessons {
      let script = ScriptWriter.script(for: lesson, in: course, words: context.words).value
      let shown = script.sentences.filter { !$0.written.isEmpty }
      context.recordings[lesson.id]?.cues = shown.enumerated().map { number, sentence in
        Recording.Cue(
          text: sentence.written, start: 200 + 2000 * number, end: 1700 + 2000 * number,
          span: sentence.span)
      }
      context.recordings[lesson.id]?.duration = 900 + 2000 * script.sentences.count
    }
    return context
  }

  /// Two chapters and three sentences for every lesson, each a little longer than the last.
  private static func recordings(of course: Course) -> [LessonID: Recording] {
    var recordings: [LessonID: Recording] = [:]
    for (number, _, lesson) in course.numberedLessons {
      let length = 60_000 + 1000 * number
      // What stands for a recording of another language is in no language.
      let isEnglish = course.language.primary == "en"
      let texts =
        isEnglish
        ? ["One sentence.", "Another, with <signs> & more.", "A last one."]
        : ["1.", "2 < 3 & 4.", "5."]
      let cues = texts.enumerated().map {
        Recording.Cue(text: $1, start: $0 * 20_000, end: $0 * 20_000 + 15_000)
      }
      recordings[lesson.id] = Recording(
        id: RecordingID(digest: "recording-of-\(lesson.id)"), lesson: lesson.id,
        byteCount: 12 * length, duration: length, origin: .synthesized(voice: "hibari:heart"),
        chapters: [
          Recording.Chapter(title: lesson.title.value, start: 0, end: 20_000),
          Recording.Chapter(
            title: isEnglish ? "Second & last" : "2 & 3", start: 20_000, end: length),
        ], cues: cues, loudness: Recording.Loudness(integrated: -16, truePeak: -2))
    }
    return recordings
  }

  /// A second for each sentence.
  private static func cues(of script: Script) -> [Recording.Cue] {
    script.sentences.filter { !$0.written.isEmpty }.enumerated().map { index, sentence in
      Recording.Cue(
        text: sentence.written, start: index * 1000, end: index * 1000 + 1000, span: sentence.span)
    }
  }

  private static func templates() throws -> Templates {
    Templates(try Files.read("\(repositoryFolder)/templates"))
  }

  /// What is spoken for each lesson: one sentence per line, as written and, if it differs, as spoken.
  func scripts() -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for lesson in course.lessons {
      let script = ScriptWriter.script(for: lesson, in: course, words: context.words)
      let lines = script.value.sentences.flatMap { sentence -> [String] in
        let played = sentence.sound.map { ["▶ \($0.asset)"] } ?? []
        return played + [sentence.written]
          + (sentence.spoken == sentence.written ? [] : ["  " + sentence.spoken])
      }
      let noticed = script.diagnostics.map { "! \($0.message)" }
      files["script/\(lesson.id).txt"] = Array(
        (lines + noticed).map { $0 + "\n" }.joined().utf8)
    }
    return files
  }

  /// A tree as it is stored: text as it is, archives unpacked, and what the publisher makes as what
  /// it was asked for.
  func stored(_ tree: OutputTree) -> [String: [UInt8]] {
    var files = stored(tree.files)
    let lines = tree.substitutions.map {
      "\($0.span.path):\($0.span.start) \($0.words) (\($0.change.reason.rawValue))\n"
    }
    if !lines.isEmpty { files["substitutions.txt"] = Array(lines.joined().utf8) }
    return files
  }

  func stored(_ tree: [OutputTree.File]) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for file in tree { store(file.content, at: Self.plain(file.path.text), in: &files) }
    return files
  }

  /// Text in which files are called as in the templates: `style.3f2a9c01.css` is `style.css`.
  ///
  /// Otherwise, one more line in a style sheet would be a change on each page of each course.
  private static func plain(_ text: String) -> String {
    text.replacing(/\b(style|script|finder|offline)\.[0-9a-f]{8}\.(css|js)\b/) {
      "\($0.output.1).\($0.output.2)"
    }
  }

  private func store(
    _ content: OutputTree.Content, at path: String, in files: inout [String: [UInt8]]
  ) {
    switch content {
    case .bytes(let bytes):
      let templates = context.templates.paths(under: "")
      // A template that is published as it is would be stored twice.
      if let template = templates.first(where: { context.templates.bytes($0) == bytes }) {
        files["\(path).txt"] = Array("template \(template)\n".utf8)
      } else {
        let named = path.hasSuffix(".js") ? namingParts(of: bytes) : bytes
        files[path] =
          path.hasSuffix(".js") || path.hasSuffix(".html")
          ? Array(Self.plain(String(decoding: named, as: UTF8.self)).utf8) : named
      }
    case .picture(let job):
      files["\(path).txt"] = Array("picture \(job.picture), \(job.width) pixels\n".utf8)
    case .font(let job):
      let letters = job.letters.map { "\($0.lowerBound)–\($0.upperBound)" }
      files["\(path).txt"] = Array("font \(job.name): \(letters.joined(separator: ", "))\n".utf8)
    case .asset(let asset): files["\(path).txt"] = Array("asset \(asset)\n".utf8)
    case .encoded(let job):
      files["\(path).txt"] = Array("recording \(job.recording), \(job.bitRate) kb/s\n".utf8)
    case .recording(let id): files["\(path).txt"] = Array("recording \(id)\n".utf8)
    case .typeset(let job):
      let pages =
        (job.pagesOf.map { [("pagesOf", JSON.string($0.template))] } ?? [])
        + (job.sheetsOf.map { [("sheetsOf", JSON.string($0.template))] } ?? [])
      let asked = JSON.object(
        [
          ("template", .string(job.template)), ("format", .string("\(job.format)")),
          ("assets", .array(job.assets.map { .string($0.path) })),
        ] + pages + [("data", job.data)])
      files["\(path).json"] = asked.indentedBytes
    case .sound(let job):
      let parts = job.parts.map {
        "recording \($0.recording)\n"
          + $0.chapters.map { "  \($0.start)–\($0.end) \($0.title)\n" }.joined()
      }
      let tags = [job.tags.title, job.tags.artist, job.tags.date].compactMap { $0 }
      files["\(path).txt"] = Array(([tags.joined(separator: " | ") + "\n"] + parts).joined().utf8)
      store(job.cover, at: "\(path).cover", in: &files)
    case .archive(let job):
      for member in job.members {
        store(member.content, at: "\(path)/\(member.path)", in: &files)
      }
      // The order in the archive, which a folder does not show.
      let lines = job.members.map { "\($0.path)\($0.isStored == true ? " stored" : "")\n" }
      files["\(path)/members.txt"] = Array(lines.joined().utf8)
    }
  }

  /// A script that is joined from templates: their names instead of their text.
  private func namingParts(of bytes: [UInt8]) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    let templates = context.templates
    let folders = ["web/scripts/", "web/offline/", "lms/scripts/"]
    for path in folders.flatMap({ templates.paths(under: $0) }) {
      if let part = context.templates.text(path), !part.isEmpty {
        text = text.replacing(part, with: "template \(path)\n")
      }
    }
    return Array(text.utf8)
  }
}
