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
struct PageMaking {
  let part: LMSPart
  let writer: LMSWriter
  let lessons: [Lesson]
  let data: PartData

  /// Links to them stay on the page.
  let shown: Set<LessonID>

  init(_ part: LMSPart, _ writer: LMSWriter) {
    self.part = part
    self.writer = writer
    lessons = part.lessons
    data = PartData(part, in: writer.package)
    shown = Set(lessons.map(\.id))
  }

  var words: WordTable<SiteWord> { writer.words.site }

  func bytes() -> [UInt8] {
    // What is written last decides what the head has to allow.
    let body = MarkupWriter(.html, capacity: 1 << 16)
    var hasOwnHTML = false
    var number = 0
    for unit in part.units {
      for lesson in unit.lessons {
        number += 1
        if write(lesson, in: unit.details?.title, number: number, to: body) { hasOwnHTML = true }
      }
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
    if let source = writer.media.source, !hasOwnHTML { policy += "; media-src 'self' \(source)" }
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
}
