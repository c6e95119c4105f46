import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import PageContent
import Words

/// Writes one package: its pages, and then the files that describe them.
///
/// A reference, because every page adds to what is known about the package.
final class LMSWriter: PageTexts {
  private(set) var package: LMSPackage
  let course: Course
  let context: EditionContext
  let words: CourseWords
  let style: MarkupStyle
  let direction: TextDirection
  let conversions: PublishedConversions

  /// Where lessons outside a part are online; nil if that is not known.
  let addresses: PublicAddresses?

  private(set) var substitutions: [Substitution] = []
  private var assets: Set<AssetID> = []

  /// The recordings in the package, in the order of the lessons.
  private(set) var recordings: [(path: OutputPath, recording: Recording)] = []
  private let assetPaths: [AssetID: OutputPath]
  private var pages: [(path: OutputPath, bytes: [UInt8])] = []
  private let fonts: LookFonts

  /// Where sound and video are.
  let media: MediaPlace

  static let stylePath = OutputPath(literal: "style.css")
  static let scriptPath = OutputPath(literal: "script.js")

  init(_ package: LMSPackage, _ context: EditionContext) {
    self.package = package
    course = package.course
    self.context = context
    words = context.words
    style = .page(package.view, words: context.words, allowsRawHTML: course.allowsRawHTML)
    direction = TextDirection(course.language)
    conversions = PublishedConversions(conversions: context.conversions)
    addresses = PublicAddresses(of: course, in: context)
    assetPaths = course.numberedAssetPaths.mapValues { path in
      package.choices.platform?.refuses(path.name) == true
        ? OutputPath(safe: "\(path).\(LearningPlatform.safeEnding)") : path
    }
    media = MediaPlace(of: package)
    fonts = LookFonts(of: course.look, in: context.templates)
  }

  /// Where a file of the course is in the package, from a page, or on the website.
  func address(of asset: AssetID) -> String? {
    if let address = media.address(of: asset) { return address }
    guard let path = assetPaths[asset] else { return nil }
    assets.insert(asset)
    return path.text
  }

  /// Where the recording of a lesson is in the package, from a page, or on the website; nil if the lesson
  /// has none, or if the course does not want them in packages.
  func address(ofRecordingOf lesson: LessonID) -> String? {
    guard course.lms.hasRecordings, let recording = context.recordings[lesson] else { return nil }
    guard course.lms.media == .include else {
      return context.offers(for: lesson).first { $0.role == .audio }.flatMap(media.address)
    }
    let path = OutputPath(safe: "recordings/\(lesson).mp3")
    recordings.append((path, recording))
    return path.text
  }

  func report(_ standIns: [StandIn], in lesson: Lesson) {
    substitutions += standIns.map {
      Substitution(edition: package.edition, lesson: lesson.id, $0)
    }
  }

  /// The package.
  func job() -> ArchiveJob {
    for part in package.parts {
      pages.append((part.page, LMSPage(part, in: self).bytes))
    }
    var members = pages.map { (path: $0.path, content: OutputTree.Content.bytes($0.bytes)) }
    members.append((Self.stylePath, .bytes(stylesheet)))
    members.append((Self.scriptPath, .bytes(LMSScript.bytes(for: package, context.templates))))
    let letters = pages.reduce(into: Set<UInt32>()) {
      $0.formUnion(ShownLetters.letters(in: $1.bytes))
    }
    for font in fonts.files {
      members.append((font.path, font.content(keeping: ShownLetters.ranges(for: letters))))
    }
    for asset in assets.sorted() {
      if let path = assetPaths[asset] { members.append((path, .asset(asset))) }
    }
    for (path, recording) in recordings { members.append((path, .recording(recording.id))) }
    package.files = members.map(\.path)
    var job = ArchiveJob(.zip)
    for file in package.manifests(package) { job.add(file.path, .bytes(file.bytes)) }
    for schema in package.choices.schemas { job.add(schema.path, .bytes(schema.bytes)) }
    for member in members { job.add(member.path, member.content) }
    return job
  }

  /// The look of the website, what packages add to it, and what the course changes.
  private var stylesheet: [UInt8] {
    let parts = ["web/style.css", "lms/style.css"].map { context.templates.bytes($0) ?? [] }
    return parts[0] + parts[1] + Array(LookStyle(course, context.templates).css.utf8)
  }
}
