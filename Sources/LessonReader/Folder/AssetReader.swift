import FileKinds
import LessonModel
import XMLKit

/// Examines the files in `media/` folders: their types and sizes, and any fault that prevents
/// publishing them.
///
/// The content of a file decides its type, not its name. Only files that engines and browsers can
/// show are accepted, so a bad file is reported at once and not after minutes of publishing.
enum AssetReader {
  /// A picture with more pixels needs more than 400 MB when it is decoded.
  static let maximumPixels = 100_000_000

  /// How many bytes at the end of a picture are examined first.
  private static let tailLength = 4096

  static func asset(of file: CourseLayout.MediaFile, in folder: any CourseFolder) -> Asset {
    let type = MediaType(fileName: file.id.name)
    let path = "\(CourseLayout.root)/\(file.id)"
    var asset = Asset(id: file.id, mediaType: type, byteCount: file.byteCount)
    let promised = FileKind(named: file.id.name)
    let isPicture = type.isImage || promised?.isPicture == true
    // A file that cannot be opened fails later, with a message, when its bytes are needed.
    guard
      let head = try? folder.bytes(
        of: path, limit: isPicture ? ImageHeader.byteLimit : FileKind.headLength)
    else { return asset }
    let kind = FileKind(of: head)
    asset.fault = fault(named: file.id.name, promised: promised, kind)
    guard asset.fault == nil, isPicture else { return asset }
    if kind == .svg {
      asset.size = SVGHeader.size(of: head)
      clean(&asset, at: path, in: folder)
      return asset
    }
    asset.size = ImageHeader.size(of: head, type)
    if let size = asset.size,
      size.width.multipliedReportingOverflow(by: size.height).overflow
        || size.width * size.height > maximumPixels
    {
      asset.fault = .tooManyPixels(size)
    } else if let kind, !isWhole(path, kind, file.byteCount, head, in: folder) {
      asset.fault = .unreadable("it is incomplete")
    }
    return asset
  }

  /// The fault of a file whose type is not the one that its name promises, or is unknown.
  private static func fault(named name: String, promised: FileKind?, _ kind: FileKind?)
    -> AssetFault?
  {
    let ending = name.contains(".") ? name.split(separator: ".").last?.lowercased() ?? "" : ""
    if kind == .html || webPageEndings.contains(ending) { return .webPage }
    guard let promised else { return nil }
    guard let kind else {
      return promised.isPicture ? .unreadable("it is not a picture in a known format") : nil
    }
    return promised == kind
      ? nil : .misnamed(kind: kind.words, ending: kind.endings.first ?? "")
  }

  /// Name extensions that servers and browsers treat as pages, which can contain scripts.
  private static let webPageEndings: Set<String> = [
    "html", "htm", "xhtml", "xht", "shtml", "xml", "xsl", "xslt", "mht", "mhtml", "hta",
  ]

  private static func clean(_ asset: inout Asset, at path: String, in folder: any CourseFolder) {
    guard let bytes = try? folder.bytes(of: path, limit: CleanSVG.sizeLimit + 1) else { return }
    do {
      let cleaned = try CleanSVG(of: bytes)
      if cleaned.bytes != nil { asset.removals = cleaned.removals }
    } catch {
      asset.fault = .unreadable(
        error.line > 0 ? "\(error.message) (line \(error.line))" : error.message)
    }
  }

  /// Whether a picture is complete: whether it has the mark with which its format ends.
  private static func isWhole(
    _ path: String, _ kind: FileKind, _ byteCount: Int, _ head: [UInt8],
    in folder: any CourseFolder
  ) -> Bool {
    switch kind {
    case .png: return holds(Array("IEND".utf8), path, in: folder)
    // Some cameras append a whole video to a picture.
    case .jpeg: return holds([0xFF, 0xD9], path, in: folder)
    case .gif: return holds([0x3B], path, in: folder)
    case .webP:
      guard head.count >= 8 else { return false }
      let length = head[4..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
      return length + 8 <= byteCount
    case .avif, .heic, .tiff, .bitmap, .svg, .mp3, .wave, .flac, .ogg, .aac, .aiff, .amr,
      .coreAudio, .mpeg4, .matroska, .windowsMedia, .avi, .flash, .playlist, .pdf, .webVTT, .html,
      .zip, .gzip:
      return true
    }
  }

  /// Whether a mark is at the end of a file, or anywhere in it.
  private static func holds(_ mark: [UInt8], _ path: String, in folder: any CourseFolder) -> Bool {
    guard let tail = folder.lastBytes(of: path, limit: tailLength) else { return true }
    if isIn(tail, mark) { return true }
    guard let whole = try? folder.bytes(of: path, limit: 1 << 26) else { return true }
    return isIn(whole, mark)
  }

  private static func isIn(_ bytes: [UInt8], _ mark: [UInt8]) -> Bool {
    guard let first = mark.first, bytes.count >= mark.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      (0...(bytes.count - mark.count)).contains { start in
        bytes[start] == first && mark.indices.allSatisfy { bytes[start + $0] == mark[$0] }
      }
    }
  }
}
