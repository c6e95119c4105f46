import EditionKit
import JSONKit
import LessonMarkup
import LessonModel
import MarkupKit
import PageContent
import Words

/// The page about one learner: what this person can do and what shows it, time, worksheets, and a record.
///
/// The page has the lessons as data; its script adds what the browser has kept. Nothing of a learner is in
/// it, so without the script it only says where the lessons are.
enum LearnerPage {
  /// The type of the data, by which the script finds it.
  static let type = "application/vnd.lectern.learner+json"

  static func values(in site: Site) -> PageValues {
    let words = site.words.record
    var values = PageFrame.values(
      in: site, path: SitePaths.learner, title: words[.mine].text,
      description: words[.mineLead].text)
    site.set("title", words[.mine], in: &values)
    site.set("lead", words[.mineLead], in: &values)
    site.set("needsScript", words[.needsScript], in: &values)
    site.set("toLessons", site.words.review[.toLessons], in: &values)
    let html = MarkupWriter(.html)
    html.dataBlock(type: type, data(of: site).bytes)
    values["data"] = html.string
    // The page has a script of its own instead of the site's.
    values["script"] = site.files.learnerScript?.relative(from: SitePaths.learner)
    return PageValues(shared: site.shared(for: SitePaths.learner), values)
  }

  private static func data(of site: Site) -> JSON {
    let terms = site.course.glossary.terms.filter(\.makesCard)
    let lessons = site.lessons.map { place -> JSON in
      let lesson = place.lesson
      let href = place.path.relative(from: SitePaths.learner)
      var items: [JSON] = []
      var applies: [JSON] = []
      // The objectives of the questions that name some.
      var about: [(String, JSON)] = []
      for question in place.questions {
        if let objectives = question.objectives(of: lesson) {
          about.append((question.id, .array(objectives.map { .integer($0) })))
        }
        if case .apply(let apply) = question.source {
          let title = apply.worksheet.title?.plainText ?? lesson.title.value
          applies.append(.texts([question.id, site.typeset(title)]))
        } else {
          items.append(.string(question.id))
        }
      }
      let used = lesson.usedTerms
      items += terms.filter { used.contains($0.id) }.map {
        .string(PracticeItem(.term($0), in: []).id)
      }
      return .object([
        ("id", .string(lesson.id.text)), ("title", .string(lesson.title.value)),
        ("at", .string(href)), ("minutes", .integer(CoursePage.minutes(of: place))),
        ("objectives", .texts(lesson.objectives.map(\.value))), ("items", .array(items)),
        ("about", .object(about)), ("applies", .array(applies)),
        ("sheets", .array(sheets(of: lesson, at: href, in: site))),
        ("fits", LessonFinder.names(of: lesson, among: FacetList.used(in: site))),
        ("brief", brief(of: place, in: site)),
      ])
    }
    return .object([
      ("lessons", .array(lessons)), ("facets", facets(in: site)),
      ("calendar", LearnerCalendar.data(in: site)),
    ])
  }

  /// `[address, question]` of the brief of a lesson; null without one.
  private static func brief(of place: Site.Place, in site: Site) -> JSON {
    guard let brief = place.brief else { return .null }
    let href = SitePaths.brief(place.lesson.id).relative(from: SitePaths.learner)
    return .array([
      .string(href), brief.question.map { .string(site.typeset($0)) } ?? .null,
    ])
  }

  /// The facets by which learners say what their next call is about: `[id, title, [[id, title]]]`.
  private static func facets(in site: Site) -> JSON {
    guard site.hasBriefs else { return .array([]) }
    return .array(
      FacetList.used(in: site).map { facet in
        .array([
          .string(facet.id.text), .string(facet.title),
          .array(facet.values.map { .texts([$0.id.text, $0.title]) }),
        ])
      })
  }

  /// What learners write into: `[id, title, address, ids of fields]`.
  private static func sheets(of lesson: Lesson, at href: String, in site: Site) -> [JSON] {
    var sheets: [JSON] = []
    func visit(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .activity(.worksheet(let sheet)): add(sheet, as: .worksheet(sheet))
        case .activity(.apply(let apply)): add(apply.worksheet, as: .apply(apply))
        // Nobody fills in what only facilitators see, or what is only heard.
        case .activity, .facilitatorNote, .say: break
        case .heading, .paragraph, .list, .quote, .code, .table, .thematicBreak, .rawHTML,
          .callout, .media, .figure, .keyPoints, .details, .formula, .silent, .scoped:
          for group in block.children { visit(group) }
        }
      }
    }
    func add(_ sheet: Worksheet, as activity: Activity) {
      guard !sheet.fields.isEmpty else { return }
      sheets.append(
        .array([
          .string(sheet.id.text),
          .string(site.typeset(sheet.title?.plainText ?? lesson.title.value)),
          .string("\(href)#\(lesson.elementID(of: activity))"),
          .texts(sheet.fields.map(\.id.text)),
        ]))
    }
    visit(lesson.blocks.selected(for: WebEdition.view))
    return sheets
  }
}
