import CacheKit
import Digests
package import EditionKit
import FileKit
package import LessonModel
import Synchronization

/// A file of a live publication.
package struct LiveFile: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case bytes([UInt8])

    /// A file on this machine: of the course, or one that was made before.
    case disk(String)

    /// A document that is made when somebody opens it.
    case document(TypesetJob)
  }

  package var content: Content

  /// The lesson that it belongs to; nil for the whole course.
  package var lesson: LessonID?
}

/// Collects the files of an edition, and makes nothing that is expensive.
final class LiveReceiver: OutputReceiver {
  private let files = Mutex<[OutputPath: LiveFile]>([:])
  private let courseFiles: CourseFiles
  private let cleaned: Set<AssetID>
  private let recordings: [RecordingID: String]
  private let pages: Set<OutputPath>?
  private let pictures: PictureStage
  private let cache: Cache

  /// - Parameters:
  ///   - courseFiles: The files of the course.
  ///   - cleaned: The pictures that are not published as they are.
  ///   - pictures: Those that a browser does not show are converted.
  ///   - cache: Where they are.
  ///   - recordings: Where the finished recordings are.
  ///   - pages: The only pages to make; nil for all.
  init(
    _ courseFiles: CourseFiles, cleaned: Set<AssetID>, pictures: PictureStage, _ cache: Cache,
    recordings: [RecordingID: String], only pages: Set<OutputPath>?
  ) {
    self.pictures = pictures
    self.cache = cache
    self.pages = pages
    self.courseFiles = courseFiles
    self.cleaned = cleaned
    self.recordings = recordings
  }

  var wantsEverything: Bool { pages == nil }

  func wants(_ path: OutputPath) -> Bool {
    guard let pages, path.name.hasSuffix(".html") else { return true }
    return pages.contains(path)
  }

  func receive(_ file: OutputTree.File) async {
    guard wants(file.path) else { return }
    let content: LiveFile.Content? =
      switch file.content {
      case .bytes(let bytes): .bytes(bytes)
      // A picture that cannot be read any more is missing until it is back.
      case .asset(let asset) where cleaned.contains(asset):
        (try? courseFiles.cleaned(asset)).map { .bytes($0) }
      case .asset(let asset) where pictures.mustPrepare(asset):
        (try? await pictures.product(of: asset)).map { .disk(cache.path(of: $0.entry)) }
      case .asset(let asset): .disk(courseFiles.path(of: asset))
      case .recording(let id): recordings[id].map { .disk($0) }
      case .typeset(let job): .document(job)
      // A package is for those who have no connection: it is made when the course is published.
      case .archive, .encoded, .sound: nil
      // What is written next may show other letters.
      case .font(let job): .bytes(job.bytes)
      // A reader on this machine gets pictures as they are.
      case .picture: nil
      }
    guard let content else { return }
    files.withLock { $0[file.path] = LiveFile(content: content, lesson: file.lesson) }
  }

  /// Everything that was received.
  var all: [OutputPath: LiveFile] { files.withLock { $0 } }
}
