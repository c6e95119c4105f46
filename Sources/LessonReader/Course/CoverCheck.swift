import Diagnostics
import LessonModel

/// Checks whether directories of podcasts accept the pictures that a course names: the cover, and those
/// of units and episodes (Apple Podcasts, artwork requirements).
struct CoverCheck {
  let folder: any CourseFolder

  /// Square, in pixels.
  private static let sizes = 1400...3000

  /// In bytes: apps load the picture of each show in a list, and hosts refuse heavier ones.
  private static let heaviest = 512 * 1024

  /// The problems with the pictures of a course, each at the line that names it.
  ///
  /// - Parameters:
  ///   - course: The course, with its units and lessons.
  ///   - file: Its file, which names the cover.
  /// - Returns: A warning for each picture with a problem; those that are not pictures are reported
  ///   elsewhere.
  func diagnostics(of course: Course, _ file: Record) -> [Diagnostic] {
    var pictures: [(AssetID, SourceSpan)] = []
    if let cover = course.podcast.cover, let place = file.record("podcast")?.spanned("cover") {
      pictures.append((cover, place.span))
    }
    for unit in course.units {
      let named = [unit.details?.picture] + unit.lessons.map(\.podcast.picture)
      pictures += named.compactMap { $0.map { ($0.value, $0.span) } }
    }
    return pictures.compactMap { id, span in
      guard let asset = course.asset(id), asset.fault == nil,
        [.png, .jpeg].contains(asset.mediaType)
      else { return nil }
      let problems = problems(with: asset)
      guard !problems.isEmpty else { return nil }
      return .warning(
        .podcastCover,
        "\(id) is not a picture that podcast directories accept: \(problems.joined(separator: ", "))",
        at: span,
        fixes: [
          FixIt(
            "save it as a square JPEG in RGB of 1400 to 3000 pixels and at most 512 kB, or leave out the key"
          )
        ])
    }
  }

  private func problems(with asset: Asset) -> [String] {
    var problems: [String] = []
    if let size = asset.size {
      let text = "\(size.width) × \(size.height) pixels"
      if size.width != size.height {
        problems.append("\(text) are not square")
      } else if !Self.sizes.contains(size.width) {
        problems.append("it has \(text)")
      }
    }
    let path = "\(CourseLayout.root)/\(asset.id)"
    switch (try? folder.bytes(of: path, limit: ImageHeader.byteLimit)).flatMap(ImageColors.init) {
    case .rgb?, nil: break
    case .transparent?: problems.append("it is transparent")
    case .gray?: problems.append("it is gray, not RGB")
    case .cmyk?: problems.append("it has the colors of a printer (CMYK), not RGB")
    }
    if asset.byteCount > Self.heaviest { problems.append("it has \(asset.byteCount / 1024) kB") }
    return problems
  }
}

/// How the pixels of a picture are described.
enum ImageColors {
  case rgb
  case transparent
  case gray
  case cmyk

  /// Nil for bytes that are neither PNG nor JPEG.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), bytes.count > 25 {
      self = Self.png(bytes)
    } else if let count = ImageHeader.componentsOfJPEG(bytes) {
      self = count == 1 ? .gray : count == 4 ? .cmyk : .rgb
    } else {
      return nil
    }
  }

  /// The color type, or a `tRNS` before the pixels (PNG §11.2.2, §11.3.2.1).
  private static func png(_ bytes: [UInt8]) -> ImageColors {
    switch bytes[25] {
    case 4, 6: return .transparent
    case _: break
    }
    var place = 8
    while place + 8 <= bytes.count {
      let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      let name = bytes[(place + 4)..<(place + 8)]
      if name.elementsEqual("tRNS".utf8) { return .transparent }
      if name.elementsEqual("IDAT".utf8) { break }
      place += 12 + length
    }
    return bytes[25] == 0 ? .gray : .rgb
  }
}
