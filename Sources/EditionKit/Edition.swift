package import Diagnostics
package import LessonModel
package import Words

/// Turns a course into a tree of files: opens nothing, prints nothing, knows no other edition.
///
/// An edition is a pure function: the same course and context give the same tree, so that golden
/// tests, dry runs and diffs come free.
package protocol Edition: Sendable {
  static var name: EditionName { get }

  /// The edition that this one reads as: a book reads as the web. What authors write `only` for that
  /// one is for this one as well, and what they keep out of that one is kept out of this one.
  static var readsAs: EditionName { get }

  /// Whether lessons must be recorded before this edition renders. The publisher makes recordings
  /// only when an edition needs them.
  static var needsRecordings: Bool { get }

  /// What authors read about the rules that only this edition reports.
  static var rules: [RuleDescription] { get }

  /// What this edition will make that others may link to. Called before any edition renders; the
  /// offers of all come back in every edition's context.
  func offers(for course: Course, in context: EditionContext) -> [Offer]

  /// What this edition needs of the course and does not find, said without making anything: an
  /// author who only checks a course learns of it, too.
  func check(_ course: Course, in context: EditionContext) -> [Diagnostic]

  /// Hands over the files of this edition, each as soon as it is made, and says what it could not
  /// show as it is.
  ///
  /// Diagnostics are about the course as this edition shows it, and do not repeat what
  /// ``check(_:in:)`` says. They and the substitutions have one order; the files have none.
  func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]>
}

/// Takes the files of an edition one by one, so that nobody has to hold all of them.
package protocol OutputReceiver: Sendable {
  /// Takes a file; called from many tasks at a time, in any order.
  ///
  /// May suspend while the receiver has enough to do. It never fails: what went wrong is the
  /// receiver's to tell when all is done.
  func receive(_ file: OutputTree.File) async
}

extension Edition {
  /// An edition reads as itself, unless it says otherwise.
  package static var readsAs: EditionName { name }

  /// What `only` and `except` are asked about for this edition.
  package static var view: EditionView { EditionView(name, readsAs: readsAs) }

  package static var needsRecordings: Bool { false }
  package static var rules: [RuleDescription] { [] }

  package func offers(for course: Course, in context: EditionContext) -> [Offer] { [] }

  package func check(_ course: Course, in context: EditionContext) -> [Diagnostic] { [] }

  /// All files of this edition at once, by path.
  package func render(_ course: Course, in context: EditionContext) async -> Diagnosed<OutputTree> {
    let collector = OutputCollector()
    let rendered = await render(course, in: context, into: collector)
    return rendered.map { collector.tree(with: $0) }
  }
}

/// What an edition is told besides the course: the same for every edition of one publication.
package struct EditionContext: Sendable {
  /// Every sentence that an edition adds, in the language of the course.
  package var words: CourseWords

  /// Where the publication will stand; nil while nobody knows.
  ///
  /// `--site-url` wins over the course.
  package var site: SiteAddress?

  /// The publication's one instant, in seconds since 1970 UTC.
  ///
  /// It is `SOURCE_DATE_EPOCH`, or the course's date. Nil when neither is given: then nothing published
  /// may carry a time.
  package var timestamp: Int?

  /// The finished recordings, by lesson.
  ///
  /// A lesson may have none.
  package var recordings: [LessonID: Recording]

  /// The formulas and the code of the course, converted once for all editions.
  package var conversions: Conversions

  /// What the editions of this publication make, in the order of editions and of lessons.
  package var offers: [Offer]

  /// The templates, the project's own before the built-in ones.
  package var templates: Templates

  /// The name and version of the program, for `generator` fields.
  package var generator: String

  package init(
    words: CourseWords, site: SiteAddress? = nil, timestamp: Int? = nil,
    recordings: [LessonID: Recording] = [:],
    conversions: Conversions = Conversions(), offers: [Offer] = [],
    templates: Templates = Templates(), generator: String = "Lectern"
  ) {
    self.words = words
    self.site = site
    self.timestamp = timestamp
    self.recordings = recordings
    self.conversions = conversions
    self.offers = offers
    self.templates = templates
    self.generator = generator
  }

  /// What is offered for one lesson.
  package func offers(for lesson: LessonID) -> [Offer] { offers.filter { $0.lesson == lesson } }
}
