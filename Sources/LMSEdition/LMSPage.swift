import EditionKit
import JSONKit
import LessonMarkup
import LessonModel
import MarkupKit
import PageContent
import Words

/// The page that a platform starts: all lessons of one part of a package.
///
/// Each lesson is in a `template`, and the script shows one at a time: so no request for another file, which
/// some platforms refuse, and no frame is needed, and ids have to be unique only in their lesson.
struct LMSPage {
  let bytes: [UInt8]

  /// The address of a lesson on its page.
  static func address(of lesson: LessonID) -> String { "#/\(lesson)" }

  init(_ part: LMSPart, in writer: LMSWriter) {
    bytes = PageMaking(part, writer).bytes()
  }
}

/// Writes one page.
private struct PageMaking {
  let part: LMSPart
  let writer: LMSWriter
  let lessons: [Lesson]
  let data: PartData

  init(_ part: LMSPart, _ writer: LMSWriter) {
    self.part = part
    self.writer = writer
    lessons = part.lessons
    data = PartData(part, in: writer.package, view: writer.style.edition)
  }

  private var words: WordTable<SiteWord> { writer.words.site }

  func bytes() -> [UInt8] {
    // What is written last decides what the head has to allow.
    let body = MarkupWriter(.html, capacity: 1 << 16)
    var hasOwnHTML = false
    for (number, lesson) in lessons.enumerated() {
      if write(lesson, number: number + 1, to: body) { hasOwnHTML = true }
    }
    let html = MarkupWriter(.html, capacity: body.bytes.count + 8192)
    html.markup(TrustedMarkup(trusting: "<!DOCTYPE html>\n"))
    html.element(
      .html,
      [
        "lang": .text(writer.course.language.text),
        "dir": writer.direction == .rightToLeft ? "rtl" : nil,
      ]
    ) {
      html.startLine()
      html.element(.head) { writeHead(hasOwnHTML: hasOwnHTML, to: html) }
      html.startLine()
      html.element(.body) {
        html.startLine()
        writeFrame(to: html)
        writeFront(to: html)
        writeWay(to: html)
        html.markup(body.markup)
        html.dataBlock(type: PartData.type, data.json.bytes)
        html.startLine()
      }
      html.startLine()
    }
    html.startLine()
    return html.bytes
  }

  // MARK: The frame

  private func writeHead(hasOwnHTML: Bool, to html: MarkupWriter) {
    html.startLine()
    html.element(.meta, ["charset": "utf-8"])
    html.startLine()
    var policy = hasOwnHTML ? ContentPolicy.own : ContentPolicy.strict
    if let connections = writer.package.connections, !hasOwnHTML {
      policy += "; connect-src \(connections)"
    }
    html.element(
      .meta, ["http-equiv": "Content-Security-Policy", "content": .text(policy)])
    html.startLine()
    html.element(
      .meta, ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    html.startLine()
    html.element(.title, text: part.title)
    html.startLine()
    html.element(.meta, ["name": "generator", "content": .text(writer.package.generator)])
    html.startLine()
    html.element(.meta, ["name": "color-scheme", "content": "light dark"])
    html.startLine()
    html.element(.link, ["rel": "stylesheet", "href": .url(LMSWriter.stylePath.text)])
    html.startLine()
    html.markup(
      TrustedMarkup(trusting: "<script defer src=\"\(LMSWriter.scriptPath)\"></script>\n"))
  }

  private func writeFrame(to html: MarkupWriter) {
    writer.write(.a, words[.skipToText], ["class": "skip", "href": "#main.text"], to: html)
    html.startLine()
    html.element(.p, ["class": "platform-notice", "role": "status", "hidden": .on]) {}
    html.startLine()
    html.element(.header, ["class": "site"]) {
      html.element(
        .a, writer.directed(["class": "course", "href": "#/"], as: part.title), text: part.title)
    }
    html.startLine()
    html.element(.div, ["class": "frame"]) {
      html.element(.main, ["id": "main.text"]) {
        html.markup(TrustedMarkup(trusting: "<noscript>"))
        writer.write(.p, writer.words.lms[.needsScript], to: html)
        html.markup(TrustedMarkup(trusting: "</noscript>"))
      }
    }
    html.startLine()
    let credits = [
      writer.course.title, writer.course.organisation, writer.course.licence,
    ].compactMap { $0 }
    html.element(.footer, ["class": "site"]) {
      html.element(.p, text: credits.joined(separator: " · "))
      if let footer = writer.course.look.footer { html.element(.p, text: footer) }
    }
    html.startLine()
  }

  /// What learners see before the first lesson.
  private func writeFront(to html: MarkupWriter) {
    html.element(.template, ["id": "front."]) {
      html.startLine()
      html.element(.div, ["class": "opening course"]) {
        writer.line(.h1, text: part.title, to: html)
        if part.identifier == "course", let subtitle = writer.course.subtitle {
          writer.line(.p, ["class": "subtitle"], text: subtitle, to: html)
        }
        if let first = lessons.first {
          html.element(.p, ["class": "actions"]) {
            writer.write(
              .a, words[.start],
              ["class": "button", "href": .text(LMSPage.address(of: first.id))], to: html)
          }
        }
        html.startLine()
        writer.write(
          .p, words(.lessonCount, count: lessons.count), ["class": "times"], to: html)
      }
      html.startLine()
      if let summary = part.summary, !summary.isEmpty {
        writer.line(.p, ["class": "lead about"], text: summary, to: html)
      }
      html.element(.div, ["class": "outlines"]) {
        html.element(.section, ["class": "lessons", "aria-labelledby": "outline"]) {
          writer.write(.h2, words[.outline], ["id": "outline"], to: html)
          writeOutline(to: html)
        }
      }
    }
    html.startLine()
  }

  private func writeOutline(to html: MarkupWriter) {
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
  private func writeWay(to html: MarkupWriter) {
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

  // MARK: Lessons

  /// Returns whether the lesson has HTML of the author's.
  private func write(_ lesson: Lesson, number: Int, to html: MarkupWriter) -> Bool {
    var hasOwnHTML = false
    html.element(.template, ["id": .text("lesson.\(lesson.id)")]) {
      html.startLine()
      html.element(.article, ["class": "lesson"]) {
        html.startLine()
        writeOpening(of: lesson, number: number, to: html)
        writeObjectives(of: lesson, to: html)
        let text = LessonWriter(
          into: html, style: writer.style,
          links: LMSLinks(from: lesson.id, in: part, of: writer), conversions: writer.conversions)
        html.element(.div, ["class": "prose"]) {
          html.startLine()
          text.write(lesson)
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

  private func writeOpening(of lesson: Lesson, number: Int, to html: MarkupWriter) {
    html.element(.header, ["class": "opening"]) {
      html.startLine()
      html.element(
        .nav, ["class": "breadcrumb", "aria-label": .text(words[.breadcrumb].text)]
      ) {
        html.startLine()
        writer.write(.a, words[.course], ["href": "#/"], to: html)
        html.startLine()
        let unit = part.units.first { $0.lessons.contains { $0.id == lesson.id } }
        if let title = unit?.details?.title {
          writer.line(.span, text: title, to: html)
        }
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
