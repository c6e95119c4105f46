package import Diagnostics
package import EditionKit
package import LessonModel
package import Words

/// A course as Lectern sees it, with what each edition shows differently or leaves out.
package struct Inspection: Sendable {
  package var course: Course

  /// The words that editions add to it.
  let words: CourseWords

  /// What editions report, in their order.
  package var substitutions: [Substitution]

  /// What the last publication has to print; nil if there is none.
  let papers: [PrintedPaper]?

  /// Where pages will be online; nil if that is not known.
  private let addresses: PublicAddresses?

  /// Whether the course has errors, so that parts of it may be missing here.
  package var hasErrors: Bool
  private let sources: [String: SourceText]

  package init(
    course: Course, words: CourseWords, substitutions: [Substitution], addresses: PublicAddresses?,
    papers: [PrintedPaper]? = nil, sources: [SourceText], hasErrors: Bool
  ) {
    self.course = course
    self.words = words
    self.substitutions = substitutions
    self.addresses = addresses
    self.papers = papers
    self.hasErrors = hasErrors
    self.sources = Dictionary(sources.map { ($0.path, $0) }) { first, _ in first }
  }

  /// A lesson with its place in the course.
  struct Place: Sendable {
    /// Counted from 1.
    var number: Int
    var unit: Unit
    var lesson: Lesson
  }

  /// All lessons, in course order.
  var places: [Place] {
    course.numberedLessons.map { Place(number: $0.number, unit: $0.unit, lesson: $0.lesson) }
  }

  /// The line that a place in a source is on, counted from 1.
  func line(of span: SourceSpan) -> Int {
    sources[span.path]?.lineNumber(at: span.start) ?? 1
  }

  /// The address of a lesson's page; nil if no edition makes one, or its place is not known.
  func page(of lesson: Lesson) -> String? { addresses?.page(of: lesson.id) }

  /// How long it takes to work through a lesson's page.
  func time(of lesson: Lesson) -> LessonTime {
    lesson.time(language: course.language)
  }

  /// What editions report about a lesson, by edition, each in reading order.
  func substitutions(of lesson: LessonID?) -> [Substitution] {
    substitutions.filter { $0.lesson == lesson }
  }

  /// The lesson that a person named: by its id, its file, or a part of the file's name without
  /// number and extension.
  package func lesson(named name: String) throws(AuthoringFailure) -> LessonID {
    let path = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let lessons = course.lessons
    let found =
      lessons.first { $0.id.text == path }
      ?? lessons.first { $0.path == path || $0.path == "lessons/\(path)" }
      ?? lessons.first { $0.path.split(separator: "/").last.map(String.init) == file }
    if let found { return found.id }
    guard !lessons.isEmpty else {
      throw AuthoringFailure(
        .usage, "This course has no lessons. Add one: lectern new lesson \"What it is called\"")
    }
    let nearest = Suggestion.nearest(to: path, among: lessons.map(\.id.text))
    let way =
      nearest.map { "Did you mean \($0)?" }
      ?? "Name it by its id or its file; `lectern inspect` lists them."
    throw AuthoringFailure(.usage, "There is no lesson “\(name)”. \(way)")
  }
}
