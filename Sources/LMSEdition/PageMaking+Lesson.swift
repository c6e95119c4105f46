import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import PageContent
import Words

// One lesson, with the way to those beside it.

extension PageMaking {
  /// Returns whether the lesson has HTML of the author's.
  func write(_ lesson: Lesson, in unit: String?, number: Int, to html: MarkupWriter) -> Bool {
    var hasOwnHTML = false
    html.element(.template, ["id": .text("lesson.\(lesson.id)")]) {
      html.startLine()
      html.element(.article, ["class": "lesson"]) {
        html.startLine()
        writeOpening(of: lesson, in: unit, number: number, to: html)
        writeObjectives(of: lesson, to: html)
        writePlayer(of: lesson, to: html)
        let links = LMSLinks(from: lesson.id, among: shown, of: writer)
        let text = LessonWriter(
          into: html, style: writer.style, links: links, conversions: writer.conversions)
        html.element(.div, ["class": "prose"]) {
          html.startLine()
          text.write(lesson)
          links.glossary.write(title: words[.glossary], to: html)
          LessonData.write(lesson.id, text.activities, [], in: nil, to: html)
        }
        html.startLine()
        hasOwnHTML = text.hasOwnHTML
        writer.report(text.standIns, in: lesson)
      }
      html.startLine()
      writePager(after: lesson, number: number, to: html)
    }
    html.startLine()
    return hasOwnHTML
  }

  private func writeOpening(
    of lesson: Lesson, in unit: String?, number: Int, to html: MarkupWriter
  ) {
    html.element(.header, ["class": "opening"]) {
      html.startLine()
      html.element(
        .nav, ["class": "breadcrumb", "aria-label": .text(words[.breadcrumb].text)]
      ) {
        html.startLine()
        writer.write(.a, words[.course], ["href": "#/"], to: html)
        html.startLine()
        if let unit { writer.line(.span, text: unit, to: html) }
        writer.write(
          .span,
          words(.position, [.number: String(number), .total: String(lessons.count)]), to: html)
        html.startLine()
      }
      writer.line(.h1, text: lesson.title.value, to: html)
      if let summary = lesson.summary {
        writer.line(.p, ["class": "lead"], text: summary, to: html)
      }
    }
    html.startLine()
  }

  private func writeObjectives(of lesson: Lesson, to html: MarkupWriter) {
    guard !lesson.objectives.isEmpty else { return }
    html.element(.section, ["class": "objectives", "aria-labelledby": "objectives."]) {
      writer.write(
        .h2, writer.words.lesson[.objectives], ["id": "objectives."], to: html)
      html.element(.ul) {
        for objective in lesson.objectives {
          writer.line(.li, text: objective.value, to: html)
        }
      }
    }
    html.startLine()
  }

  /// The browser's own player for the recording of the lesson.
  private func writePlayer(of lesson: Lesson, to html: MarkupWriter) {
    guard let address = writer.address(ofRecordingOf: lesson.id) else { return }
    html.element(.section, ["class": "player", "aria-label": .text(words[.listen].text)]) {
      html.startLine()
      let label = words(.listenTo, [.title: lesson.title.value])
      html.element(
        .audio,
        [
          "controls": .on, "preload": "none", "src": .url(address),
          "aria-label": .text(label.text),
        ]
      ) {}
      html.startLine()
      if let disclosure = writer.context.disclosure(of: lesson.id, in: writer.course) {
        writer.write(.p, disclosure, ["class": "voice"], to: html)
        html.startLine()
      }
    }
    html.startLine()
  }

  /// The lessons before and after a lesson; its last line is what a learner who has read it has seen.
  private func writePager(after lesson: Lesson, number: Int, to html: MarkupWriter) {
    func step(_ index: Int, _ rel: AttributeValue, _ label: Word) {
      guard lessons.indices.contains(index) else { return }
      let other = lessons[index]
      html.element(
        .a,
        ["class": rel, "rel": rel, "href": .text(LMSPage.address(of: other.id))]
      ) {
        writer.write(.span, label, ["class": "label"], to: html)
        html.text(" ")
        html.element(
          .span, writer.directed(["class": "title"], as: other.title.value),
          text: other.title.value)
      }
      html.startLine()
    }
    html.element(.nav, ["class": "pager", "aria-label": .text(words[.lessons].text)]) {
      html.startLine()
      step(number - 2, "prev", words[.previous])
      step(number, "next", words[.next])
      if number == lessons.count {
        html.element(.a, ["class": "next", "href": "#/"]) {
          writer.write(.span, words[.courseDone], ["class": "label"], to: html)
          html.text(" ")
          html.element(.span, ["class": "title"], text: part.title)
        }
      }
    }
    html.startLine()
  }
}
