import EditionKit
import LessonMarkup
import LessonModel

/// Where the links and pictures of a question lead, outside the course.
final class QuestionLinks: LessonLinks {
  private let course: Course
  private let form: TextForm
  private let paths: [AssetID: OutputPath]

  /// Where lessons are online; nil if that is not known.
  private let addresses: PublicAddresses?

  /// The files that texts have asked for.
  private(set) var files: Set<AssetID> = []

  init(_ course: Course, _ form: TextForm, in context: EditionContext) {
    self.course = course
    self.form = form
    paths = course.numberedAssetPaths
    addresses = PublicAddresses(of: course, in: context)
  }

  func address(of link: Link) -> String? {
    switch link.target {
    case .lesson(let lesson, let anchor): addresses?.page(of: lesson, at: anchor)
    case .asset(let asset): path(of: asset)
    case .external(let url): url
    case .term, .unresolved: nil
    }
  }

  func picture(of image: Image) -> Picture { file(of: image.source) }

  func file(of reference: AssetReference) -> Picture {
    switch reference {
    case .asset(let id):
      guard let asset = course.asset(id), asset.mediaType.isImage, let path = path(of: id) else {
        return .missing
      }
      return .file(address: path, mediaType: asset.mediaType.published, size: asset.size)
    case .remote(let address): return .remote(address: address)
    case .unresolved: return .missing
    }
  }

  func definition(of term: TermID) -> String? { nil }

  private func path(of asset: AssetID) -> String? {
    guard form.hasFiles, let path = paths[asset] else { return nil }
    files.insert(asset)
    return form.folder + path.text
  }
}
