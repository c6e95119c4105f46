import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import Words

/// The answers to a unit's questions, each with a link to its question.
enum AnswersPage {
  static func anchor(of activity: ActivityID) -> String { "answer.\(activity)" }

  /// The activities of a lesson that have something at the end of the unit, in order.
  static func activities(of lesson: Lesson) -> [Activity] {
    var found: [Activity] = []
    lesson.blocks.forEachBlock { block in
      if case .activity(let activity) = block, activity.hasAnswers { found.append(activity) }
    }
    return found
  }
}

extension BookWriter {
  func addAnswers(to unit: Unit, number: Int) {
    let answered = unit.lessons.map { ($0, AnswersPage.activities(of: $0)) }.filter { !$1.isEmpty }
    guard !answered.isEmpty else { return }
    let path = OutputPath.answers(number)
    let title = answersTitle(of: unit)
    let bytes = page(title.text, at: path) { html in
      html.element(
        .section,
        [
          "class": "answers", "role": "doc-appendix", "epub:type": "appendix",
          "aria-labelledby": "title",
        ]
      ) {
        line(.h1, ["id": "title"], word: title, to: html)
        for (lesson, activities) in answered {
          line(.h2, text: lesson.title.value, to: html)
          for activity in activities { write(activity, of: lesson, on: path, to: html) }
        }
      }
    }
    add(
      BookItem(
        id: "answers-\(number)", path: path, mediaType: BookItem.page, content: .bytes(bytes),
        properties: bytes.firstRange(of: Array("<math".utf8)) == nil ? [] : ["mathml"],
        isPage: true))
  }

  /// "Answers", with the unit if there are several.
  func answersTitle(of unit: Unit) -> Word {
    guard let details = unit.details, scope.units.count > 1 else { return words.book[.answers] }
    return words.book(.answersTo, [.title: details.title])
  }

  private func write(
    _ activity: Activity, of lesson: Lesson, on path: OutputPath, to html: MarkupWriter
  ) {
    let writer = LessonWriter(
      into: html, style: style, links: BookLinks(from: path, in: self), conversions: conversions,
      isExcerpt: true)
    html.startLine()
    html.element(.section, ["class": "answer", "id": .text(AnswersPage.anchor(of: activity.id))]) {
      html.startLine()
      html.element(.h3) { writer.writeName(of: activity) }
      html.startLine()
      writer.writeAnswers(to: activity)
      html.startLine()
      html.element(.p, ["class": "back"]) {
        let word = words.book[.backToLesson]
        let anchor = lesson.elementID(of: activity)
        html.element(
          .a,
          style.marking(
            word,
            ["href": .url(OutputPath.chapter(lesson.id).relative(from: path) + "#" + anchor)]),
          text: word.text)
      }
    }
    html.startLine()
    report(writer.standIns, in: lesson)
  }
}
