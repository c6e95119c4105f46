import ActivityData
package import EditionKit
package import LessonModel
import PageContent
package import Words

/// A part of a package that the platform starts by itself: a page, and the lessons on it.
package struct LMSPart: Sendable {
  /// Unique in the package, and a name for XML: `course`, `unit-start`, `lesson-pain`.
  package var identifier: String
  package var title: String
  package var summary: String?
  package var page: OutputPath
  package var units: [Unit]

  package var lessons: [Lesson] { units.flatMap(\.lessons) }

  /// The units of a part that has several, by names that stay: what was reached in each is an objective.
  var objectives: [(id: String, lessons: [Lesson])] {
    let named = units.compactMap { unit in
      unit.details.map { (id: "unit-\($0.id)", lessons: unit.lessons) }
    }
    return named.count > 1 ? named : []
  }
}

/// A package before it is written: what is in it, and what it is called.
package struct LMSPackage: Sendable {
  /// With what was chosen for the package.
  package let course: Course
  package let edition: EditionName
  package let choices: LMSChoices

  /// What people call its standard.
  package let title: String
  package let stateLimit: Int?

  /// In the order of the course.
  package let parts: [LMSPart]
  package let words: CourseWords
  package let generator: String

  /// Where the course is online; nil if that is not known.
  package let site: SiteAddress?

  /// All other files in it, in the order in which they are there.
  package internal(set) var files: [OutputPath] = []

  /// Whether a platform keeps what learners have reached; false for pages that only browsers keep it for.
  package let reports: Bool

  /// Whether recordings of lessons are in it.
  var includesRecordings: Bool { course.lms.hasRecordings && course.lms.media == .include }

  let hasObjectives: Bool
  let script: String
  let connections: String?
  private let rows: @Sendable (LMSResults) -> [DataSheet.Row]
  let promises: DataSheet.Promises
  let manifests: @Sendable (LMSPackage) -> [(path: OutputPath, bytes: [UInt8])]

  init(
    _ course: Course, _ standard: any LMSStandard.Type, _ choices: LMSChoices,
    _ context: EditionContext
  ) {
    let course = choices.applied(to: course)
    self.course = course
    self.choices = choices
    edition = standard.edition
    reports = standard.reports
    hasObjectives = standard.hasObjectives
    title = standard.title(course.lms)
    stateLimit = standard.stateLimit(course.lms)
    parts = Self.parts(of: course)
    words = context.words
    generator = context.generator
    site = context.site
    script = standard.script
    connections = standard.connections
    promises = standard.promises
    rows = { standard.sent($0) }
    manifests = { standard.manifests(of: $0) }
  }

  package var settings: LMSSettings { course.lms }

  /// What it says of a learner.
  var results: LMSResults {
    let havePoints = parts.map { part in
      PartData(part, in: self).questions.contains { $0.data.points > 0 }
    }
    return LMSResults(
      settings: settings, hasPoints: havePoints.contains(true),
      hasPartsWithoutPoints: havePoints.contains(false))
  }

  /// What is sent, as rows of the data sheet.
  var sent: [DataSheet.Row] {
    let hasUnits = parts.contains { !$0.objectives.isEmpty }
    return rows(results).filter { hasUnits || !$0.element.hasPrefix(DataSheet.objectives) }
  }

  /// How large it is, with recordings of lessons.
  func size(with recordings: [Recording]) -> PackageSize {
    let place = MediaPlace(of: self)
    var size = PackageSize(
      title, of: course,
      with: LinkedFiles(of: course, in: view).filter { !place.isOnSite($0.asset) })
    size.recordingBytes = recordings.reduce(0) { $0 + $1.byteCount }
    size.canLinkMedia = settings.media == .include
    size.limit = choices.platform.flatMap { platform in
      platform.limit.map {
        PackageSize.Limit(
          platform: platform.title, byteCount: $0.byteCount, source: $0.source)
      }
    }
    return size
  }

  /// Which blocks are in it: those of the website, and those for this standard alone.
  var view: EditionView { EditionView(edition, readsAs: .web) }

  /// The archive; its name has only plain letters.
  package var path: OutputPath { .inPackages("\(name).zip") }

  private var name: String { "\(course.id)-\(edition)" }

  /// A file for the people who upload the package.
  package func beside(_ file: String) -> OutputPath {
    .inPackages("\(name)-\(file)")
  }

  /// What is called the same in every version of the package, so that an update replaces it.
  package var identifier: String { "lectern-\(course.id)" }

  /// The lessons as the platform starts them.
  static func parts(of course: Course) -> [LMSPart] {
    func whole(_ units: [Unit]) -> LMSPart {
      LMSPart(
        identifier: "course", title: course.title, summary: course.description,
        page: OutputPath(literal: "index.html"), units: units)
    }
    func lesson(_ lesson: Lesson, in unit: Unit) -> LMSPart {
      var only = unit
      only.lessons = [lesson]
      return LMSPart(
        identifier: "lesson-\(lesson.id)", title: lesson.title.value, summary: lesson.summary,
        page: OutputPath(safe: "lesson-\(lesson.id).html"), units: [only])
    }
    let units = course.units.filter { !$0.lessons.isEmpty }
    switch course.lms.parts {
    case .course: return [whole(units)]
    case .lesson: return units.flatMap { unit in unit.lessons.map { lesson($0, in: unit) } }
    case .unit:
      return units.flatMap { unit -> [LMSPart] in
        // Lessons beside units are parts of their own.
        guard let details = unit.details else { return unit.lessons.map { lesson($0, in: unit) } }
        return [
          LMSPart(
            identifier: "unit-\(details.id)", title: details.title, summary: details.summary,
            page: OutputPath(safe: "unit-\(details.id).html"), units: [unit])
        ]
      }
    }
  }
}
