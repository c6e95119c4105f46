import Diagnostics
import EditionKit
import LessonModel
import PageContent

/// What a platform will refuse of a package, or treat differently from what one expects.
enum PlatformRules {
  static let descriptions = [
    RuleDescription(
      "platform-refuses", .budget, .warning, moment: .publishing,
      "A package must be one that its platform takes.",
      """
      `lectern check --for docebo` and `lectern pack --for docebo` know which packages and files Docebo refuses, and say \
      who says so. Files with an ending that the platform refuses get another ending in the package (`demo.py.txt`). \
      `docs/lms/` has a page for each platform that Lectern knows.
      """,
      .words(
        before: "`lectern check --for talentlms`, and `packages: scorm2004`",
        after: "the same course with `packages: scorm12`")),
    RuleDescription(
      "platform-misreads", .budget, .warning, moment: .publishing,
      "What a course reports must be what its platform understands.",
      """
      Platforms show `passed`, `failed` and `completed` in different ways, and some lose one of them. What is reported is \
      your choice: write `report` below `lms` in `course.yaml`.
      """,
      .words(
        before: "`lectern check --for cornerstone`, and `lms: {report: passed-incomplete}`",
        after: "the same course with `lms: {report: completed-incomplete}`")),
  ]

  /// - Parameters:
  ///   - package: The package, with what was chosen for it.
  ///   - course: The course as its author wrote it.
  /// - Returns: What is known to go wrong, with its source; empty for no certain platform.
  static func check(_ package: LMSPackage, of course: Course) -> [Diagnostic] {
    guard let platform = package.choices.platform else { return [] }
    return refusedFiles(in: package, platform) + unread(course, platform)
      + parts(of: package, platform) + reports(of: package, platform)
  }

  private static func refusedFiles(
    in package: LMSPackage, _ platform: LearningPlatform
  ) -> [Diagnostic] {
    LinkedFiles(of: package.course, in: package.view).filter { platform.refuses($0.asset.name) }.map
    { file in
      .warning(
        "platform-refuses",
        "\(platform.title) refuses a package with \(file.asset.name) (\(platform.refused?.source ?? "")): it is called \(file.asset.name).\(LearningPlatform.safeEnding) in the package",
        at: file.span,
        fixes: [
          FixIt("call it \(file.asset.name).\(LearningPlatform.safeEnding), or put it into a ZIP")
        ])
    }
  }

  /// What the course publishes for platforms, if this one cannot read any of it.
  private static func unread(_ course: Course, _ platform: LearningPlatform) -> [Diagnostic] {
    let standards: [EditionName] = [.scorm12, .scorm2004, .cmi5]
    let published = standards.filter { course.packages.contains($0.text) }
    func isRead(_ edition: EditionName) -> Bool {
      guard platform.reads.contains(edition) else { return false }
      guard edition == .scorm2004, let only = platform.scorm2004 else { return true }
      return course.lms.scorm2004 == only
    }
    guard !published.isEmpty, !published.contains(where: isRead) else { return [] }
    let names = published.map { name in
      name == .scorm2004 ? "`\(name)` (\(course.lms.scorm2004.rawValue) Edition)" : "`\(name)`"
    }
    return [
      .warning(
        "platform-refuses",
        "\(platform.title) is not known to read what the course publishes, \(names.joined(separator: " and ")): \(platform.reading.text) (\(platform.reading.source))",
        at: course.span,
        fixes: [FixIt("upload what `lectern pack --for \(platform.name)` makes")])
    ]
  }

  private static func parts(
    of package: LMSPackage, _ platform: LearningPlatform
  ) -> [Diagnostic] {
    guard let reason = platform.singlePart, package.parts.count > 1 else { return [] }
    return [
      .warning(
        "platform-refuses",
        "a package of \(package.parts.count) parts does not work in \(platform.title): \(reason.text) (\(reason.source))",
        at: package.course.span, fixes: [FixIt("leave out `scos`, so that the course is one part")])
    ]
  }

  private static func reports(
    of package: LMSPackage, _ platform: LearningPlatform
  ) -> [Diagnostic] {
    guard let trouble = platform.trouble, trouble.reports.contains(package.settings.report) else {
      return []
    }
    return [
      .warning(
        "platform-misreads",
        "the course reports `\(package.settings.report.rawValue)` to \(platform.title), and \(trouble.reason) (\(trouble.source))",
        at: package.course.span,
        fixes: [FixIt("write `report: \(trouble.instead.rawValue)` below `lms`")])
    ]
  }
}

extension LearningPlatform {
  /// What is added to the name of a file that a platform would refuse.
  static let safeEnding = "txt"
}
