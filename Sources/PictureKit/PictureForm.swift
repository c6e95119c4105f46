/// What a picture is converted to: turned, in sRGB, without metadata, and never enlarged.
package struct PictureForm: Hashable, Sendable {
  package enum Format: String, Hashable, Sendable {
    /// What is transparent becomes white.
    case jpeg
    case png

    /// For photos.
    case webP

    /// For drawings and pictures of screens, whose letters must stay sharp.
    case losslessWebP
    case avif
  }

  package var format: Format

  /// The largest width in pixels; nil for that of the picture.
  package var width: Int?

  package init(_ format: Format, width: Int? = nil) {
    self.format = format
    self.width = width
  }

  /// The name extension of such a file.
  package var ending: String {
    switch format {
    case .jpeg: "jpg"
    case .png: "png"
    case .webP, .losslessWebP: "webp"
    case .avif: "avif"
    }
  }

  /// How vips saves it.
  var options: String {
    switch format {
    case .jpeg: "[Q=82,strip,optimize-coding,background=255]"
    case .png: "[compression=9,strip]"
    case .webP: "[Q=78,strip]"
    case .losslessWebP: "[lossless,strip]"
    case .avif: "[Q=60,compression=av1,strip]"
    }
  }
}
