import Digests
package import EditionKit
import LessonMarkup
package import LessonModel
package import Words

/// What a sales program can show at each stage: the lessons for it, their briefs, and a short guidance.
///
/// Everything is a file that an administrator imports or pastes; Lectern knows no account and sends nothing.
package struct CRMExport: Sendable {
  /// The version of the JSON.
  package static let version = 1

  /// The most characters of a guidance, markup included: what Salesforce Path takes for a step (Salesforce Help,
  /// "Considerations and Guidelines for Creating Paths").
  package static let mostCharacters = 1_000

  /// A stage of one kind of record.
  struct Row: Sendable {
    /// Nil in a course that names no kinds of records.
    let recordType: String?
    let stage: String

    /// What both mean in the facets of the course; empty if they mean nothing here.
    let choices: [FacetChoice]
    let lessons: [Lesson]

    /// The page with these lessons; nil if there are none.
    let address: String?

    /// The guidance as HTML; nil if there is nothing to say.
    let guidance: Guidance?
  }

  let course: Course
  let words: CourseWords
  let addresses: PublicAddresses

  /// The edition that has the briefs.
  let view: EditionView
  let rows: [Row]

  /// By kind of record, and then in the order of the stages.
  package init(
    of course: Course, for view: EditionView, words: CourseWords, addresses: PublicAddresses
  ) {
    self.course = course
    self.view = view
    self.words = words
    self.addresses = addresses
    let settings = course.integrations
    let types: [IntegrationSettings.Meaning?] =
      settings.recordTypes.isEmpty ? [nil] : settings.recordTypes
    rows = types.flatMap { type in
      settings.stages.map { stage in
        let choices = Self.choices(stage.facets, type?.facets ?? [], in: course)
        let lessons =
          choices.isEmpty ? [] : course.lessons.filter { $0.fits(choices) }
        let address = lessons.isEmpty ? nil : Self.address(of: choices, in: course, addresses)
        return Row(
          recordType: type?.name, stage: stage.name, choices: choices, lessons: lessons,
          address: address,
          guidance: address.flatMap {
            Guidance(of: lessons, for: view, at: $0, in: course, words: words, addresses)
          })
      }
    }
  }

  package var isEmpty: Bool { rows.isEmpty }

  /// The stages for which the course has no lesson, as people call them: "Closed Lost (Key_Account)".
  package var withoutLessons: [String] {
    rows.filter(\.lessons.isEmpty).map { row in
      row.stage + (row.recordType.map { " (\($0))" } ?? "")
    }
  }

  /// How many stages have lessons.
  package var count: Int { rows.count { !$0.lessons.isEmpty } }

  /// What a stage and a kind of record mean together: the stage decides where both name a facet, and one
  /// that means nothing here has no lessons, whatever the record is.
  private static func choices(
    _ stage: [FacetChoice], _ type: [FacetChoice], in course: Course
  ) -> [FacetChoice] {
    guard !stage.isEmpty else { return [] }
    return course.facets.compactMap { facet in
      stage.first { $0.facet == facet.id } ?? type.first { $0.facet == facet.id }
    }
  }

  /// The page of the situation, or else the one that finds, with what it can show of the choices.
  private static func address(
    of choices: [FacetChoice], in course: Course, _ addresses: PublicAddresses
  ) -> String? {
    if let situation = course.situation(of: choices),
      let page = addresses.page(of: situation)
    {
      return page
    }
    return addresses.finder(for: choices.filter { $0.values.count == 1 })
  }

  /// The address of a form of the learner's own deal; nil for a lesson without one.
  func sheetAddress(of lesson: Lesson) -> String? {
    guard let sheet = lesson.brief(in: view)?.sheet else { return nil }
    return addresses.page(of: lesson.id, at: Anchor(lesson.elementID(of: sheet)))
  }

  /// Changes with what the brief of a lesson says.
  func digest(of lesson: Lesson) -> String {
    let brief = lesson.brief(in: view)
    let lines =
      [lesson.title.value, brief?.question ?? ""] + (brief?.points ?? []) + (brief?.steps ?? [])
    return String(Digest(of: Array(lines.joined(separator: "\n").utf8)).text.prefix(16))
  }

  func minutes(of lesson: Lesson) -> Int {
    let time = lesson.time(language: course.language)
    return lesson.takes?.value ?? LessonTime.minutes(time.reading)
      + LessonTime.minutes(time.practice)
  }
}

extension Lesson {
  /// Whether this is for one of the values of each facet.
  fileprivate func fits(_ choices: [FacetChoice]) -> Bool {
    choices.allSatisfy { choice in
      facets.contains { own in
        own.facet == choice.facet && own.values.contains { choice.values.contains($0) }
      }
    }
  }
}
