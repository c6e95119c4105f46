import EditionKit
import LessonModel
import MarkupKit

/// The report as a page that needs no other file: for a screen, a phone and a printer.
package enum ReportPage {
  package static func bytes(of report: ParityReport) -> [UInt8] {
    let html = MarkupWriter(.html, capacity: 65_536)
    html.markup(TrustedMarkup(trusting: "<!doctype html>\n"))
    html.element(.html, ["lang": "en"]) {
      line(.head, in: html) {
        html.element(.meta, ["charset": "utf-8"])
        html.startLine()
        html.element(.title, text: "What each edition shows: \(report.title)")
        html.startLine()
        html.element(
          .meta, ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.element(.meta, ["name": "color-scheme", "content": "light dark"])
        html.element(.meta, ["name": "robots", "content": "noindex"])
        html.element(.meta, ["name": "generator", "content": .text(report.generator)])
        html.startLine()
        html.markup(TrustedMarkup(trusting: "<style>\n\(ReportStyle.text)</style>"))
      }
      line(.body, in: html) { Writer(html: html, report: report).write() }
    }
    html.startLine()
    return html.bytes
  }

  fileprivate static func line(
    _ element: Element, _ attributes: Attributes = [:], in html: MarkupWriter,
    content: () -> Void
  ) {
    html.startLine()
    html.element(element, attributes, content: content)
    html.startLine()
  }
}

private struct Writer {
  let html: MarkupWriter
  let report: ParityReport

  func write() {
    line(.header) {
      line(.p, ["class": "over"]) { html.text("What each edition shows differently") }
      html.element(.h1, own, text: report.title)
      line(.p, ["class": "private"]) {
        html.text(
          "For you and your facilitators. This page quotes notes and answers, so do not give it to learners."
        )
      }
    }
    line(.main) {
      overview()
      contents()
      for (number, part) in report.parts.enumerated() { lesson(part, number + 1) }
    }
  }

  /// The attributes of text in the language of the course.
  private var own: Attributes {
    report.language.primary == "en"
      ? ["dir": "auto"] : ["lang": .text(report.language.text), "dir": "auto"]
  }

  // MARK: All lessons

  private func overview() {
    line(.section, ["aria-labelledby": "overview"]) {
      html.element(.h2, ["id": "overview"], text: "At a glance")
      line(
        .div, ["class": "wide", "tabindex": "0", "role": "region", "aria-label": "Counts"]
      ) {
        line(.table) {
          line(.thead) {
            line(.tr) {
              for title in ["Edition", "Blocks", "As written"] + Change.Kind.allCases.map(\.title) {
                html.element(.th, ["scope": "col"], text: title)
              }
            }
          }
          line(.tbody) { for total in report.totals { row(total) } }
        }
      }
      line(.dl) {
        entry("As written", "Blocks of the lessons that an edition shows just as you wrote them.")
        for kind in Change.Kind.allCases { entry(kind.title, kind.meaning) }
      }
    }
  }

  private func row(_ total: ParityReport.Total) {
    line(.tr) {
      html.element(.th, ["scope": "row"], text: total.edition.title)
      let counts = Change.Kind.allCases.map { total.lines[$0] ?? 0 }
      for count in [total.blockCount, total.shownCount] + counts {
        html.element(.td, ["class": count == 0 ? "none" : nil], text: String(count))
      }
    }
  }

  private func entry(_ term: String, _ meaning: String) {
    html.element(.dt, text: term)
    html.element(.dd, text: meaning)
    html.startLine()
  }

  private func contents() {
    line(.nav, ["aria-label": "Lessons"]) {
      line(.ol, ["class": "contents"]) {
        for (index, part) in report.parts.enumerated() {
          let count = part.editions.reduce(0) { $0 + $1.lines.count }
          line(.li) {
            html.element(.a, ["href": .url("#\(id(index + 1))")]) {
              html.element(.span, own, text: part.title)
            }
            html.text(" ")
            html.element(
              .span, ["class": "soft"], text: count == 1 ? "1 change" : "\(count) changes")
          }
        }
      }
    }
  }

  private func id(_ number: Int) -> String { "part-\(number)" }

  // MARK: One lesson

  private func lesson(_ part: ParityReport.Part, _ number: Int) {
    line(.section, ["class": "lesson", "aria-labelledby": .text(id(number))]) {
      html.element(.h2, ["id": .text(id(number))]) { html.element(.span, own, text: part.title) }
      if let path = part.path { line(.p, ["class": "path"]) { html.element(.code, text: path) } }
      for edition in part.editions { self.edition(edition, in: part) }
    }
  }

  private func edition(_ edition: ParityReport.EditionPart, in part: ParityReport.Part) {
    guard part.lesson != nil || !edition.lines.isEmpty else { return }
    line(.h3) {
      html.text(edition.edition.title)
      html.text(" ")
      html.element(.small, text: summary(edition, in: part))
    }
    guard !edition.lines.isEmpty else { return }
    line(.ul, ["class": "changes"]) {
      for group in LineGroup.groups(of: edition.lines) { write(group, in: part) }
    }
  }

  private func summary(_ edition: ParityReport.EditionPart, in part: ParityReport.Part) -> String {
    guard part.lesson != nil else { return "" }
    if edition.lines.isEmpty { return "shows everything as you wrote it" }
    return "\(edition.shownCount) of \(edition.blockCount) blocks as written"
  }

  private func write(_ group: LineGroup, in part: ParityReport.Part) {
    line(.li, ["class": .text(group.change.kind.rawValue)]) {
      line(.p) {
        html.element(.span, ["class": "kind"], text: group.change.kind.title)
        html.text(" ")
        html.element(.strong, text: group.title)
        if let form = group.form { html.text(", in \(form.words)") }
        if group.change.kind != .leftOut {
          html.text(" → \(group.change.kind == .shortened ? "only " : "")\(group.change.result)")
        }
        html.text(". ")
        html.element(.span, ["class": "soft"], text: group.reason.words)
      }
      line(.ul, ["class": "places"]) {
        for place in group.lines {
          line(.li) {
            let file = place.path == part.path ? "" : place.path + ":"
            html.element(.span, ["class": "line"], text: "\(file)line \(place.number)")
            if !place.excerpt.isEmpty {
              html.text(" ")
              html.element(.q, own, text: place.excerpt)
            }
          }
        }
      }
    }
  }

  private func line(_ element: Element, _ attributes: Attributes = [:], content: () -> Void) {
    ReportPage.line(element, attributes, in: html, content: content)
  }
}

extension EditionName {
  /// "Web".
  fileprivate var title: String { text.prefix(1).uppercased() + text.dropFirst() }
}

extension Change.Kind {
  /// "Left out".
  fileprivate var title: String { words.prefix(1).uppercased() + words.dropFirst() }
}
