package import LessonModel

/// Where the links and the images of a lesson lead in one publication.
///
/// Each edition has its own answer, as it knows where its pages stand.
package protocol LessonLinks {
  /// The address that a link leads to, relative to the page; nil shows the link's text alone.
  func address(of link: Link) -> String?

  /// The file that an image shows.
  func picture(of image: Image) -> Picture

  /// The file that a film, a sound, or what belongs to one is in.
  func file(of reference: AssetReference) -> Picture

  /// What a term means, as plain text; nil for one that the course does not explain.
  func definition(of term: TermID) -> String?
}

/// What an image, a film or a sound became.
package enum Picture: Hashable, Sendable {
  /// A file of the publication: an image, or a sound or film that is played in its place.
  case file(address: String, mediaType: MediaType, size: PixelSize?)

  /// On another host: it is linked, and never loaded with the page.
  case remote(address: String)

  /// There is no such file.
  case missing
}

/// Links exactly as they were written: for judging what the reader made of a text.
package struct LinksAsWritten: LessonLinks {
  package init() {}

  package func address(of link: Link) -> String? { link.destination }

  package func picture(of image: Image) -> Picture {
    .file(address: image.destination, mediaType: .png, size: nil)
  }

  package func file(of reference: AssetReference) -> Picture { .missing }

  package func definition(of term: TermID) -> String? { nil }
}

/// Schemes that a browser would run or that lead into the reader's own machine.
enum UnsafeAddress {
  /// Whether an address must not become a link.
  ///
  /// Browsers ignore blanks and control characters inside a scheme, and so does this.
  static func contains(_ address: String) -> Bool {
    let beginning = address.utf8.prefix(64).filter { $0 > 0x20 }.map { byte in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
    return schemes.contains { beginning.starts(with: $0.utf8) }
  }

  private static let schemes = ["javascript:", "vbscript:", "data:", "file:"]
}
