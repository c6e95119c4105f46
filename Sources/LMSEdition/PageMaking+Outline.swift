import LessonMarkup
import LessonModel
import MarkupKit
import Words

// The lessons of a part: on its first page, and beside each lesson.

extension PageMaking {
  func writeOutline(to html: MarkupWriter) {
    var first = 1
    for unit in part.units {
      html.startLine()
      html.element(unit.details == nil ? .div : .section, ["class": "unit"]) {
        if let details = unit.details {
          writer.line(.h3, text: details.title, to: html)
          if let summary = details.summary {
            writer.line(.p, ["class": "unit-summary"], text: summary, to: html)
          }
        }
        html.element(.ol, ["start": .number(first), "class": "outline"]) {
          for lesson in unit.lessons {
            html.startLine()
            html.element(.li, ["data-lesson": .text(lesson.id.text)]) {
              html.element(.p, ["class": "entry"]) { writeLink(to: lesson, html) }
              if let summary = lesson.summary {
                writer.line(.p, ["class": "summary"], text: summary, to: html)
              }
            }
          }
          html.startLine()
        }
      }
      first += unit.lessons.count
    }
    html.startLine()
  }

  private func writeLink(to lesson: Lesson, isMarked: Bool = false, _ html: MarkupWriter) {
    html.element(
      .a,
      writer.directed(
        [
          "href": .text(LMSPage.address(of: lesson.id)),
          "data-lesson": isMarked ? .text(lesson.id.text) : nil,
        ], as: lesson.title.value), text: lesson.title.value)
  }

  /// The way through the course, beside each lesson.
  func writeWay(to html: MarkupWriter) {
    guard lessons.count > 1 else { return }
    html.element(.template, ["id": "way."]) {
      html.element(.nav, ["class": "way", "aria-label": .text(words[.outline].text)]) {
        html.startLine()
        html.element(.details) {
          html.element(.summary) {
            writer.write(.span, words[.lessons], to: html)
            html.text(" ")
            html.element(.span, ["class": "place"], text: "")
          }
          html.startLine()
          html.element(.div, ["class": "sheet"]) {
            html.element(.p, ["class": "home"]) {
              html.element(.a, writer.directed(["href": "#/"], as: part.title), text: part.title)
            }
            writeWayList(to: html)
          }
        }
        html.startLine()
        writer.write(
          .a, words[.next], ["class": "next", "rel": "next", "href": "#/"], to: html)
      }
    }
    html.startLine()
  }

  private func writeWayList(to html: MarkupWriter) {
    func list(_ unit: Unit, from first: Int) {
      html.element(.ol, ["start": .number(first)]) {
        for lesson in unit.lessons {
          html.startLine()
          html.element(.li) { writeLink(to: lesson, isMarked: true, html) }
        }
      }
    }
    guard part.units.contains(where: { $0.details != nil }) else {
      for unit in part.units { list(unit, from: 1) }
      return
    }
    html.element(.ol, ["class": "units"]) {
      var first = 1
      for unit in part.units {
        html.startLine()
        html.element(.li, ["class": "here"]) {
          if let title = unit.details?.title {
            html.element(.span, writer.directed(as: title), text: title)
          }
          list(unit, from: first)
        }
        first += unit.lessons.count
      }
    }
  }
}
