import Diagnostics
import LessonModel

/// Reports caption files that do not begin as WebVTT does.
struct CaptionsCheck {
  let folder: any CourseFolder

  /// The problems with the captions of a course; opens only files that are named as captions.
  func diagnostics(of course: Course, among assets: [Asset]) -> [Diagnostic] {
    guard assets.contains(where: { $0.mediaType == .webVTT }) else { return [] }
    var captions: [(AssetID, SourceSpan)] = []
    for lesson in course.lessons {
      lesson.forEachBlock { block in
        if case .media(let media) = block, let file = media.captions,
          case .asset(let id) = file.value, MediaType(fileName: id.name) == .webVTT
        {
          captions.append((id, file.span))
        }
      }
    }
    return captions.compactMap { id, span in
      guard !isWebVTT(id) else { return nil }
      return .error(
        .invalidCaptions, "`\(id.name)` does not begin with the line WEBVTT", at: span,
        fixes: [FixIt("write WEBVTT and an empty line at its beginning, or save it as WebVTT")])
    }
  }

  /// The first bytes of a WebVTT file (https://www.w3.org/TR/webvtt1/#file-structure).
  ///
  /// A file that cannot be opened is reported where its bytes are needed.
  private func isWebVTT(_ id: AssetID) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let word = Array("WEBVTT".utf8)
    guard let read = try? folder.bytes(of: "\(CourseLayout.root)/\(id)", limit: 16) else {
      return true
    }
    let bytes = read.starts(with: mark) ? read.dropFirst(mark.count) : read[...]
    guard bytes.starts(with: word) else { return false }
    return bytes.dropFirst(word.count).first.map { [0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? true
  }
}
