import Diagnostics
import EditionKit
import LessonModel
import PageContent

/// Where the sound and the video of a package are: in it, or on the website of the course.
struct MediaPlace {
  private let site: SiteAddress?
  private let paths: [AssetID: OutputPath]

  /// Whether lessons have recordings that are there.
  private let hasRecordings: Bool

  static let description = RuleDescription(
    "media-needs-site", .media, .error, moment: .publishing,
    "A website must be known before sound and video can be left on it.",
    """
    With `--media link`, or `lms: {media: link}`, a package plays sound and video from the website of the course. It has to be published there, \
    at an address that begins with `https://`: platforms load nothing else.
    """,
    .words(
      before: "`lectern pack --for scorm12 --media link` without `site` in `course.yaml`",
      after: "`site: https://example.org/course/`"))

  init(of package: LMSPackage) {
    guard package.course.lms.media == .link, let site = package.site else {
      (self.site, paths, hasRecordings) = (nil, [:], false)
      return
    }
    self.site = site
    hasRecordings = package.course.lms.hasRecordings
    // What only the package shows is not on the website.
    let online = Set(package.course.lessons.flatMap { $0.media(in: EditionView(.web)) })
    paths = package.course.assets.sitePaths.filter { asset, _ in
      online.contains(asset)
        && package.course.asset(asset)?.mediaType.isPlayed == true
    }
  }

  func isOnSite(_ asset: AssetID) -> Bool { paths[asset] != nil }

  /// The address of a sound or a video on the website; nil for what is in the package.
  func address(of asset: AssetID) -> String? {
    guard let site, let path = paths[asset] else { return nil }
    return PublicAddresses(site: site).url(of: path)
  }

  /// What pages may play sound and video from, besides the package, as a source of a content policy.
  var source: String? { paths.isEmpty && !hasRecordings ? nil : site?.text }

  /// The address of a file that another edition puts on the website; nil if sound is in the package.
  func address(of offer: Offer) -> String? {
    site.map { PublicAddresses(site: $0).url(of: offer.path) }
  }

  static func check(_ package: LMSPackage) -> [Diagnostic] {
    guard package.course.lms.media == .link, package.site?.text.hasPrefix("https://") != true else {
      return []
    }
    let reason =
      package.site.map { "\($0) does not begin with https://" }
      ?? "the course does not say where its website is"
    return [
      .error(
        "media-needs-site", "sound and video cannot be left on the website: \(reason)",
        at: package.course.span,
        fixes: [FixIt("write `site: https://…` into course.yaml, or leave `media` out")])
    ]
  }
}
