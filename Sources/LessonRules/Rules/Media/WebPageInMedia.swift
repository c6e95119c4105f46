package import Diagnostics
import LessonModel

/// A web page is published from `media/` only where the course allows HTML.
package struct WebPageInMedia: Rule {
  package static let description = RuleDescription(
    "web-page-in-media", .security, .error,
    "A web page in `media/` needs a course that allows HTML.",
    """
    A web page in `media/` runs as part of your site: it can read what learners type, and send it anywhere. A course \
    that trusts its pages says `html: true` in `course.yaml`. Files that browsers treat as pages count as pages, \
    whatever they are called.
    """,
    .files(
      before: [
        .init(.lesson, "See [the calculator](media/calculator.html)."),
        .init("lessons/media/calculator.html", "<p>A page</p>"),
      ],
      after: [
        .init(.course, "html: true"),
        .init(.lesson, "See [the calculator](media/calculator.html)."),
        .init("lessons/media/calculator.html", "<p>A page</p>"),
      ]))

  package init() {}

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    guard !course.course.allowsRawHTML else { return [] }
    return course.publishedAssets(of: lessons, where: { $0.fault == .webPage }).map { asset in
      .error(
        Self.id, "`\(asset.id.name)` is a web page, and this course does not allow HTML",
        at: .beginning(of: "lessons/\(asset.id)"),
        fixes: [
          FixIt(
            "make a lesson of it, link to it on another site, or write `html: true` in course.yaml")
        ])
    }
  }
}
