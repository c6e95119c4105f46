/// A kind of source: how its files are known, and how they are read.
///
/// A new kind is a type of this protocol and its row in ``ImportKind/source``. Kinds that are folders of
/// Markdown are a ``ForeignCourse`` themselves; those that are packages have their contents as a ``PackagedCourse``.
protocol SourceKind {
  /// Whether the files are a course of this kind.
  static func isCourse(_ files: SourceFiles) -> Bool

  /// Fails if the files that name the pages cannot be read.
  init(_ files: SourceFiles) throws(ImportFailure)

  /// The texts in HTML, which pandoc can write as Markdown, each once, in order.
  var htmlTexts: [String] { get }

  /// Files that are inside files of the source, by paths of their own.
  var madeFiles: [String: [UInt8]] { get }

  /// The course, with what pandoc has made from its HTML.
  func foreign(_ texts: MarkdownTexts) -> any ForeignCourse
}

extension SourceKind where Self: ForeignCourse {
  var htmlTexts: [String] { [] }
  var madeFiles: [String: [UInt8]] { [:] }
  func foreign(_ texts: MarkdownTexts) -> any ForeignCourse { self }
}

/// A kind of source that is a package of another system.
protocol PackageKind: SourceKind {
  var course: PackagedCourse { get }
}

extension PackageKind {
  var htmlTexts: [String] { course.htmlTexts }
  var madeFiles: [String: [UInt8]] { course.madeFiles }
  func foreign(_ texts: MarkdownTexts) -> any ForeignCourse { ForeignPackage(course, texts) }
}
