package import LessonModel

/// The links of an edition that shows each file of the course as it is, at one address.
package protocol CourseFileLinks: LessonLinks {
  var course: Course { get }

  /// The address of a file of the course; nil if the edition leaves it out.
  func address(of asset: AssetID) -> String?
}

extension CourseFileLinks {
  package func picture(of image: Image) -> Picture { file(of: image.source) }

  package func file(of reference: AssetReference) -> Picture {
    switch reference {
    case .asset(let id):
      guard let address = address(of: id), let asset = course.asset(id) else { return .missing }
      return .file(address: address, mediaType: asset.mediaType.published, size: asset.size)
    case .remote(let address): return .remote(address: address)
    case .unresolved: return .missing
    }
  }

  package func definition(of term: TermID) -> String? {
    course.glossary.term(term)?.definition.value
  }
}
