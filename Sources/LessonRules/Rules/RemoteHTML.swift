package import Diagnostics
import LessonModel

/// HTML in a lesson must not fetch anything from another site.
package struct RemoteHTML: Rule {
  package static let description = RuleDescription(
    "remote-html", .security, .warning,
    "HTML in a lesson must not fetch anything from another site.",
    """
    With `html: true`, a script, a picture, a video or a frame from another site would be \
    fetched as soon as a learner opens the page: that site sees who reads what, and the page changes or \
    breaks when that site does. Nothing else on a published page contacts a third party. A form that \
    sends what learners type, and a script that may contact sites that it does not name, are reported as well. A link is \
    fine, because learners decide whether to follow it. A script may name files of the course as plain strings, and set \
    words with `textContent`; an address or HTML that it puts together is reported, because nobody can see what it becomes.
    """,
    .files(
      before: [
        RuleDescription.File(.course, "html: true"),
        RuleDescription.File(.lesson, #"<iframe src="https://video.example.org/42"></iframe>"#),
      ],
      after: [
        RuleDescription.File(.course, "html: true"),
        RuleDescription.File(.lesson, "[The video, on another site](https://video.example.org/42)"),
      ]))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var seen: Set<FetchedAddresses.Finding> = []
    var isTooMuch = false
    for html in lesson.html {
      let found = FetchedAddresses(of: html.text)
      seen.formUnion(found.findings)
      isTooMuch = isTooMuch || found.isTooMuch
      diagnostics += self.diagnostics(found, in: html.span, course)
    }
    // A tag may mean something else after those of another block.
    if !isTooMuch, let page = lesson.pageOfHTML {
      let found = FetchedAddresses(of: page.text).without(seen)
      diagnostics += self.diagnostics(found, in: page.span, course)
    }
    return diagnostics
  }

  private func diagnostics(
    _ found: FetchedAddresses, in span: SourceSpan, _ course: CourseIndex
  ) -> [Diagnostic] {
    var diagnostics = found.findings.map { finding in
      Diagnostic.warning(
        Self.id, Self.message(for: finding), at: place(of: finding, in: span, course),
        fixes: [FixIt(Self.way(outOf: finding))])
    }
    if found.isTooMuch {
      diagnostics.append(
        .warning(
          Self.id, "this HTML is too long to check what it loads from other sites", at: span,
          fixes: [FixIt("put it into several lessons, or write it in Markdown")]))
    }
    return diagnostics
  }

  private static func message(for finding: FetchedAddresses.Finding) -> String {
    switch finding.kind {
    case .fetched: "this HTML fetches `\(finding.text)` from another site when the page is opened"
    case .sentTo: "this HTML sends what learners type to `\(finding.text)`"
    case .script:
      "this script can contact other sites with `\(finding.text)`, and nobody can see which"
    }
  }

  private static func way(outOf finding: FetchedAddresses.Finding) -> String {
    switch finding.kind {
    case .fetched: "save it in media/ and use that file, or link to it"
    case .sentTo: "use a worksheet, which stays with the learner, or link to the form"
    case .script where finding.text.hasSuffix("HTML"):
      "set words with textContent, write the HTML as one plain string, or remove the script"
    case .script: "name files in media/ as plain strings, or remove the script"
    }
  }

  /// The address itself, if the source contains it literally.
  private func place(
    of finding: FetchedAddresses.Finding, in span: SourceSpan, _ course: CourseIndex
  ) -> SourceSpan {
    for text in [finding.text, finding.written] where !text.isEmpty {
      if let place = course.source(at: span.path)?.places(of: text, in: span).first {
        return span.moved(to: place)
      }
    }
    return span
  }
}
