import CacheKit
package import Diagnostics
package import EditionKit
package import LessonModel
package import LessonReader
package import LessonRules
package import LinkKit
import SpeechKit

/// The project to check, and the settings for it.
package struct CheckRequest: Sendable {
  package var project: Project
  package var installation: Installation

  /// The editions that the course is checked for.
  package var editions: [any Edition]

  /// Editions that a course asks for in addition.
  package var additions: @Sendable (Course) -> [any Edition]

  /// Every edition that Lectern knows, for `only` and `except`.
  package var knownEditions: [EditionName]

  /// The rules that Lectern knows, for `checks` in `course.yaml`.
  package var rules: RuleBook

  /// Visits pages on other sites to see whether they exist; nil to skip that.
  package var visitor: Visitor?

  /// The address of the publication; overrides the one in the course.
  package var site: SiteAddress?

  /// `SOURCE_DATE_EPOCH`, in seconds since 1970 UTC.
  package var sourceDateEpoch: Int?

  /// The day up to which a course that appears by and by has appeared; nil for all of it.
  package var asOf: CalendarDate?

  /// The group that the publication is for; nil for everybody.
  package var cohort: CohortChoice?

  /// How many tasks to run at the same time.
  package var width: Int
  package var generator: String

  package init(
    project: Project, installation: Installation, editions: [any Edition],
    additions: @escaping @Sendable (Course) -> [any Edition] = { _ in [] },
    knownEditions: [EditionName], rules: RuleBook, visitor: Visitor? = nil,
    site: SiteAddress? = nil,
    sourceDateEpoch: Int? = nil, width: Int, generator: String
  ) {
    self.project = project
    self.installation = installation
    self.editions = editions
    self.additions = additions
    self.knownEditions = knownEditions
    self.rules = rules
    self.visitor = visitor
    self.site = site
    self.sourceDateEpoch = sourceDateEpoch
    self.width = width
    self.generator = generator
  }
}

/// A course that was read and checked, and the context that editions are rendered in.
package struct CheckedCourse: CheckedSources {
  package var course: Course

  /// The editions that it was checked for: those of the request, and those that the course asks for.
  package var editions: [any Edition]

  /// The diagnostics of reading, the rules and the editions, as the course wants them reported, in
  /// reading order.
  package var diagnostics: [Diagnostic]

  /// How the course wants later diagnostics reported.
  package var policy: RulePolicy

  /// Every file that was read as text.
  package var sources: [SourceText]

  /// Without recordings and offers, which exist only when the course is published.
  var context: EditionContext

  /// The voices that speak the course.
  var voices: CourseVoices

  /// Its photos and other pictures that are not drawings.
  var pictures: CoursePictures

  /// Whether an edition leaves out pictures, because nothing can draw them here.
  var lacksDrawings: Bool {
    !context.canDraw && editions.contains { $0.addsDrawings(to: course, in: context) }
  }
}

/// What checks of one project leave for the next one.
package struct CheckMemory: Sendable {
  let reading = ReadingMemory()
  let rules = RuleMemory()

  package init() {}

  /// Makes the next check look at every lesson again, also at those whose text is the same.
  package func forgetFindings() { rules.forget() }
}

/// Reads a project's course and checks it against the rules and the needs of its editions.
package enum Checker {
  /// Continues to the end, whatever it finds; fails only when the machine cannot read the project.
  ///
  /// `texts` are read instead of what some files hold, by path from the project folder; `memory` is what
  /// earlier checks of the same project have left.
  package static func check(
    _ request: CheckRequest, with texts: [String: [UInt8]] = [:], memory: CheckMemory? = nil
  ) async throws(PublishFailure) -> CheckedCourse {
    var read: ReadCourse
    do {
      let folder = try DiskFolder(request.project.folder)
      read = try await CourseReader(
        folder: texts.isEmpty ? folder : OverlayFolder(folder, with: texts),
        editions: request.knownEditions, width: request.width, memory: memory?.reading
      ).read()
    } catch {
      throw PublishFailure(.file, "\(error)")
    }
    let pictures = try await CoursePictures(
      of: &read.course.value, in: request.project, width: request.width)
    let course = read.course.value
    let editions = request.editions + request.additions(course)
    let templates = try Templates.loadAndCheck(
      builtIn: request.installation.templates, own: request.project.templates)
    let words = WordsLoader.words(for: course, from: templates.value)
    var context = EditionContext(
      words: words.value, site: request.site ?? course.site,
      timestamp: request.sourceDateEpoch ?? course.date?.unixSeconds,
      templates: templates.value, generator: request.generator)
    context.asOf = request.asOf
    context.openings = request.cohort.map { $0.cohort(of: course).openings }
    context.pictureWidths = pictures.allWidths
    context.canDraw = Engines.canDraw(with: request.installation)
    var diagnostics = await findings(
      in: read, editions: editions, context: context, width: request.width,
      memory: memory?.rules)
    diagnostics += templates.diagnostics + words.diagnostics
    let conversions = ConversionStage(
      request.installation, Cache(at: request.project.cache))
    let withFormulas =
      read.lessonsWithFormulas.isEmpty
      ? [] : course.lessons.filter { read.lessonsWithFormulas.contains($0.id) }
    let places = await ConversionStage.formulaPlaces(in: withFormulas, width: request.width)
    let formulas = try await conversions.formulas(at: places).unwrap(into: &diagnostics)
    context.conversions = Conversions(
      formulas: formulas,
      formulaWords: ConversionStage.words(ofFormulasAt: places, in: course.language))
    // What is only read needs no voice, and no engine that knows of one.
    let isHeard = editions.contains { $0.needsRecordings(of: course) }
    let voices = try await VoiceCheck.voices(
      of: course,
      engines: isHeard ? Engines.speech(of: request.installation, in: request.project) : nil
    ).unwrap(into: &diagnostics)
    if let visitor = request.visitor {
      diagnostics += try await LinkCheck.diagnostics(of: course, sources: read.sources, by: visitor)
    }
    let quoted = templates.value.sources(of: diagnostics)
    let policy = RulePolicy(book: request.rules, settings: read.settings, excuses: read.excuses)
    diagnostics = policy.applied(to: diagnostics + policy.problems(among: diagnostics))
    let rules = request.rules.rules.filter { $0.group == .accessibility && !policy.isOff($0.id) }
    let names = Set(rules.map(\.id))
    context.accessibility = AccessibilityChecks(
      ruleCount: rules.count, findingCount: diagnostics.count { names.contains($0.rule) })
    return CheckedCourse(
      course: course, editions: editions, diagnostics: diagnostics.inReadingOrder(), policy: policy,
      sources: read.sources + quoted, context: context, voices: voices,
      pictures: pictures)
  }

  /// The diagnostics of reading, and those of the rules and editions about what was read.
  package static func findings(
    in read: ReadCourse, editions: [any Edition], context: EditionContext, width: Int,
    memory: RuleMemory? = nil
  ) async -> [Diagnostic] {
    let course = read.course.value
    guard width > 1 else {
      let broken = await Rules.check(course, sources: read.sources, memory: memory)
      return read.course.diagnostics + broken + editions.flatMap { $0.check(course, in: context) }
    }
    // Editions have few checks, so they run in parallel with the rules.
    async let needs = editions.flatMap { $0.check(course, in: context) }
    let broken = await Rules.check(
      course, sources: read.sources, width: width, memory: memory)
    return read.course.diagnostics + broken + (await needs)
  }
}
