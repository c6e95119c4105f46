import Diagnostics
import EditionKit
import LessonModel

/// How large a package is before it is made: the files of the course that it contains.
///
/// Nothing makes these smaller. Pages, style and script are less than a megabyte in most courses.
struct PackageSize {
  private let package: LMSPackage
  private let files: [(asset: Asset, span: SourceSpan)]

  /// The recordings of lessons that it contains.
  private let recordings: [Recording]

  /// Beyond these many platforms refuse a file: clouds at 100 MB, others at 500 MB.
  private static let limits = [500_000_000, 100_000_000]

  static let description = RuleDescription(
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

  init(of package: LMSPackage, with recordings: [Recording] = []) {
    self.package = package
    self.recordings = recordings
    let there = MediaPlace(of: package)
    files = LinkedFiles(of: package).compactMap { file in
      guard !there.isOnSite(file.asset), let asset = package.course.asset(file.asset) else {
        return nil
      }
      return (asset, file.span)
    }
  }

  var byteCount: Int {
    files.reduce(0) { $0 + $1.asset.byteCount } + recordings.reduce(0) { $0 + $1.byteCount }
  }

  var diagnostics: [Diagnostic] {
    let total = byteCount
    let large = files.sorted { $1.asset.byteCount < $0.asset.byteCount }.prefix(3).map {
      Diagnostic.Note("\($0.asset.id.name) has \(Self.megabytes($0.asset.byteCount))", at: $0.span)
    }
    let fix =
      package.course.lms.media == .link
        || recordings.isEmpty && !files.contains { $0.asset.mediaType.isPlayed }
      ? FixIt("make the largest files smaller, or link to them where they are online")
      : FixIt("leave sound and video on the website with `--media link`, or make them smaller")
    func warning(_ reason: String) -> [Diagnostic] {
      [
        .warning(
          "package-too-large",
          "the files in the package for \(package.title) have \(Self.megabytes(total)), and \(reason)",
          at: package.course.span, notes: Array(large), fixes: [fix])
      ]
    }
    if let platform = package.choices.platform, let limit = platform.limit {
      guard total > limit.byteCount else { return [] }
      return warning(
        "\(platform.title) takes \(Self.megabytes(limit.byteCount)) (\(limit.source))")
    }
    guard let limit = Self.limits.first(where: { total > $0 }) else { return [] }
    return warning("many platforms refuse more than \(Self.megabytes(limit))")
  }

  private static func megabytes(_ count: Int) -> String { "\((count + 500_000) / 1_000_000) MB" }
}
