package import Diagnostics
import LessonModel

/// An SVG file must contain only a picture.
package struct UnsafeSVG: Rule {
  package static let description = RuleDescription(
    "unsafe-svg", .security, .warning, "An SVG file must contain only a picture.",
    """
    A browser runs a script in an SVG file, and fetches what the file names elsewhere, as soon as somebody opens the \
    picture by itself. Such parts are left out of what is published: scripts, handlers, pages inside the picture \
    (`foreignObject`, which drawing programs use for labels), and references to other files and sites. Look at the \
    picture as it is published.
    """,
    .files(
      before: [
        .init(.lesson, "![Three people decide, and one of them pays.](media/people.svg)"),
        .init(
          "lessons/media/people.svg",
          "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>run()</script></svg>"),
      ],
      after: [
        .init(.lesson, "![Three people decide, and one of them pays.](media/people.svg)"),
        .init("lessons/media/people.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"),
      ]))

  package init() {}

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    course.publishedAssets(of: lessons, where: { $0.removals?.isEmpty == false }).map { asset in
      .warning(
        Self.id,
        "this picture is published without \((asset.removals ?? []).joined(separator: ", "))",
        at: .beginning(of: "lessons/\(asset.id)"),
        fixes: [FixIt("export it as plain SVG, with labels as text and pictures embedded")])
    }
  }
}
