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
    words with `textContent`; an address or HTML that it puts together is reported, because nobody can see what it becomes. \
    The same holds for pages, style sheets and scripts in `media/`.
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

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    course.codeFiles.flatMap { file -> [Diagnostic] in
      let start = SourceSpan.beginning(of: "lessons/\(file.asset.id)")
      guard let source = file.source else {
        return [
          Self.tooMuch(
            "`\(file.asset.id.name)` is", at: start, "split it into several files, or remove it")
        ]
      }
      guard let text = String(validating: source.bytes, as: UTF8.self) else {
        return [
          .warning(
            Self.id,
            "`\(file.asset.id.name)` is not in UTF-8, so nobody can see what it loads from other sites",
            at: start, fixes: [FixIt("save it in UTF-8")])
        ]
      }
      let found = FetchedAddresses(of: text, as: file.code)
      return diagnostics(found, in: source.span, course, Subject(file.code))
    }
  }

  /// What messages call that which contacts other sites.
  private enum Subject: String {
    case html = "HTML"
    case page
    case style = "style sheet"
    case script

    init(_ code: Asset.Code) {
      switch code {
      case .page: self = .page
      case .style: self = .style
      case .script: self = .script
      }
    }
  }

  private static func tooMuch(_ what: String, at span: SourceSpan, _ way: String) -> Diagnostic {
    .warning(
      id, "\(what) too long to check what it loads from other sites", at: span, fixes: [FixIt(way)])
  }

  private func diagnostics(
    _ found: FetchedAddresses, in span: SourceSpan, _ course: CourseIndex,
    _ subject: Subject = .html
  ) -> [Diagnostic] {
    var diagnostics = found.findings.map { finding in
      Diagnostic.warning(
        Self.id, Self.message(for: finding, in: subject), at: place(of: finding, in: span, course),
        fixes: [FixIt(Self.way(outOf: finding))])
    }
    if found.isTooMuch {
      diagnostics.append(
        Self.tooMuch(
          "this \(subject.rawValue) is", at: span,
          subject == .html
            ? "put it into several lessons, or write it in Markdown"
            : "split it into several files, or remove it"))
    }
    return diagnostics
  }

  private static func message(for finding: FetchedAddresses.Finding, in subject: Subject) -> String
  {
    switch finding.kind {
    case .fetched:
      "this \(subject.rawValue) fetches `\(finding.text)` from another site when the page is opened"
    case .sentTo: "this \(subject.rawValue) sends what learners type to `\(finding.text)`"
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
    // A file is shown by its beginning, not as a whole.
    return span.start == 0 ? .beginning(of: span.path) : span
  }
}
