package import LessonModel

/// A learning platform that many people have: which package it wants, and what is known about it.
///
/// Each fact has a source, because platforms change: people who see another behavior can look up where a fact comes from.
/// `docs/lms/` has a page for each, made from these values.
package struct LearningPlatform: Hashable, Sendable {
  /// What is known, in a sentence, and who says so.
  package struct Fact: Hashable, Sendable {
    package var text: String

    /// An address, or how it was tried.
    package var source: String

    init(_ text: String, _ source: String) {
      self.text = text
      self.source = source
    }
  }

  /// The endings of files that a package must not contain, in lower case, and who says so.
  package struct RefusedFiles: Hashable, Sendable {
    package var endings: Set<String>
    package var source: String
  }

  /// The largest package that can be uploaded, and who says so.
  package struct SizeLimit: Hashable, Sendable {
    package var byteCount: Int
    package var source: String
  }

  /// Reports that lead to trouble, and why.
  package struct ReportTrouble: Hashable, Sendable {
    package var reports: Set<LMSSettings.Report>
    package var reason: String
    package var instead: LMSSettings.Report
    package var source: String
  }

  /// What `--for` calls it.
  package var name: String

  /// What people also call it after `--for`.
  package var otherNames: [String] = []

  /// What people call it: "Moodle".
  package var title: String

  /// The package that is made for it.
  package var edition: EditionName

  /// All packages that it takes; the first fact about it says who says so.
  package var reads: [EditionName]
  package var reading: Fact

  /// The only edition of SCORM 2004 that it reads; nil if it reads all, or none.
  package var scorm2004: LMSSettings.SCORM2004?
  package var refused: RefusedFiles?
  package var limit: SizeLimit?
  package var trouble: ReportTrouble?

  /// Nil, or why a package must be one part for it.
  package var singlePart: Fact?

  /// What a person does there to upload a package, a step in each line.
  package var steps: [String]

  /// What does not work there, or differently from what one expects.
  package var facts: [Fact]

  /// All of them, in the order in which they are listed.
  package static let all = [
    moodle, canvas, docebo, talentLMS, cornerstone, ilias, openEdX, successFactors,
  ]

  /// What `--for` takes.
  package static var names: [String] { all.flatMap { [$0.name] + $0.otherNames } }

  /// The platform that `--for` calls so.
  package static func named(_ name: String) -> LearningPlatform? {
    all.first { $0.name == name || $0.otherNames.contains(name) }
  }

  /// Whether a package must not contain a file with this name.
  package func refuses(_ fileName: String) -> Bool {
    guard let refused, let ending = fileName.lowercased().split(separator: ".").last else {
      return false
    }
    return refused.endings.contains(String(ending))
  }
}
