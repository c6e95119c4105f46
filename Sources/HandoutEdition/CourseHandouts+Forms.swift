import Diagnostics
import EditionKit
import JSONKit
import LessonModel
import Words

/// What participants write on, and what they get: worksheets, attendance, certificates; and the guide on
/// sheets for a printer.
extension CourseHandouts {
  func worksheets(_ copy: Copy) -> TypesetJob {
    var draft = Draft()
    let units = units { numbered in
      let forms = numbered.lesson.printedActivities.filter(\.isForm)
      guard !forms.isEmpty else { return nil }
      return entry(numbered, for: .learner, into: &draft) { writer in
        [("blocks", .array(writer.blocks(forms.map { .activity($0) })))]
      }
    }
    return document(copy, draft, [("units", .array(units))])
  }

  /// An attendance sheet or certificates: what the course is, and who took part.
  func form(_ copy: Copy) -> TypesetJob {
    var draft = Draft()
    let lessons = part.lessons(of: course)
    let plans = lessons.map { LessonPlan(of: $0.lesson, language: course.language) }
    let total = zip(plans, lessons).reduce(0) { $0 + $1.0.minutes(of: $1.1.lesson) }
    let units = units { entry($0, for: .learner, into: &draft) { _ in [] } }
    return document(
      copy, draft,
      [
        ("units", .array(units)), ("duration", .string(words.hours(ofMinutes: total).text)),
        ("days", .integer(schedule(plans).dayCount)),
        ("assessment", settings.assessment.map(JSON.string) ?? .null),
        (
          "people",
          .array(
            people.map { person in
              .object([("person", .string(person.name)), ("from", .string(person.from))])
            })
        ),
      ])
  }

  /// The participant guide, several pages on a side of a sheet.
  func sheets(_ copy: Copy) -> TypesetJob {
    let original = guide(
      Copy(variant: Variant(kind: .guide), paper: copy.paper, namesPaper: false, part: part))
    var job = document(copy, Draft(), [("units", .array([]))])
    job.format = .sheets
    job.sheetsOf = PageSource(original)
    job.assets = original.assets
    return job
  }
}
