import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import Words

extension BookWriter: PageTexts {
  var direction: TextDirection { TextDirection(course.language) }

  /// The bytes of a page; `content` writes what is in its main part.
  func page(_ title: String, at path: OutputPath, content: (MarkupWriter) -> Void) -> [UInt8] {
    let html = MarkupWriter(.xhtml, capacity: 8192)
    html.markup(
      TrustedMarkup(trusting: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"))
    let language = AttributeValue.text(course.language.text)
    html.element(
      .html,
      [
        "xmlns": "http://www.w3.org/1999/xhtml", "xmlns:epub": "http://www.idpf.org/2007/ops",
        "lang": language, "xml:lang": language,
        "dir": direction == .rightToLeft ? "rtl" : nil,
        "class": course.book.writing == .vertical ? "vertical" : nil,
      ]
    ) {
      html.startLine()
      html.element(.head) {
        html.startLine()
        html.element(.title, text: title)
        html.startLine()
        html.element(
          .link,
          [
            "rel": "stylesheet", "type": "text/css",
            "href": .url(OutputPath.style.relative(from: path)),
          ])
        html.startLine()
      }
      html.startLine()
      html.element(.body) {
        html.startLine()
        html.element(.main) {
          html.startLine()
          content(html)
          html.startLine()
        }
        html.startLine()
      }
      html.startLine()
    }
    html.startLine()
    return html.bytes
  }
}
