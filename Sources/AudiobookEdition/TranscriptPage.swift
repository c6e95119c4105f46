import AudioContent
import EditionKit
import LessonModel
import MarkupKit
import Words

/// What a lesson is about and what is said in it, to read: a heading for each chapter, and the sentences as they are written.
struct TranscriptPage {
  let episode: Episode
  let course: Course

  /// Says that the voice is synthetic; nil if it is not.
  let disclosure: Word?

  /// A pause of this many milliseconds begins a paragraph: longer than between sentences, shorter than
  /// after a paragraph.
  private static let pause = 600

  var bytes: [UInt8] {
    PlainPage(title: episode.title, language: course.language).bytes { html in
      html.element(.main) {
        html.element(.h1, text: episode.title)
        if let summary = episode.lesson.summary {
          html.startLine()
          html.element(.p, text: summary)
        }
        if let disclosure {
          html.startLine()
          html.element(
            .p, ["class": "voice", "lang": .text((disclosure.language ?? course.language).text)],
            text: disclosure.text)
        }
        for (index, chapter) in chapters.enumerated() {
          // The first chapter has the name of the lesson.
          if index > 0, !chapter.paragraphs.isEmpty {
            html.startLine()
            html.element(.h2, text: chapter.title)
          }
          for paragraph in chapter.paragraphs {
            html.startLine()
            html.element(.p, text: paragraph)
          }
        }
      }
    }
  }

  private var chapters: [(title: String, paragraphs: [String])] {
    var chapters = episode.recording.chapters.map {
      (title: AudioText.line($0.title), paragraphs: [String]())
    }
    let starts = episode.recording.chapters.map(\.start)
    var last: (chapter: Int, end: Int)?
    for cue in episode.recording.cues {
      let text = cue.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !text.isEmpty else { continue }
      let chapter = max(0, (starts.firstIndex { $0 > cue.start } ?? starts.count) - 1)
      guard chapter < chapters.count else { continue }
      if let last, last.chapter == chapter, cue.start - last.end < Self.pause {
        let end = chapters[chapter].paragraphs.count - 1
        chapters[chapter].paragraphs[end] += " " + text
      } else {
        chapters[chapter].paragraphs.append(text)
      }
      last = (chapter, cue.end)
    }
    return chapters
  }
}

/// A page without a style of its own, in a package.
struct PlainPage {
  var title: String
  var language: LanguageTag

  /// The page; `head` and `body` write what is in them.
  func bytes(
    head: (MarkupWriter) -> Void = { _ in }, body: (MarkupWriter) -> Void
  ) -> [UInt8] {
    let html = MarkupWriter(.html)
    html.element(
      .html,
      ["lang": .text(language.text), "dir": .text(TextDirection(language).rawValue)]
    ) {
      html.startLine()
      html.element(.head) {
        html.element(.meta, ["charset": "utf-8"])
        html.element(
          .meta, ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.element(.title, text: title)
        head(html)
      }
      html.startLine()
      html.element(.body) { body(html) }
    }
    return Array("<!DOCTYPE html>\n".utf8) + html.bytes + [UInt8(ascii: "\n")]
  }
}
