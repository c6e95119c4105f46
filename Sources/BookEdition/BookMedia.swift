import LessonModel

/// Which files a book can hold without a second version of them: the core media types of EPUB 3.3 (§3.2),
/// videos, and captions.
enum BookMedia {
  /// The media type for the package document; nil for a file that a book cannot hold.
  static func type(of type: MediaType) -> String? {
    switch type.text {
    case "image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp", "audio/mpeg",
      "text/vtt":
      type.text
    case "audio/x-m4a": "audio/mp4"
    case let video where video.hasPrefix("video/"): video
    default: nil
    }
  }
}
