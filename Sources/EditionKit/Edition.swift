package import Diagnostics
package import LessonModel
package import Words

/// Turns a course into a tree of files: opens nothing, prints nothing, knows no other edition.
///
/// An edition is a pure function: the same course and context give the same tree, so golden tests,
/// dry runs and diffs come for free.
package protocol Edition: Sendable {
  static var name: EditionName { get }

  /// The edition whose `only` and `except` this one follows: a book reads as the web. What authors
  /// limit to that edition is for this one as well, and what they keep out of it stays out of this
  /// one.
  static var readsAs: EditionName { get }

  /// Whether lessons must be recorded before this edition renders. Lectern makes recordings only if
  /// an edition needs them.
  static var needsRecordings: Bool { get }

  /// The same for one course: an edition may need them only if the course asks for them.
  func needsRecordings(of course: Course) -> Bool

  /// Whether recaps of lessons and reviews of units must be recorded, too, in a course that has them.
  static var needsRecaps: Bool { get }

  /// Whether recordings must be there in the other formats that the course asks for, too.
  static var needsFormats: Bool { get }

  /// What somebody chose for it beside the course, in words; a publication with another choice is
  /// another one. Empty for an edition without choices.
  var choice: String { get }

  /// What authors read about the rules that only this edition reports.
  static var rules: [RuleDescription] { get }

  /// What this edition will make that other editions may link to. Called before any edition
  /// renders; every edition's context contains the offers of all.
  func offers(for course: Course, in context: EditionContext) -> [Offer]

  /// Whether it names pages of the printed course; they are found out only for an edition that does.
  static var namesPages: Bool { get }

  /// The document whose page numbers others name; nil if this edition makes none.
  func pagedDocument(of course: Course, in context: EditionContext) -> PagedDocument?

  /// What people print of this edition, in the order in which it is listed.
  func printed(of course: Course) -> [PrintedDocument]

  /// Whether pictures that are drawn, such as icons, add to what this edition makes; it is whole without
  /// them.
  func addsDrawings(to course: Course, in context: EditionContext) -> Bool

  /// What this edition needs from the course and does not find, reported without making anything,
  /// so that an author who only checks a course sees it too.
  func check(_ course: Course, in context: EditionContext) -> [Diagnostic]

  /// What must never change once this publication is online; nil if there is nothing like that.
  ///
  /// It holds everything that was published before, too. Called when all recordings are there.
  func identities(of course: Course, in context: EditionContext) -> PublishedIdentities?

  /// Hands over the files of this edition, each as soon as it is made, and reports what it could
  /// not show as it is.
  ///
  /// Diagnostics are about the course as this edition shows it, and do not repeat those of
  /// ``check(_:in:)``. Diagnostics and substitutions have a fixed order; files do not.
  func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]>

  /// The files that list the others of a publication, once these are made; without packages, and
  /// without files that do not go online.
  func listing(
    of files: [ListedFile], for course: Course, in context: EditionContext
  ) async -> [OutputTree.File]

  /// Whether a file is one that lists others: it is made again with each publication.
  func lists(_ path: OutputPath) -> Bool

  /// The files that list the packages of a publication, once their sizes are known; `files` are the others
  /// that go online.
  ///
  /// None of these files is in a package.
  func listing(
    of packages: [ListedPackage], besides files: [ListedFile], for course: Course,
    in context: EditionContext
  ) async -> [OutputTree.File]
}

/// Receives the files of an edition one by one, so that they need not all be held in memory.
package protocol OutputReceiver: Sendable {
  /// Receives a file; called from many tasks at the same time, in any order.
  ///
  /// May suspend while the receiver is busy. It never fails: the receiver reports problems when
  /// everything is done.
  func receive(_ file: OutputTree.File) async

  /// Whether a file is of any use now: one that is not need not be made. What an edition reports is
  /// complete only if all files are.
  func wants(_ path: OutputPath) -> Bool

  /// Whether all files are of use now; false while only some pages are made quickly. Then what is made
  /// from the whole course can wait.
  var wantsEverything: Bool { get }
}

extension OutputReceiver {
  package var wantsEverything: Bool { true }

  package func wants(_ path: OutputPath) -> Bool { true }
}

extension Edition {
  /// An edition reads as itself, unless it says otherwise.
  package static var readsAs: EditionName { name }

  /// What `only` and `except` are asked about for this edition.
  package static var view: EditionView { EditionView(name, readsAs: readsAs) }

  package static var needsRecordings: Bool { false }
  package static var needsRecaps: Bool { false }
  package static var needsFormats: Bool { false }
  package static var namesPages: Bool { false }
  package static var rules: [RuleDescription] { [] }
  package var choice: String { "" }

  package func needsRecordings(of course: Course) -> Bool { Self.needsRecordings }

  package func offers(for course: Course, in context: EditionContext) -> [Offer] { [] }

  package func pagedDocument(of course: Course, in context: EditionContext) -> PagedDocument? {
    nil
  }

  package func printed(of course: Course) -> [PrintedDocument] { [] }

  package func addsDrawings(to course: Course, in context: EditionContext) -> Bool { false }

  package func check(_ course: Course, in context: EditionContext) -> [Diagnostic] { [] }

  package func identities(of course: Course, in context: EditionContext) -> PublishedIdentities? {
    nil
  }

  package func listing(
    of files: [ListedFile], for course: Course, in context: EditionContext
  ) async -> [OutputTree.File] { [] }

  package func lists(_ path: OutputPath) -> Bool { false }

  package func listing(
    of packages: [ListedPackage], besides files: [ListedFile], for course: Course,
    in context: EditionContext
  ) async -> [OutputTree.File] { [] }

  /// All files of this edition at once, by path.
  package func render(_ course: Course, in context: EditionContext) async -> Diagnosed<OutputTree> {
    let collector = OutputCollector()
    let rendered = await render(course, in: context, into: collector)
    return rendered.map { collector.tree(with: $0) }
  }
}

/// What an edition is given in addition to the course: the same for every edition of one
/// publication.
package struct EditionContext: Sendable {
  /// Every sentence that an edition adds, in the language of the course.
  package var words: CourseWords

  /// Where the publication will be online; nil if that is not known.
  ///
  /// `--site-url` wins over the course.
  package var site: SiteAddress?

  /// The publication's one instant, in seconds since 1970 UTC.
  ///
  /// It is `SOURCE_DATE_EPOCH`, or the course's date. Nil if neither is given: then nothing that is
  /// published may contain a time.
  package var timestamp: Int?

  /// The day up to which a course that appears by and by has appeared; nil for all of it.
  package var asOf: CalendarDate?

  /// The day on which a group is taught each lesson, if the publication is for one group; nil if it is for
  /// everybody.
  package var openings: [LessonID: CalendarDate]?

  /// The finished recordings, by lesson.
  ///
  /// A lesson may have none.
  package var recordings: [LessonID: Recording]

  /// The finished recordings of recaps, by lesson; empty in a course without recaps.
  package var recaps: [LessonID: Recording] = [:]

  /// The recordings of rehearsals, by lesson.
  package var rehearsals: [LessonID: Recording] = [:]

  /// The finished recordings of reviews, by ``Review/id``; empty in a course without reviews.
  package var reviews: [LessonID: Recording] = [:]

  /// The formulas and the code of the course, converted once for all editions.
  package var conversions: Conversions

  /// What the editions of this publication offer, in the order of editions and of lessons.
  package var offers: [Offer]

  /// The pages of the printed course; nil if there is none, or if no edition names them.
  package var printedPages: PrintedPages?

  /// What was checked for people who do not see or hear the course; nil if nothing was.
  package var accessibility: AccessibilityChecks?

  /// The widths in which the course's pictures can be made, ascending; a picture that is small, drawn or animated
  /// has none.
  package var pictureWidths: [AssetID: [Int]] = [:]

  /// The packages of this publication, before they are made; empty if it gets none.
  package var packages: [ListedPackage] = []

  /// Whether Typst is there to draw pictures; if it is not, what only adds to an edition is left out.
  package var canDraw = true

  /// The templates; the project's own come before the built-in ones.
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
