import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import PageContent
import Words

/// The page for people who lead learners: what to ask about each unit, and what good sounds like.
///
/// It has answers, so it is where the course's other files for facilitators are.
struct CoachingPage {
  let values: PageValues

  /// The files of the course that it shows or links to.
  let assets: Set<AssetID>

  /// The pictures among them that it shows in several widths.
  let pictures: Set<AssetID>

  /// Whether a course has the page: there is something to ask, and its facilitators' files are published.
  static func exists(in site: Site) -> Bool {
    site.course.facilitatorFiles != .private
      && units(of: site).contains { _, lessons in
        lessons.contains { !site.course.coaching(of: [$0], in: WebEdition.view).isEmpty }
      }
  }

  /// Whether other pages lead to it.
  static func isLinked(in site: Site) -> Bool {
    site.course.facilitatorFiles == .linked && exists(in: site)
  }

  /// The questions of each unit that has some.
  private static func parts(
    of site: Site
  ) -> [(title: String?, questions: [CoachingQuestion])] {
    units(of: site).compactMap { title, lessons in
      let questions = site.course.coaching(of: lessons, in: WebEdition.view)
      return questions.isEmpty ? nil : (title, questions)
    }
  }

  /// The units, or the course if it has none.
  private static func units(of site: Site) -> [(title: String?, lessons: [Lesson])] {
    var first = 0
    let units = site.course.units.map { unit -> (title: String?, lessons: [Lesson]) in
      let lessons = site.lessons[first..<first + unit.lessons.count].map(\.lesson)
      first += unit.lessons.count
      return (unit.details?.title, lessons)
    }
    let named = units.filter { $0.title != nil }
    return named.isEmpty ? units : named
  }

  init(in site: Site) {
    let words = site.words.repeating
    var values = PageFrame.values(
      in: site, path: SitePaths.coaching, title: words[.coaching].text,
      description: words[.coachingWay].text)
    site.set("title", words[.coaching], in: &values)
    site.set("lead", words[.coachingWay], in: &values)
    let links = SiteLinks(from: SitePaths.coaching, in: site)
    let html = MarkupWriter(.html)
    var hasOwnHTML = false
    for (title, questions) in Self.parts(of: site) {
      // A section needs a heading.
      html.element(title == nil ? .div : .section, ["class": "outlook"]) {
        if let title { html.element(.h2, site.directed(as: title), text: title) }
        for question in questions {
          Self.write(
            question, links, in: site, headings: title == nil ? (.h2, .h3) : (.h3, .h4), to: html,
            &hasOwnHTML)
        }
        html.startLine()
      }
      html.startLine()
    }
    values["questions"] = html.string
    if hasOwnHTML { values["policy"] = ContentPolicy.own }
    self.values = PageValues(shared: site.shared(for: SitePaths.coaching), values)
    assets = links.assets
    pictures = links.pictures
  }

  private static func write(
    _ question: CoachingQuestion, _ links: SiteLinks, in site: Site,
    headings: (question: Element, part: Element), to html: MarkupWriter,
    _ hasOwnHTML: inout Bool
  ) {
    guard let place = site.place(of: question.lesson) else { return }
    let words = site.words.repeating
    let writer = LessonWriter(
      into: html, style: site.style, links: links, conversions: site.conversions, isExcerpt: true)
    func label(_ word: Word) { site.write(headings.part, word, to: html) }
    html.startLine()
    html.element(.article, ["class": "prose"]) {
      html.startLine()
      let title = place.lesson.title.value
      html.element(headings.question) {
        let href = place.path.relative(from: SitePaths.coaching)
        html.element(.a, site.directed(["href": .url(href)], as: title), text: title)
      }
      label(words[.coachAsk])
      switch question.asked {
      case .own(let content):
        writer.write([.paragraph(Paragraph(content: content, span: place.lesson.span))])
        label(words[.coachGood])
      case .quiz(let quiz):
        writer.writeQuestion(of: quiz)
        label(words[.coachGood])
        writer.writeAnswer(of: quiz)
      }
      // The answer of a quiz has its explanation.
      if question.isOwn { writer.write(question.good) }
      if let note = question.note {
        label(site.words.handout[.facilitator])
        writer.write([note])
      }
      html.startLine()
    }
    if writer.hasOwnHTML { hasOwnHTML = true }
  }
}

extension CoachingQuestion {
  fileprivate var isOwn: Bool {
    if case .own = asked { true } else { false }
  }
}
