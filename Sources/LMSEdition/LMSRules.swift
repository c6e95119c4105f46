import Diagnostics
import EditionKit
import LessonModel
import PageContent

/// What authors read about the rules for packages.
enum LMSRules {
  static let all =
    [
      RuleDescription(
        "lms-state-too-long", .budget, .warning, moment: .publishing,
        "The answers of a learner must fit into what a platform keeps.",
        """
        A platform for SCORM 1.2 keeps 4,096 characters of a learner's work, and many refuse one more. Results are always \
        kept first; of the longest answers, the words are forgotten when a learner comes back. Parts that the platform \
        starts by themselves have that space each: write `scos: per-unit` below `lms`, or use SCORM 2004 or cmi5, which \
        keep more.
        """,
        .words(
          before: "a course with 80 questions for words, and `packages: scorm12`",
          after: "the same course with `lms: {scos: per-unit}`")),
      RuleDescription(
        "lms-file-refused", .budget, .warning, moment: .publishing,
        "A package must have no file that platforms refuse.",
        """
        Some platforms refuse a whole package because of one program in it: Docebo names PHP, CGI, SH, ASP, JSP, PY, RB and \
        PL, among others. Offer such a file as a text (`demo.py.txt`), or in a ZIP.
        """,
        .words(before: "a link to media/demo.py", after: "a link to media/demo.py.txt")),
      PackageSize.description, MediaPlace.description,
    ] + PlatformRules.descriptions

  static func check(_ package: LMSPackage) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if let limit = package.stateLimit {
      for part in package.parts {
        let data = PartData(part, in: package)
        diagnostics += tooLong(StateBudget(data), limit, part, package)
      }
    }
    return diagnostics + refusedFiles(in: package)
  }

  private static func tooLong(
    _ budget: StateBudget, _ limit: Int, _ part: LMSPart, _ package: LMSPackage
  ) -> [Diagnostic] {
    let forgotten = budget.forgotten(within: limit)
    guard !forgotten.isEmpty else { return [] }
    let names = forgotten.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
    let more = forgotten.count > 5 ? " and \(forgotten.count - 5) more" : ""
    let what =
      budget.holdsResults(within: limit)
      ? "if everything is answered in full length, the answers to \(names)\(more) are forgotten"
      : "not even the results of all questions fit"
    return [
      .warning(
        "lms-state-too-long",
        "the answers of “\(part.title)” take up to \(budget.total) characters, and \(package.title) keeps \(limit): \(what)",
        at: package.course.span,
        fixes: [FixIt("write `scos: per-unit` below `lms`, or use SCORM 2004 or cmi5")])
    ]
  }

  /// Files that one of the known platforms refuses, if the package is not for a certain one.
  private static func refusedFiles(in package: LMSPackage) -> [Diagnostic] {
    guard package.choices.platform == nil else { return [] }
    return LinkedFiles(of: package.course, in: package.view).filter { file in
      LearningPlatform.all.contains { $0.refuses(file.asset.name) }
    }.map { file in
      .warning(
        "lms-file-refused",
        "some learning platforms refuse a package with \(file.asset.name)", at: file.span,
        fixes: [FixIt("call the file \(file.asset.name).txt, or put it into a ZIP")])
    }
  }
}
