package import Diagnostics
package import LessonModel

/// How large a package is before it is made: the files of the course that it contains.
///
/// Nothing makes these smaller. Pages, style and script are less than a megabyte in most courses.
package struct PackageSize {
  /// The most that a platform takes, and who says so.
  package struct Limit {
    package var platform: String
    package var byteCount: Int
    package var source: String

    package init(platform: String, byteCount: Int, source: String) {
      self.platform = platform
      self.byteCount = byteCount
      self.source = source
    }
  }

  /// What people call the package.
  package var title: String

  /// The bytes of recordings of lessons in it.
  package var recordingBytes = 0

  /// What the platform takes that the package is for; nil if it is for any.
  package var limit: Limit?

  /// Whether sound and video can be left on the website of the course.
  package var canLinkMedia = false

  private let course: Course
  private let files: [(asset: Asset, span: SourceSpan)]

  /// Beyond these many platforms refuse a file: clouds at 100 MB, others at 500 MB.
  private static let limits = [500_000_000, 100_000_000]

  /// What is smaller makes no package too large.
  private static let leastNamed = 1_000_000

  package static let description = RuleDescription(
    "package-too-large", .budget, .warning, moment: .publishing,
    "A package must not be larger than what platforms take.",
    """
    Many platforms refuse a file of more than 100 MB, and others one of more than 500 MB. Nearly always, it is videos \
    that make a package large: leave them on the website with `--media link`, or make them smaller. \
    With `--for`, the limit of a platform is used where it is known.
    """,
    .words(
      before: "`packages: scorm12`, and three videos of 60 MB each",
      after: "`lectern pack --for scorm12 --media link`"))

  package init(_ title: String, of course: Course, with files: [LinkedFiles.File]) {
    self.title = title
    self.course = course
    self.files = files.compactMap { file in
      course.asset(file.asset).map { ($0, file.span) }
    }
  }

  private var byteCount: Int {
    files.reduce(0) { $0 + $1.asset.byteCount } + recordingBytes
  }

  package var diagnostics: [Diagnostic] {
    let total = byteCount
    if let limit {
      guard total > limit.byteCount else { return [] }
      return warning(
        "\(limit.platform) takes \(Self.megabytes(limit.byteCount)) (\(limit.source))")
    }
    guard let limit = Self.limits.first(where: { total > $0 }) else { return [] }
    return warning("many platforms refuse more than \(Self.megabytes(limit))")
  }

  private func warning(_ reason: String) -> [Diagnostic] {
    let large = files.filter { $0.asset.byteCount >= Self.leastNamed }
      .sorted { $1.asset.byteCount < $0.asset.byteCount }.prefix(3).map {
        Diagnostic.Note(
          "\($0.asset.id.name) has \(Self.megabytes($0.asset.byteCount))", at: $0.span)
      }
    let hasPlayed = recordingBytes > 0 || files.contains { $0.asset.mediaType.isPlayed }
    let fix =
      canLinkMedia && hasPlayed
      ? FixIt("leave sound and video on the website with `--media link`, or make them smaller")
      : FixIt("make the largest files smaller, or link to them where they are online")
    return [
      .warning(
        "package-too-large",
        "the files in the package for \(title) have \(Self.megabytes(byteCount)), and \(reason)",
        at: course.span, notes: Array(large), fixes: [fix])
    ]
  }

  private static func megabytes(_ count: Int) -> String { "\((count + 500_000) / 1_000_000) MB" }
}

extension MediaType {
  /// Whether it is sound or video.
  package var isPlayed: Bool { isAudio || isVideo }
}
