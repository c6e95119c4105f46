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

  /// Whether a platform keeps what learners have reached, and is sent it.
  static var reports: Bool { get }

  /// Whether the platform also keeps what was reached in each unit of a part, as objectives.
  static var hasObjectives: Bool { get }

  /// The files that say what the package is; the first one is the manifest. Empty if it needs none.
  static func manifests(of package: LMSPackage) -> [(path: OutputPath, bytes: [UInt8])]

  /// The names of the schemas that strict readers want at the root of a package; they are not ours to ship.
  static var schemas: [String] { get }

  /// What is sent to the platform, as rows of the data sheet.
  static func sent(_ results: LMSResults) -> [DataSheet.Row]

  /// What the data sheet says of names, of the device, and of reviews.
  static var promises: DataSheet.Promises { get }

  /// What is wrong with the course for this standard, beside what is wrong for all.
  static func check(_ course: Course, in context: EditionContext) -> [Diagnostic]
}

extension LMSStandard {
  package static var connections: String? { nil }
  package static var reports: Bool { true }
  package static var hasObjectives: Bool { false }
  package static var schemas: [String] { [] }
  package static var promises: DataSheet.Promises { DataSheet.Promises() }

  package static func check(_ course: Course, in context: EditionContext) -> [Diagnostic] { [] }
}
