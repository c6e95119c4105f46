package import Diagnostics
package import EditionKit
package import LessonModel

/// What is asked of the publisher.
package struct PublicationRequest: Sendable {
  package var project: Project
  package var installation: Installation

  /// The editions to make, in the order in which they are listed and their offers appear.
  package var editions: [any Edition]

  /// Every edition that the program knows, for `only` and `except`.
  package var knownEditions: [EditionName]

  /// The rules that the program knows, for `checks` in `course.yaml`.
  package var rules: RuleBook

  /// The folder to publish to, absolute.
  package var output: String

  /// Where the publication will stand, in place of what the course says.
  package var site: SiteAddress?

  /// `SOURCE_DATE_EPOCH`, in seconds since 1970 UTC.
  package var sourceDateEpoch: Int?

  /// How much to do at the same time.
  package var width: Int
  package var generator: String

  /// How long an engine may take for one piece of work before it is killed.
  package var engineTimeLimit: Duration
  package var progress: ProgressReport

  package init(
    project: Project, installation: Installation, editions: [any Edition],
    knownEditions: [EditionName], rules: RuleBook? = nil, output: String, site: SiteAddress? = nil,
    sourceDateEpoch: Int? = nil, width: Int, generator: String,
    engineTimeLimit: Duration = .seconds(120), progress: @escaping ProgressReport = { _ in }
  ) {
    self.project = project
    self.installation = installation
    self.editions = editions
    self.knownEditions = knownEditions
    self.rules = rules ?? .of(editions)
    self.output = output
    self.site = site
    self.sourceDateEpoch = sourceDateEpoch
    self.width = width
    self.generator = generator
    self.engineTimeLimit = engineTimeLimit
    self.progress = progress
  }
}

extension PublicationRequest {
  /// What is checked before anything is made.
  var check: CheckRequest {
    CheckRequest(
      project: project, installation: installation, editions: editions,
      knownEditions: knownEditions, rules: rules, site: site, sourceDateEpoch: sourceDateEpoch,
      width: width, generator: generator)
  }
}

/// What came of a publication.
package struct PublicationResult: Sendable {
  /// Everything noticed, from reading to typesetting.
  package var diagnostics: [Diagnostic]

  /// The sources that diagnostics point into.
  package var sources: [SourceText]

  /// What was published; nil when errors in the course kept it from being.
  package var published: Published?

  package struct Published: Sendable {
    package var course: Course
    package var recordings: [LessonID: Recording]
    package var editions: [EditionSummary]

    /// What editions made that people or other editions may look for.
    package var offers: [Offer] = []

    /// What editions showed in place of what they cannot show, in the order of editions.
    package var substitutions: [Substitution]

    /// Editions that stood in the old folder and were not made this time.
    package var goneEditions: [EditionName]

    /// The author's own files that were taken over from the old folder, by path.
    package var keptFiles: [String]

    /// The bytes of all files that were made.
    package var byteCount: Int
  }

  package struct EditionSummary: Hashable, Sendable {
    package var name: EditionName
    package var fileCount: Int
    package var byteCount: Int
  }
}
