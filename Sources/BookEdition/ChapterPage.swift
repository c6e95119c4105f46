import Diagnostics
import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import Words

/// The page of a lesson, with what is heard while it is read.
extension BookWriter {
  func addChapter(_ lesson: Lesson, of unit: Unit) {
    let path = OutputPath.chapter(lesson.id)
    let links = BookLinks(from: path, in: self)
    let recording = course.book.isReadAloud ? context.recordings[lesson.id] : nil
    let spans = (recording?.cues ?? []).compactMap(\.span).filter { $0.path == lesson.path }
    let places = recording.map { _ in SentencePlaces(of: spans) }
    var standIns: [StandIn] = []
    let bytes = page(lesson.title.value, at: path) { html in
      html.element(
        .section,
        [
          "id": .text(Overlay.chapter), "epub:type": "chapter", "role": "doc-chapter",
          "aria-labelledby": "title.",
        ]
      ) {
        html.startLine()
        let breaks = pageBreaks(in: lesson)
        if let first = breaks.first {
          html.element(.hr, first.attributes)
          html.startLine()
        }
        html.element(.header) {
          if let details = unit.details {
            line(.p, ["class": "unit"], text: details.title, to: html)
          }
          html.startLine()
          html.element(.h1, directed(["id": "title."], as: lesson.title.value)) {
            write(lesson.title.value, saidAt: places?.place(lesson.title.span), to: html)
          }
          html.startLine()
          if let summary = lesson.summary {
            line(.p, ["class": "summary"], text: summary, to: html)
          }
        }
        writeObjectives(of: lesson, places, to: html)
        let writer = LessonWriter(
          into: html, style: style, links: links, conversions: conversions, sentences: places,
          breaks: Array(breaks.dropFirst()))
        writer.write(lesson)
        standIns = writer.standIns
      }
    }
    for term in links.terms { uses[term, default: []].append(lesson) }
    report(standIns, in: lesson)
    var item = BookItem(
      id: "lesson-\(lesson.id)", path: path, mediaType: BookItem.page, content: .bytes(bytes),
      properties: bytes.contains(math: true) ? ["mathml"] : [], isPage: true)
    if let recording, let places {
      item.overlay = Overlay(of: recording, places, lesson: lesson, bitRate: course.book.bitRate)
    }
    add(item)
  }

  /// The printed pages of a lesson; the first one begins before its title.
  func pageBreaks(in lesson: Lesson) -> [PageBreak] {
    guard let pages = context.printedPages, let first = pages.firstPage(of: lesson.id) else {
      return []
    }
    return [PageBreak(page: first, start: 0)]
      + pages.breaks(in: lesson.id).map { PageBreak(page: $0.page, start: $0.start) }
  }

  private func writeObjectives(of lesson: Lesson, _ places: SentencePlaces?, to html: MarkupWriter)
  {
    guard !lesson.objectives.isEmpty else { return }
    html.startLine()
    html.element(.section, ["class": "objectives", "aria-labelledby": "objectives."]) {
      line(.h2, ["id": "objectives."], word: words.lesson[.objectives], to: html)
      html.element(.ul) {
        for objective in lesson.objectives {
          html.startLine()
          html.element(.li, directed(as: objective.value)) {
            write(objective.value, saidAt: places?.place(objective.span), to: html)
          }
        }
        html.startLine()
      }
    }
    html.startLine()
  }

  private func write(_ text: String, saidAt id: String?, to html: MarkupWriter) {
    guard let id else { return html.text(text) }
    html.element(.span, ["id": .text(id)], text: text)
  }
}

extension [UInt8] {
  /// Whether a page contains formulas in MathML.
  fileprivate func contains(math: Bool) -> Bool { firstRange(of: Array("<math".utf8)) != nil }
}
