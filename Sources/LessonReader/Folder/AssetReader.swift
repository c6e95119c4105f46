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
    asset.fault = fault(named: file.id.name, promised: promised, kind, head)
    guard asset.fault == nil else { return asset }
    asset.unplayable = unplayable(kind ?? promised, promised, head)
    if !isPicture {
      if let kind, kind.isSound { asset.fault = fault(of: kind, file, path, in: folder) }
      return asset
    }
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
    } else if let kind {
      asset.fault = fault(of: kind, file, path, in: folder)
    }
    return asset
  }

  /// The fault of a file whose type is not the one that its name promises, or is unknown.
  private static func fault(
    named name: String, promised: FileKind?, _ kind: FileKind?, _ head: [UInt8]
  ) -> AssetFault? {
    let ending = name.contains(".") ? name.split(separator: ".").last?.lowercased() ?? "" : ""
    if kind == .html || webPageEndings.contains(ending) { return .webPage }
    guard let promised, promised != .webVTT, promised != .playlist else { return nil }
    guard let kind else { return fault(ofUnknown: head, promised) }
    return promised == kind
      ? nil : .misnamed(kind: kind.words, ending: kind.endings.first ?? "")
  }

  /// The fault of a file whose content is of no known kind.
  private static func fault(ofUnknown head: [UInt8], _ promised: FileKind) -> AssetFault? {
    if head.isEmpty { return .unreadable("it is empty") }
    if promised.isPicture { return .unreadable("it is not a picture in a known format") }
    // An MP3 may begin with anything, and a PDF with a few lines.
    if promised == .mp3, FileKind.mp3(head.count, { Array(head.dropFirst($0).prefix($1)) }) == nil {
      return nil
    }
    if promised == .pdf, String(decoding: head.prefix(1024), as: UTF8.self).contains("%PDF-") {
      return nil
    }
    return .unreadable("it is not \(promised.words)")
  }

  /// What a file is that no browser plays, in words; nil for a file that browsers play, or that is
  /// neither sound nor video.
  private static func unplayable(_ kind: FileKind?, _ promised: FileKind?, _ head: [UInt8])
    -> String?
  {
    switch kind {
    case .aiff, .amr, .coreAudio, .windowsMedia, .avi, .flash: return kind?.words
    case .matroska:
      // WebM is the Matroska that browsers know; the header names it (RFC 9559 §5).
      let isWebM = String(decoding: head.prefix(128), as: UTF8.self).contains("webm")
      return isWebM || head.isEmpty ? nil : "a Matroska video"
    case .png, .jpeg, .gif, .webP, .avif, .heic, .tiff, .bitmap, .svg, .mp3, .wave, .flac, .ogg,
      .aac, .mpeg4, .playlist, .pdf, .webVTT, .html, .zip, .gzip, nil:
      return nil
    }
  }

  /// The fault of a file that is cut off or damaged.
  private static func fault(
    of kind: FileKind, _ file: CourseLayout.MediaFile, _ path: String, in folder: any CourseFolder
  ) -> AssetFault? {
    let fault = kind.fault(byteCount: file.byteCount) { start, count in
      folder.bytes(of: path, from: start, count: count) ?? []
    }
    return switch fault {
    case .incomplete: .unreadable("it is incomplete")
    case .damaged: .unreadable("it is damaged")
    case nil: nil
    }
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
}
