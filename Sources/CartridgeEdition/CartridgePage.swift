import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import Words

/// A lesson as a page of a platform: no script and no style sheet, because a platform keeps only what is in
/// the body of a page: so its language is there, too.
struct CartridgePage {
  let bytes: [UInt8]

  static func path(of lesson: LessonID) -> String { "lesson-\(lesson).html" }

  init(_ lesson: Lesson, in writer: CartridgeWriter) {
    let words = writer.context.words
    let body = MarkupWriter(.xhtml)
    if let summary = lesson.summary { body.element(.p, ["class": "lead"], text: summary) }
    Self.writeObjectives(of: lesson, words, to: body)
    var lesson = lesson
    lesson.blocks = lesson.blocks.selected(for: writer.view).withoutQuizzes
    let links = CartridgeLinks(from: lesson.id, in: writer)
    let style = MarkupStyle.book(writer.view, words: words)
    let text = LessonWriter(
      into: body, style: style, links: links, conversions: writer.conversions)
    text.write(lesson)
    Self.writeAnswers(
      of: lesson, text.activities.map { $0.activity }, style, links, writer, to: body)
    links.glossary.write(title: words.site[.glossary], to: body)
    writer.report(text.standIns, in: lesson)
    let page = MarkupWriter(.html)
    page.markup(TrustedMarkup(trusting: "<!DOCTYPE html>\n"))
    let language: Attributes = [
      "lang": .text(writer.course.language.text),
      "dir": .text(TextDirection(writer.course.language).rawValue),
    ]
    page.element(.html, language) {
      page.element(.head) {
        page.element(.meta, ["charset": "utf-8"])
        page.element(.title, text: lesson.title.value)
      }
      page.startLine()
      page.element(.body) {
        page.startLine()
        // The platform's own page around it is in the language of the platform.
        page.element(.div, language) {
          page.startLine()
          page.markup(TrustedMarkup(trusting: InlineStyle.styled(body.string)))
        }
        page.startLine()
      }
    }
    page.startLine()
    bytes = page.bytes
  }

  private static func writeObjectives(
    of lesson: Lesson, _ words: CourseWords, to html: MarkupWriter
  ) {
    guard !lesson.objectives.isEmpty else { return }
    html.element(.section, ["class": "objectives"]) {
      html.element(.h2, text: words.lesson[.objectives].text)
      html.element(.ul) {
        for objective in lesson.objectives { html.element(.li, text: objective.value) }
      }
    }
  }

  /// Hints and solutions, which learners open at the end of the page.
  private static func writeAnswers(
    of lesson: Lesson, _ activities: [Activity], _ style: MarkupStyle, _ links: CartridgeLinks,
    _ writer: CartridgeWriter, to html: MarkupWriter
  ) {
    let answered = activities.filter(\.hasAnswers)
    guard !answered.isEmpty else { return }
    let text = LessonWriter(
      into: html, style: style, links: links, conversions: writer.conversions, isExcerpt: true)
    html.startLine()
    html.element(.details) {
      html.element(.summary, text: writer.context.words.book[.answers].text)
      for activity in answered {
        html.startLine()
        html.element(.h3) { text.writeName(of: activity) }
        html.startLine()
        text.writeAnswers(to: activity)
      }
    }
    writer.report(text.standIns, in: lesson)
  }
}

/// Where the links of a page lead.
struct CartridgeLinks: CourseFileLinks {
  private let lesson: LessonID
  private let writer: CartridgeWriter

  /// What the page explains at its end.
  let glossary: PageGlossary

  init(from lesson: LessonID, in writer: CartridgeWriter) {
    self.lesson = lesson
    self.writer = writer
    glossary = PageGlossary(
      of: writer.course, direction: TextDirection(writer.course.language))
  }

  func address(of link: Link) -> String? {
    switch link.target {
    case .lesson(let other, let anchor):
      (other == lesson && anchor != nil ? "" : CartridgePage.path(of: other))
        + (anchor.map { "#\($0.fragment)" } ?? "")
    case .asset(let asset): address(of: asset)
    case .external(let url): url
    case .term(let term): glossary.address(of: term)
    case .unresolved: nil
    }
  }

  var course: Course { writer.course }

  func address(of asset: AssetID) -> String? { writer.address(of: asset) }
}

extension [Block] {
  /// The blocks without quizzes, which are asked in a test beside the page.
  fileprivate var withoutQuizzes: [Block] {
    compactMap { block in
      if case .activity(.quiz) = block { return nil }
      return block.mappingChildren(\.withoutQuizzes)
    }
  }
}
