package import EditionKit
package import LessonModel

/// The same pages without a standard, for the area of files that most platforms have: the browser keeps what
/// learners have reached, if it may, and nothing is reported.
///
/// All lessons are on one page, whose script asks for no other file: it works in frames that may not keep
/// anything, and needs neither a service worker nor a storage that other pages see.
package enum WebFiles: LMSStandard {
  package static let edition = EditionName.lmsWeb
  package static let script = "2-web.js"
  package static var reports: Bool { false }

  package static func title(_ settings: LMSSettings) -> String { "Web pages" }

  package static func stateLimit(_ settings: LMSSettings) -> Int? { nil }

  package static func manifests(of package: LMSPackage)
    -> [(path: OutputPath, bytes: [UInt8])]
  { [] }

  package static func sent(_ results: LMSResults) -> [DataSheet.Row] { [] }
}
