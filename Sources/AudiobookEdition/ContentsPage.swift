import AudioContent
import EditionKit
import LessonModel
import MarkupKit
import Words

/// The page of a W3C package: its table of contents, and links to all transcripts.
struct ContentsPage {
  let book: Audiobook

  /// Where the manifest is.
  let manifest: String

  var bytes: [UInt8] {
    let course = book.course
    return PlainPage(title: course.title, language: course.language).bytes { html in
      html.element(.link, ["rel": "publication", "href": .url(manifest)])
    } body: { html in
      html.element(.main) {
        html.element(.h1, text: course.title)
        html.startLine()
        html.element(.nav, ["role": "doc-toc", "aria-labelledby": "contents"]) {
          write(book.words.site[.outline], .h2, ["id": "contents"], to: html)
          list(book.contents, to: html)
        }
        transcripts(to: html)
      }
    }
  }

  private func list(_ entries: [Audiobook.Entry], to html: MarkupWriter) {
    html.element(.ol) {
      for entry in entries {
        html.startLine()
        html.element(.li) {
          if entry.isUnit {
            html.element(.span, text: entry.title)
          } else {
            html.element(.a, ["href": .url(Self.address(of: entry))], text: entry.title)
          }
          if !entry.children.isEmpty { list(entry.children, to: html) }
        }
      }
    }
  }

  /// An address such as `audio/why.mp3#t=12.5,60`.
  private static func address(of entry: Audiobook.Entry) -> String {
    guard let times = entry.times else { return entry.audio.text }
    return "\(entry.audio)#t=\(times.lowerBound.fragmentSeconds),"
      + times.upperBound.fragmentSeconds
  }

  private func transcripts(to html: MarkupWriter) {
    let texts = book.tracks.compactMap { track in
      track.companions.first { $0.mediaType == .html }.map { (track.episode.title, $0.path) }
    }
    guard !texts.isEmpty else { return }
    html.startLine()
    html.element(.section, ["aria-labelledby": "transcripts"]) {
      write(book.words.podcast[.transcripts], .h2, ["id": "transcripts"], to: html)
      html.element(.ul) {
        for (title, path) in texts {
          html.startLine()
          html.element(.li) {
            html.element(.a, ["href": .url(path.text)], text: title)
          }
        }
      }
    }
  }

  /// Words of Lectern, which may be in another language than the course.
  private func write(
    _ word: Word, _ element: Element, _ attributes: Attributes, to html: MarkupWriter
  ) {
    var attributes = attributes
    if let language = word.language {
      attributes["lang"] = .text(language.text)
      attributes["dir"] = .text(TextDirection(language).rawValue)
    }
    html.element(element, attributes, text: word.text)
  }
}
