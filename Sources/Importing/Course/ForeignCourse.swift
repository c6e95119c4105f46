import LessonModel
import LessonReader

/// A course that was written for another tool: what ``CourseImport`` asks of it.
///
/// It says which pages are in the course, and how its own constructs
/// are written in Lectern's language. Titles, headings, links, pictures, code and HTML are the
/// same for all kinds (``PageLesson``).
protocol ForeignCourse {
  /// The pages in order, and what the source says about the course.
  func outline(_ report: inout ImportReport) throws(ImportFailure) -> CourseOutline

  /// The text of a page; nil if it cannot be read.
  func text(of page: SourcePage, in files: SourceFiles) -> String?

  /// A page with the tool's own constructs written in Lectern's language.
  func page(_ page: SourcePage, _ text: String, _ names: inout ActivityNames) -> ForeignPage

  /// The label of code, as Lectern writes it.
  func label(ofCode info: String) -> CodeLabel

  /// The block of Lectern's that a tag of the tool opens; nil for tags that mean nothing to it.
  func block(for tag: HTMLTag) -> HTMLBlock?

  /// The name of the place of a heading, as the tool makes it of its words.
  func slug(of heading: String) -> String
}

extension ForeignCourse {
  func text(of page: SourcePage, in files: SourceFiles) -> String? { files.text(of: page.path) }
  func label(ofCode info: String) -> CodeLabel { CodeLabel(firstWordOf: info) }
  func block(for tag: HTMLTag) -> HTMLBlock? { nil }

  /// Lower case with hyphens, as pandoc, Python-Markdown and most others do.
  func slug(of heading: String) -> String {
    var slug = ""
    for scalar in heading.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" {
        slug.unicodeScalars.append(scalar)
      } else if scalar == " " || scalar == "-", !slug.hasSuffix("-"), !slug.isEmpty {
        slug += "-"
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug
  }
}

/// The pages of a course in order.
struct CourseOutline {
  /// Only pages that exist.
  var pages: [SourcePage] = []

  /// The titles of units, by number.
  var units: [String] = []

  /// The folder of all pages, and of addresses that begin with a slash.
  var root = ""

  /// More folders that addresses with a slash at their beginning may be in.
  var fileRoots: [String] = []
  var settings = CourseSettings()
}

/// A block that an element of HTML becomes.
struct HTMLBlock: Hashable {
  /// Without its colons: `warning`.
  var name: String

  /// With its brackets and braces: `[Title]{#id}`.
  var rest = ""
}

/// What is written after the fence of code.
struct CodeLabel: Hashable {
  var language: String

  /// Whether something was written that Lectern does not write, and why it is gone.
  var dropped: String?

  init(language: String, dropped: String? = nil) {
    self.language = language
    self.dropped = dropped
  }

  /// A drawing that a tool makes of text.
  static let drawing = CodeLabel(
    language: "text", dropped: "Lectern draws no diagrams: save it as a picture in media/.")

  /// Why options of code that runs are gone.
  static let notRun = "Lectern shows code and does not run it: only the language stays."

  /// Why options that mark lines are gone.
  static let notMarked = "Only the language stays: lines are not marked."

  /// The language alone.
  init(firstWordOf info: String) {
    let words = info.split { $0 == "," || $0 == " " }
    language = words.first.map(String.init) ?? ""
    dropped =
      words.count > 1 ? Self.notRun : nil
  }
}

/// The ids of activities: each belongs to one in the course.
struct ActivityNames {
  private var taken: Set<String>

  /// The lesson that activities are in now.
  var lesson = ""

  /// Ids that lessons have are not given again.
  init(besides ids: some Sequence<String>) { taken = Set(ids) }

  /// An id that an activity has in the source; nil if another one has it, or if Lectern cannot have it.
  mutating func keep(_ id: String) -> String? {
    IdentifierRule.accepts(id) && taken.insert(id).inserted ? id : nil
  }

  /// The id of an activity: of its lesson and its first words, as Lectern itself suggests it.
  mutating func id(for words: String, kind: String) -> String {
    let start = words.split(whereSeparator: \.isWhitespace).prefix(6).joined(separator: " ")
    let slug = IdentifierRule.nearest(to: start) ?? kind
    var number = 1
    while true {
      let suffix = number == 1 ? "" : "-\(number)"
      var base = String(
        "\(lesson)-\(slug)".prefix(IdentifierRule.maximumLength - suffix.utf8.count))
      while base.hasSuffix("-") { base.removeLast() }
      if taken.insert(base + suffix).inserted { return base + suffix }
      number += 1
    }
  }
}
