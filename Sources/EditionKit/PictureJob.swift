package import LessonModel

/// A picture of the course in another width, as WebP.
///
/// Equal jobs with equal pictures give equal bytes.
package struct PictureJob: Hashable, Sendable {
  package var picture: AssetID

  /// In pixels.
  package var width: Int

  package init(_ picture: AssetID, width: Int) {
    self.picture = picture
    self.width = width
  }
}

/// The widths in which pictures are published: the only place that lists them.
package enum PictureWidths {
  /// For phones, for screens, and for screens with fine pixels.
  package static let all = [480, 960, 1600]

  /// No picture is published wider than this.
  package static let largest = 1600

  /// The widths in which a picture of this width is published in addition; never larger than it is.
  ///
  /// Empty for one that is small anyway.
  package static func widths(for width: Int) -> [Int] {
    guard let smallest = all.first, width > smallest else { return [] }
    return all.filter { $0 < width } + (width <= largest ? [width] : [])
  }
}
