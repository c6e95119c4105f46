import Diagnostics
import EditionKit
import LessonModel
import LessonReader
import Narration
import TestKit
import Testing
import Words
import XMLKit

@testable import BookEdition

/// The book of a small course, with recordings that follow its sentences.
struct SampleBook {
  let course: Course
  let context: EditionContext
  let job: ArchiveJob
  let substitutions: [Substitution]

  /// `settings` are further lines of `course.yaml`, `marks` the pages of a printed guide.
  init(
    _ lesson: String, settings: String = "", glossary: String? = nil, path: String? = nil,
    marks: [String: Int]? = nil
  )
    async throws
  {
    var files = [
      "lessons/course.yaml": Array(
        "title: Course\nlanguage: en\ndate: 2026-11-01\norganization: School\n\(settings)\n".utf8),
      "lessons/01-one.md": Array(lesson.utf8),
      "lessons/02-two.md": Array("# Two\n\nThe [first](01-one.md) lesson comes first.\n".utf8),
    ]
    files["lessons/glossary.yaml"] = glossary.map { Array($0.utf8) }
    let read = try await CourseReader(
      folder: MemoryFolder(files), editions: [.web, .podcast, .handouts, .book], width: 1
    ).read()
    try #require(!read.course.diagnostics.containsError, "\(read.course.diagnostics)")
    let course = read.course.value
    self.course = course
    let words = CourseWords(course.language)
    var context = EditionContext(words: words, timestamp: course.date?.unixSeconds)
    for lesson in course.lessons {
      let script = ScriptWriter.script(for: lesson, in: course, words: words).value
      let cues = script.sentences.enumerated().map { number, sentence in
        Recording.Cue(
          text: sentence.written, start: 150 + 1000 * number, end: 900 + 1000 * number,
          span: sentence.span)
      }
      context.recordings[lesson.id] = Recording(
        id: RecordingID(digest: "of-\(lesson.id)"), lesson: lesson.id, byteCount: 1,
        duration: 1000 * cues.count + 500, origin: .synthesized(voice: "hibari:heart"),
        chapters: [], cues: cues, loudness: Recording.Loudness(integrated: -16, truePeak: -2))
    }
    context.printedPages = marks.map { PrintedPages(title: "Participant guide", marks: $0) }
    self.context = context
    let tree = await BookEdition().render(course, in: context).value
    substitutions = tree.substitutions
    job = try tree.files.archive(path ?? "")
  }

  /// A text file of the book.
  func text(_ path: String) throws -> String { try job.text(path) }

  func document(_ path: String) throws -> XMLElement { try job.document(path) }

  var paths: [String] { job.paths }

  /// The parts of an overlay: the id, and the times in milliseconds.
  func parts(of lesson: String) throws -> [Part] {
    let body = try #require(try document("EPUB/overlays/\(lesson).smil").elements.first)
    return try body.elements.map { par in
      let text = try #require(par.elements.first?.attribute("src"))
      let audio = try #require(par.elements.last)
      return Part(
        target: String(text.split(separator: "#").last ?? ""),
        start: try Self.milliseconds(audio.attribute("clipBegin")),
        end: try Self.milliseconds(audio.attribute("clipEnd")),
        isNote: par.attribute("type", namespace: "http://www.idpf.org/2007/ops") == "footnote")
    }
  }

  struct Part: Hashable {
    var target: String
    var start: Int
    var end: Int
    var isNote: Bool
  }

  static func milliseconds(_ clock: String?) throws -> Int {
    let text = try #require(clock)
    let seconds = try #require(Double(text.dropLast()))
    return Int((seconds * 1000).rounded())
  }

  /// The text of the element with an id.
  func said(_ id: String, in page: String) throws -> String {
    func find(_ element: XMLElement) -> XMLElement? {
      if element.attribute("id") == id { return element }
      return element.elements.lazy.compactMap(find).first
    }
    return try #require(find(try document(page)), "\(id)").text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension XMLElement {
  /// This element and all in it, in document order.
  var all: [XMLElement] { [self] + elements.flatMap(\.all) }
}
