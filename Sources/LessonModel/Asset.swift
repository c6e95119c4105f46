package import Diagnostics

/// A file of a `media/` folder.
package struct Asset: Hashable, Sendable {
  package var id: AssetID
  package var mediaType: MediaType

  /// Bytes on disk.
  package var byteCount: Int

  /// In CSS pixels, for images that state their size.
  package var size: PixelSize?

  /// What keeps the file from being published; nil where nothing does.
  package var fault: AssetFault?

  /// What it is, for a sound or a video that no browser plays: "an AVI video".
  package var unplayable: String?

  /// What is taken out of an SVG picture before it is published, in words; nil for a file that is
  /// published as it is.
  package var removals: [String]?

  /// What a browser runs or applies when it opens the file; nil for other files, and in a course that
  /// does not allow HTML.
  package var code: Code?

  /// The files that it loads, if it is code.
  package var references: [Reference] = []

  package init(id: AssetID, mediaType: MediaType, byteCount: Int, size: PixelSize? = nil) {
    self.id = id
    self.mediaType = mediaType
    self.byteCount = byteCount
    self.size = size
  }
}

extension Asset {
  package enum Code: Hashable, Sendable {
    case page
    case style
    case script
  }

  /// A file that code names.
  package struct Reference: Hashable, Sendable {
    package var target: AssetReference

    /// Where it is named.
    package var span: SourceSpan

    package init(target: AssetReference, span: SourceSpan) {
      self.target = target
      self.span = span
    }
  }
}

/// Why a file of a `media/` folder cannot be published.
package enum AssetFault: Hashable, Sendable {
  /// It is of another kind than its name says: "a PNG picture", whose name would end in `png`.
  case misnamed(kind: String, ending: String)

  /// It is a web page, which runs as part of the site.
  case webPage

  /// It is a picture, a sound or a video that cannot be read, and why.
  case unreadable(String)

  /// It is a picture of more pixels than programs should have to unpack.
  case tooManyPixels(PixelSize)
}

/// A file of the course by its path from `lessons/`: `media/funnel.svg`, `01-start/media/call.mp3`.
///
/// The path has no empty, `.` or `..` parts, so it cannot leave the folder.
package struct AssetID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let path: String

  /// Nil if the path is empty or absolute, has empty, `.` or `..` parts, or contains a NUL or a
  /// backslash.
  package init?(_ path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }),
      !path.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") || $0 == 0x7F })
    else { return nil }
    self.path = path
  }

  /// The name without its folders.
  package var name: String { path.nameInPath }

  /// The path under which the file is published: a picture that browsers do not show is published as
  /// JPEG, `media/IMG_1234.heic.jpg`.
  package var publishedPath: String {
    MediaType(fileName: name).published == MediaType(fileName: name) ? path : "\(path).jpg"
  }

  package var description: String { path }

  package static func < (left: AssetID, right: AssetID) -> Bool { left.path < right.path }
}

/// What a lesson names as a file: found, or the reason why not.
package enum AssetReference: Hashable, Sendable {
  case asset(AssetID)

  /// On another host; never fetched, never embedded.
  case remote(String)
  case unresolved(Problem)

  /// Why a path leads nowhere.
  package enum Problem: Hashable, Sendable {
    /// There is no such file. `path` is the resolved path, relative to the project folder.
    case missing(path: String)

    /// The path leads outside the project.
    case outsideProject
  }
}

/// The width and height of an image in CSS pixels, both above 0.
package struct PixelSize: Hashable, Sendable {
  package let width: Int
  package let height: Int

  package init?(width: Int, height: Int) {
    guard width > 0, height > 0 else { return nil }
    self.width = width
    self.height = height
  }
}

/// An Internet media type (RFC 6838): `image/svg+xml`.
package struct MediaType: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  private init(_ text: String) { self.text = text }

  package var description: String { text }

  package var isImage: Bool { text.hasPrefix("image/") }
  package var isAudio: Bool { text.hasPrefix("audio/") }
  package var isVideo: Bool { text.hasPrefix("video/") }

  package static let html = MediaType("text/html")
  package static let css = MediaType("text/css")
  package static let pdf = MediaType("application/pdf")
  package static let png = MediaType("image/png")
  package static let jpeg = MediaType("image/jpeg")
  package static let svg = MediaType("image/svg+xml")
  package static let mp3 = MediaType("audio/mpeg")
  package static let m4a = MediaType("audio/x-m4a")
  package static let epub = MediaType("application/epub+zip")
  package static let rss = MediaType("application/rss+xml")
  package static let jsonFeed = MediaType("application/feed+json")

  /// A list of feeds, which apps import.
  package static let opml = MediaType("text/x-opml")
  package static let m3u = MediaType("audio/x-mpegurl")
  package static let subRip = MediaType("application/x-subrip")
  package static let webVTT = MediaType("text/vtt")
  package static let heic = MediaType("image/heic")
  package static let tiff = MediaType("image/tiff")
  package static let json = MediaType("application/json")
  package static let chaptersJSON = MediaType("application/json+chapters")
  package static let audiobookManifest = MediaType("application/audiobook+json")
  package static let audiobook = MediaType("application/audiobook+zip")
  package static let lightweightPackage = MediaType("application/lpf+zip")
  package static let m4b = MediaType("audio/mp4")
  package static let opds = MediaType("application/opds+json")
  package static let opdsPublication = MediaType("application/opds-publication+json")
  package static let zip = MediaType("application/zip")
  package static let markdown = MediaType("text/markdown")
  package static let plainText = MediaType("text/plain")
  package static let javaScript = MediaType("text/javascript")
  package static let binary = MediaType("application/octet-stream")

  /// Decided by the extension of a file's name, in upper or lower case; `binary` if it is not a
  /// known one.
  package init(fileName: String) {
    let suffix = fileName.utf8.split(separator: UInt8(ascii: ".")).last.map { Substring($0) } ?? ""
    self = Self.known[suffix.lowercased()] ?? .binary
  }

  /// What a file of this type is published as: pictures that only phones and scanners know become JPEG.
  package var published: MediaType { self == .heic || self == .tiff ? .jpeg : self }

  /// By extension.
  private static let known: [String: MediaType] = [
    "svg": .svg, "png": .png, "jpg": .jpeg, "jpeg": .jpeg, "gif": MediaType("image/gif"),
    "webp": MediaType("image/webp"), "avif": MediaType("image/avif"),
    "heic": .heic, "heif": .heic, "tif": .tiff, "tiff": .tiff, "mp3": .mp3, "m4a": .m4a,
    "wav": MediaType("audio/wav"), "flac": MediaType("audio/flac"),
    "ogg": MediaType("audio/ogg"), "opus": MediaType("audio/ogg"), "aac": MediaType("audio/aac"),
    "mp4": MediaType("video/mp4"), "webm": MediaType("video/webm"), "pdf": .pdf, "vtt": .webVTT,
    "txt": .plainText, "md": .markdown, "csv": MediaType("text/csv"), "html": .html, "css": .css,
    "js": .javaScript, "mjs": .javaScript, "woff": MediaType("font/woff"),
    "woff2": MediaType("font/woff2"), "ttf": MediaType("font/ttf"), "otf": MediaType("font/otf"),
    "json": .json,
    "xml": MediaType("application/xml"), "zip": .zip,
    "gz": MediaType("application/gzip"), "zst": MediaType("application/zstd"),
    "epub": .epub,
    "docx": MediaType(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "xlsx": MediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "pptx": MediaType(
      "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
  ]
}
