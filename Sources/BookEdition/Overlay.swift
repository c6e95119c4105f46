import Diagnostics
import EditionKit
import LessonMarkup
import LessonModel
import XMLKit

/// How a lesson is read aloud: which part of its recording belongs to which part of its page (Media
/// Overlays 3.3).
///
/// The parts follow one another without gaps, and the text in its own order. What is said but not written
/// belongs to the text beside it.
struct Overlay {
  /// The id of the whole lesson on its page.
  static let chapter = "chapter."

  /// A part of the text, and when it is heard, in milliseconds.
  struct Part: Hashable {
    var target: String
    var start: Int
    var end: Int

    /// Whether it is a note, which listeners may skip.
    var isNote: Bool
  }

  let lesson: LessonID
  let parts: [Part]
  let audio: EncodingJob

  init(of recording: Recording, _ places: SentencePlaces, lesson: Lesson, bitRate: Int) {
    self.lesson = lesson.id
    audio = EncodingJob(recording.id, bitRate: bitRate)
    parts = Self.parts(of: recording, places, lesson: lesson)
  }

  var id: String { "overlay-\(lesson)" }
  var path: OutputPath { OutputPath(safe: "overlays/\(lesson).smil") }
  var audioPath: OutputPath { OutputPath(safe: "audio/\(lesson).mp3") }

  /// Milliseconds: the sum of its parts.
  var duration: Int { parts.reduce(0) { $0 + $1.end - $1.start } }

  /// A time in seconds, exact to the millisecond (Media Overlays 3.3 §9.2.2.5).
  static func clock(_ milliseconds: Int) -> String {
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest + "s"
  }

  func bytes(for page: OutputPath) -> [UInt8] {
    let text = page.relative(from: path)
    let sound = audioPath.relative(from: path)
    return XMLWriter.document(
      "smil",
      namespaces: [
        XMLNamespace(default: "http://www.w3.org/ns/SMIL"),
        XMLNamespace(prefix: "epub", uri: "http://www.idpf.org/2007/ops"),
      ], ["version": "3.0"]
    ) { xml in
      xml.element("body", ["epub:textref": text, "epub:type": "chapter"]) {
        for (number, part) in parts.enumerated() {
          xml.element(
            "par", ["id": "part-\(number + 1)", "epub:type": part.isNote ? "footnote" : nil]
          ) {
            xml.element("text", ["src": "\(text)#\(part.target)"])
            xml.element(
              "audio",
              [
                "src": sound, "clipBegin": Self.clock(part.start), "clipEnd": Self.clock(part.end),
              ])
          }
        }
      }
    }
  }

  // MARK: Parts

  private static func parts(of recording: Recording, _ places: SentencePlaces, lesson: Lesson)
    -> [Part]
  {
    // What was encoded again may be shorter by as much.
    let end = max(1, recording.duration - 50)
    let cues = recording.cues
    let notes = lesson.footnotes.map(\.span.range)
    let targets = targets(of: cues, places, lesson: lesson)
    var parts: [Part] = []
    for (cue, target) in zip(cues, targets) where cue.start < end {
      let isNote =
        cue.span.map { span in
          span.path == lesson.path
            && notes.contains { $0.contains(span.start) && span.end <= $0.upperBound }
        } ?? false
      let start = parts.isEmpty ? 0 : cue.start
      if let last = parts.last, last.target == target, last.isNote == isNote || start == last.start
      {
        continue
      }
      if !parts.isEmpty { parts[parts.count - 1].end = start }
      parts.append(Part(target: target, start: start, end: end, isNote: isNote))
    }
    return parts.isEmpty ? [Part(target: chapter, start: 0, end: end, isNote: false)] : parts
  }

  /// The element of each cue.
  ///
  /// Of those that are written, as many as are in the order of the page have their own. What is left belongs to what was read before it; words that Lectern adds, to what they announce.
  private static func targets(
    of cues: [Recording.Cue], _ places: SentencePlaces, lesson: Lesson
  ) -> [String] {
    let order = Dictionary(
      places.order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let positions = cues.map { cue -> Int? in
      guard let span = cue.span, span.path == lesson.path else { return nil }
      return places.id(of: span).flatMap { order[$0] }
    }
    let kept = LongestRise.of(positions)
    var targets: [String?] = kept.map { position in position.map { places.order[$0] } }
    for index in targets.indices.reversed() where targets[index] == nil && cues[index].span == nil {
      targets[index] = index + 1 < targets.count ? targets[index + 1] : nil
    }
    var last = targets.compactMap { $0 }.first ?? chapter
    return targets.map { target in
      last = target ?? last
      return last
    }
  }
}
