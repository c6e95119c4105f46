import EditionKit
import JSONKit
import LessonMarkup
import LessonModel
import MarkupKit
import PageContent
import Words

/// The brief of a lesson: a small page of its own, for the minute before a call and for a frame beside a deal.
///
/// It has a style sheet and a script of its own, so that all of it is at most 15 kB; the lines have a limit
/// (``Brief/mostBytes``), and a recording is loaded when somebody plays it.
enum BriefPage {
  /// The most bytes of a brief with its style sheet and its script.
  static let mostBytes = 15_000

  static func values(of place: Site.Place, _ brief: Brief, in site: Site) -> PageValues {
    let path = SitePaths.brief(place.lesson.id)
    let words = site.words
    var values = frame(at: path, title: place.lesson.title.value, in: site)
    values["title"] = place.lesson.title.value
    values["titleDirection"] = site.direction(of: place.lesson.title.value)
    // Search engines have the lesson.
    if let url = site.addresses?.url(of: place.path) {
      let link = MarkupWriter(.html)
      link.element(.link, ["rel": "canonical", "href": .url(url)])
      values["canonical"] = link.string
    }
    let html = MarkupWriter(.html)
    if let question = brief.question {
      site.line(.h2, word: words.paper[.askThis], to: html)
      site.line(.p, ["class": "ask"], text: site.typeset(question), to: html)
    }
    list(brief.points, .ul, words.moment[.remember], in: site, to: html)
    list(brief.steps, .ol, words.paper[.steps], in: site, to: html)
    if brief.isShortened {
      site.line(.p, ["class": "more"], word: words.paper[.shortened], to: html)
    }
    if let audio = place.recap ?? place.audio {
      html.element(.p, ["class": "listen"]) {
        Player.write(audio, of: place, on: path, in: site, to: html)
      }
    }
    html.startLine()
    html.element(.p, ["class": "ways"]) {
      let lesson = place.path.relative(from: path)
      if let sheet = brief.sheet {
        let title = site.typeset(brief.sheetTitle ?? place.lesson.title.value)
        site.write(
          .a, words.moment(.fillIn, [.title: title]),
          ["href": .url("\(lesson)#\(place.lesson.elementID(of: sheet))")], to: html)
        html.text(" ")
      }
      site.write(.a, words.reminder[.openLesson], ["href": .url(lesson)], to: html)
    }
    values["brief"] = html.string
    return PageValues(shared: site.shared(for: path), values)
  }

  /// All briefs, for a frame that knows the situation and not the lesson: its script shows those that fit.
  static func list(in site: Site) -> PageValues {
    let words = site.words.moment
    var values = frame(at: SitePaths.briefs, title: words[.briefs].text, in: site)
    site.set("title", words[.briefs], in: &values)
    site.set("lead", words[.briefsLead], in: &values)
    let facets = FacetList.used(in: site)
    let html = MarkupWriter(.html)
    html.element(.ul, ["class": "briefs"]) {
      for place in site.lessons where place.brief != nil {
        html.startLine()
        html.element(.li, ["data-fits": LessonFinder.situations(of: place.lesson, among: facets)]) {
          let title = place.lesson.title.value
          let href = SitePaths.brief(place.lesson.id).relative(from: SitePaths.briefs)
          html.element(.a, site.directed(["href": .url(href)], as: title), text: title)
        }
      }
      html.startLine()
    }
    html.startLine()
    values["brief"] = html.string
    return PageValues(shared: site.shared(for: SitePaths.briefs), values)
  }

  /// A link to the brief of a lesson, if it has one.
  static func link(to place: Site.Place, on page: OutputPath, in site: Site, to html: MarkupWriter)
  {
    guard place.brief != nil else { return }
    html.element(.p, ["class": "to-brief"]) {
      let href = SitePaths.brief(place.lesson.id).relative(from: page)
      site.write(.a, site.words.moment[.brief], ["href": .url(href)], to: html)
    }
  }

  private static func frame(at path: OutputPath, title: String, in site: Site) -> [String: String] {
    let word = site.words.moment[.brief].text
    var values = ["documentTitle": "\(title) · \(word) · \(site.course.title)"]
    values["briefStyle"] = site.files.briefStyle?.relative(from: path)
    values["briefScript"] = site.files.briefScript?.relative(from: path)
    return values
  }

  private static func list(
    _ lines: [String], _ element: Element, _ title: Word, in site: Site, to html: MarkupWriter
  ) {
    guard !lines.isEmpty else { return }
    site.line(.h2, word: title, to: html)
    html.element(element) {
      for line in lines {
        let line = site.typeset(line)
        html.startLine()
        html.element(.li, site.directed(as: line), text: line)
      }
      html.startLine()
    }
    html.startLine()
  }

  /// What hosts that read `_headers` (Netlify, Cloudflare Pages) send with briefs: `frame-ancestors` counts only
  /// in a header (Content Security Policy Level 3 §6.4.2).
  ///
  /// Nil if the course allows all frames.
  static func headers(for course: Course) -> String? {
    guard !course.integrations.frames.isEmpty else { return nil }
    let sources = ["'self'"] + course.integrations.frames.map(\.text)
    return """
      /brief/*
        Content-Security-Policy: frame-ancestors \(sources.joined(separator: " "))

      """
  }
}
