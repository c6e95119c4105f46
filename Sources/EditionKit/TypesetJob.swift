package import JSONKit
package import LessonModel
import Typography

/// A document whose page numbers another one names, or whose pages it places.
///
/// It is made first, and once: it is the same product as the document that a publication may have for
/// itself.
package struct PageSource: Hashable, Sendable {
  package var template: String
  package var data: JSON
  package var assets: [AssetID]

  /// `job` is a PDF without sources of its own.
  package init(_ job: TypesetJob) {
    template = job.template
    data = job.data
    assets = job.assets
  }

  /// The job that makes it; its marks are known when it is done.
  package var job: TypesetJob {
    var job = TypesetJob(template: template, data: data, assets: assets, format: .pdf)
    job.asksMarks = true
    return job
  }
}

/// A document to be made by Typst: a template and the data that fills it.
///
/// Equal jobs give equal bytes.
package struct TypesetJob: Hashable, Sendable {
  package enum Format: Hashable, Sendable {
    /// PDF/UA-1 and PDF/A-2a in one file.
    case pdf

    /// The same with pages and letters larger by so many percent: a page of 100 mm has 155 mm with 155 %.
    case enlargedPDF(percent: Int)

    /// PDF/UA-1 with fields to fill in, where the template places links to `field:`.
    case form

    /// Sheets for a printer, with the pages of another document on them (`sheetsOf`); no screen reader reads
    /// them.
    case sheets

    /// A picture of the first page.
    case png(pixelsPerInch: Int)

    /// The same with more bytes and in a third of the time: for one of many.
    case drawing(pixelsPerInch: Int)
  }

  /// The template by its path under `templates/`, such as `handouts/handout.typ`.
  ///
  /// The template reads its data from the file that `sys.inputs.data` names.
  package var template: String

  /// What the template is filled with.
  ///
  /// A block contains `"at": [start, end]`, the bytes of the lesson that it comes from, so that a
  /// failure can be shown there.
  package var data: JSON

  /// The files that the data names, by their paths under `assets/`.
  package var assets: [AssetID]
  package var format: Format

  /// The lesson that the document belongs to, with the source of its spans.
  package var lesson: LessonID?

  /// Whether what its template marks with `quoted` is found out with it, the page of each mark by its key: for
  /// others that name its pages, and for what depends on how it is laid out.
  package var asksMarks = false

  /// What the document does not show if its template marks a key with `quoted`: what fits on a page is known
  /// only when it is set.
  package var leftOut: [String: Substitution] = [:]

  /// The document whose page numbers this one names: its marks are in the data of this one, under `pages`.
  package var pagesOf: PageSource?

  /// The document whose pages this one places on sheets.
  ///
  /// The template reads it as a PDF from the file that
  /// `sys.inputs.original` names, and its data gets the number of its pages, as `count`.
  package var sheetsOf: PageSource?

  package init(
    template: String, data: JSON, assets: [AssetID] = [], format: Format, lesson: LessonID? = nil
  ) {
    self.template = template
    self.data = data
    self.assets = assets
    self.format = format
    self.lesson = lesson
  }

  /// The picture that other programs show next to a link to the course: 1200 × 630 pixels (Open Graph).
  package static func picture(of course: Course) -> TypesetJob {
    var job = cover(for: course)
    job.template = "cover/share.typ"
    return job
  }

  /// The picture of a course among the apps of a device, in pixels.
  ///
  /// Devices cut a maskable one into a shape of their own.
  package static func icon(for course: Course, side: Int, isMaskable: Bool) -> TypesetJob {
    TypesetJob(
      template: "cover/icon.typ",
      data: .object([
        ("letters", .string(course.initials)), ("lang", .string(course.language.text)),
        ("side", .integer(side)), ("maskable", .bool(isMaskable)),
        ("look", course.look.coverData),
      ]), format: .png(pixelsPerInch: 72))
  }

  /// The square picture that represents a course in podcast apps and in the tags of its episodes:
  /// 3000 × 3000 pixels (Apple's artwork requirements).
  package static func cover(for course: Course) -> TypesetJob {
    let typography = Typography(course.language)
    let author = course.organisation ?? course.authors.map(\.name).joined(separator: ", ")
    var data: [(String, JSON)] = [
      ("title", .string(typography.applied(to: course.title))),
      ("subtitle", course.subtitle.map { .string(typography.applied(to: $0)) } ?? .null),
      ("author", .string(typography.applied(to: author))),
      ("lang", .string(course.language.text)),
      ("units", .array(course.units.compactMap { $0.details.map { .string($0.title) } })),
      ("lessons", .integer(course.lessons.count)),
      ("look", course.look.coverData),
    ]
    if let logo = course.look.logo { data.append(("logo", .string("/assets/\(logo.path)"))) }
    return TypesetJob(
      template: "cover/cover.typ", data: .object(data),
      assets: course.look.logo.map { [$0] } ?? [], format: .png(pixelsPerInch: 72))
  }
}

extension Course {
  /// The first letters of the first two words of the title, for an icon; one where letters join up, or
  /// where a word is a few characters.
  package var initials: String {
    let words = title.split { !$0.isLetter && !$0.isNumber }
    let letters = words.prefix(2).compactMap(\.first)
    guard let first = letters.first else { return "" }
    let isSpelled = first.unicodeScalars.allSatisfy { $0.value < 0x530 }
    return String(isSpelled ? letters : [first]).uppercased()
  }
}
