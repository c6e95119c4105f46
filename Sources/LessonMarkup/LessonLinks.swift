package import LessonModel

/// Where the links and images of a lesson lead in one publication.
///
/// Each edition implements this, because it knows where its pages are.
package protocol LessonLinks {
  /// The address that a link leads to, relative to the page; nil to show only the link's text.
  func address(of link: Link) -> String?

  /// The file that an image shows.
  func picture(of image: Image) -> Picture

  /// The file of a video, a sound, or something that belongs to one.
  func file(of reference: AssetReference) -> Picture

  /// The definition of a term, as plain text; nil if the course does not define it.
  func definition(of term: TermID) -> String?

  /// Where the answers to an activity are, in a book; nil if they are nowhere.
  func answers(to activity: ActivityID) -> String?
}

extension LessonLinks {
  package func answers(to activity: ActivityID) -> String? { nil }
}

/// The published form of an image, a video or a sound.
package enum Picture: Hashable, Sendable {
  /// A file of the publication: an image, or a sound or video that is played on the page.
  case file(
    address: String, mediaType: MediaType, size: PixelSize?, smaller: SmallerPictures? = nil)

  /// On another host: it is linked, and never loaded with the page.
  case remote(address: String)

  /// There is no such file.
  case missing
}

/// The widths of a picture that a browser chooses from.
package struct SmallerPictures: Hashable, Sendable {
  /// The address of each, and its width in pixels.
  package var candidates: [Candidate]
  package var mediaType: MediaType

  /// How wide pictures are on the page (https://html.spec.whatwg.org/#sizes-attributes).
  package var sizes: String

  package struct Candidate: Hashable, Sendable {
    package var address: String
    package var width: Int

    package init(address: String, width: Int) {
      self.address = address
      self.width = width
    }
  }

  package init(_ candidates: [Candidate], _ mediaType: MediaType, sizes: String) {
    self.candidates = candidates
    self.mediaType = mediaType
    self.sizes = sizes
  }
}

/// Links exactly as they were written: for testing what the reader made of a text.
package struct LinksAsWritten: LessonLinks {
  package init() {}

  package func address(of link: Link) -> String? { link.destination }

  package func picture(of image: Image) -> Picture {
    .file(address: image.destination, mediaType: .png, size: nil)
  }

  package func file(of reference: AssetReference) -> Picture { .missing }

  package func definition(of term: TermID) -> String? { nil }
}

/// Schemes that a browser would run, or that lead to the reader's own machine.
package enum UnsafeAddress {
  /// Whether an address must not become a link.
  ///
  /// Browsers ignore spaces and control characters inside a scheme, and so does this.
  package static func contains(_ address: String) -> Bool {
    let beginning = address.utf8.prefix(64).filter { $0 > 0x20 }.map { byte in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
    return schemes.contains { beginning.starts(with: $0.utf8) }
  }

  private static let schemes = ["javascript:", "vbscript:", "data:", "file:"]
}
