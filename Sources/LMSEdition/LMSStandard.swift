package import Diagnostics
package import EditionKit
package import LessonModel

/// A standard for packages: what is different about them, beside the pages that all have in common.
package protocol LMSStandard: Sendable {
  /// The edition that makes packages of it; also the last part of their names.
  static var edition: EditionName { get }

  /// What people call it: "SCORM 1.2".
  static func title(_ settings: LMSSettings) -> String

  /// The part of the script that speaks it, in `templates/lms/scripts/`.
  static var script: String { get }

  /// The most characters that a platform has to keep of a learner's work; nil without a limit.
  static func stateLimit(_ settings: LMSSettings) -> Int?

  /// What pages may ask for besides the files of the package, as sources of a content policy.
  static var connections: String? { get }

  /// The files that say what the package is; the first one is the manifest.
  static func manifests(of package: LMSPackage) -> [(path: OutputPath, bytes: [UInt8])]

  /// What is sent to the platform, as rows of the data sheet.
  static func sent(_ settings: LMSSettings) -> [DataSheet.Row]

  /// What is wrong with the course for this standard, beside what is wrong for all.
  static func check(_ course: Course, in context: EditionContext) -> [Diagnostic]
}

extension LMSStandard {
  package static var connections: String? { nil }

  package static func check(_ course: Course, in context: EditionContext) -> [Diagnostic] { [] }
}
