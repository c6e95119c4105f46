/// What a picture is, by its header: as it is shown, not as it is stored.
package struct PictureFacts: Hashable, Sendable, Codable {
  /// In pixels, after the turn that a camera asks for.
  package var width: Int
  package var height: Int

  /// More than one for an animation.
  package var pageCount = 1

  /// Whether it contains what cameras and programs note: EXIF, XMP or IPTC.
  package var hasMetadata = false

  /// Whether it says where it was taken.
  package var hasLocation = false

  /// Whether it has a color profile.
  package var hasProfile = false

  /// Whether it is stored in another direction than it is shown.
  package var isTurned = false

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// The facts in what `vipsheader -a` prints, a line `name: value` for each; nil without a size.
  ///
  /// What a picture says about itself comes after its size, and cannot hide a line.
  init?(header: String) {
    var fields: [Substring: Substring] = [:]
    var names: [Substring] = []
    for line in header.split(whereSeparator: \.isNewline).dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = line[..<colon]
      names.append(name)
      if fields[name] == nil { fields[name] = line[line.index(after: colon)...].drop { $0 == " " } }
    }
    func number(_ name: Substring) -> Int? { fields[name].flatMap { Int($0) } }
    guard let width = number("width"), let height = number("height"), width > 0, height > 0 else {
      return nil
    }
    let pages = number("n-pages") ?? 1
    let orientation = number("orientation") ?? 1
    // The pages of an animation are stored below each other.
    let page = number("page-height").flatMap { $0 > 0 && $0 < height ? $0 : nil } ?? height
    self.init(
      width: orientation > 4 ? page : width, height: orientation > 4 ? width : page)
    pageCount = max(1, pages)
    isTurned = orientation != 1
    hasMetadata = names.contains { name in
      ["exif-data", "xmp-data", "iptc-data", "photoshop-data"].contains(name)
        || name.hasPrefix("exif-") || name.hasPrefix("png-comment-")
    }
    hasLocation = names.contains { $0.hasPrefix("exif-ifd3-GPS") }
    hasProfile = fields["icc-profile-data"] != nil
  }
}
