import EditionKit
import LessonMarkup
import LessonModel

/// Where the links of one page lead, and which files of the course it needs for that.
final class SiteLinks: LessonLinks {
  private let site: Site
  private let page: OutputPath

  /// The files that the page shows or links to, so that the site publishes them.
  private(set) var assets: Set<AssetID> = []

  /// The pictures among them that the page shows in several widths.
  private(set) var pictures: Set<AssetID> = []

  /// The terms of the glossary that the page links to.
  private(set) var terms: Set<TermID> = []

  init(from page: OutputPath, in site: Site) {
    self.site = site
    self.page = page
  }

  func address(of link: Link) -> String? {
    switch link.target {
    case .lesson(let lesson, let anchor):
      let fragment = anchor.map { "#\($0.fragment)" } ?? ""
      guard let path = site.path(of: lesson) else { return nil }
      return path == page && anchor != nil ? fragment : path.relative(from: page) + fragment
    case .asset(let asset): return address(of: asset)
    case .external(let url): return url
    case .term(let term):
      guard site.definitions[term] != nil else { return nil }
      terms.insert(term)
      return SitePaths.term(term, from: page)
    case .unresolved: return nil
    }
  }

  func picture(of image: Image) -> Picture {
    guard case .asset(let id) = image.source, let forms = site.pictureForms[id],
      case .file(let address, let mediaType, let size, _) = file(of: image.source)
    else { return file(of: image.source) }
    pictures.insert(id)
    let candidates = forms.map {
      SmallerPictures.Candidate(address: $0.path.relative(from: page), width: $0.width)
    }
    // As wide as the text: see `--measure` in style.css.
    return .file(
      address: address, mediaType: mediaType, size: size,
      smaller: SmallerPictures(
        candidates, MediaType(fileName: "x.webp"),
        sizes: "(min-width: 40.5rem) 38rem, calc(100vw - 2.5rem)"))
  }

  func definition(of term: TermID) -> String? { site.definitions[term] }

  func file(of reference: AssetReference) -> Picture {
    switch reference {
    case .asset(let id):
      guard let address = address(of: id), let asset = site.assets[id] else { return .missing }
      return .file(address: address, mediaType: asset.mediaType.published, size: asset.size)
    case .remote(let address): return .remote(address: address)
    case .unresolved: return .missing
    }
  }

  private func address(of asset: AssetID) -> String? {
    guard let path = site.assetPaths[asset] else { return nil }
    assets.insert(asset)
    return path.relative(from: page)
  }
}
