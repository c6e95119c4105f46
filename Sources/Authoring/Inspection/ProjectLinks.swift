import LessonMarkup
import LessonModel

/// Where the links of a lesson lead in its project: to files, from the project's folder.
struct ProjectLinks: LessonLinks {
  private let paths: [LessonID: String]

  init(_ course: Course) {
    paths = Dictionary(course.lessons.map { ($0.id, $0.path) }) { first, _ in first }
  }

  func address(of link: Link) -> String? {
    switch link.target {
    case .lesson(let id, let anchor):
      paths[id].map { $0 + (anchor.map { "#" + $0.fragment } ?? "") }
    case .asset(let id): path(of: id)
    case .external(let url): url
    case .term, .unresolved: nil
    }
  }

  func picture(of image: Image) -> Picture { file(of: image.source) }

  func file(of reference: AssetReference) -> Picture {
    switch reference {
    case .asset(let id):
      .file(address: path(of: id), mediaType: MediaType(fileName: id.name), size: nil)
    case .remote(let address): .remote(address: address)
    case .unresolved: .missing
    }
  }

  func definition(of term: TermID) -> String? { nil }

  private func path(of asset: AssetID) -> String { "lessons/\(asset.path)" }
}
