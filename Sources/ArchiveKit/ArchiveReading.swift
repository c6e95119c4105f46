import CLibArchive
import Diagnostics
import FileKit
import Glibc

/// One archive while it is read with libarchive.
final class ArchiveReading {
  var contents = ArchiveContents()
  private(set) var diagnostics: [Diagnostic] = []

  private let path: String
  private let name: String
  private let limits: ArchiveLimits
  private var names = ArchiveNames()
  private var byteCount = 0
  private var entryCount = 0
  private var nameByteCount = 0

  /// How many refusals are enough to know what kind of archive it is.
  private static let longestList = 20

  /// What receives the bytes of one file.
  typealias Sink = (UnsafeRawBufferPointer) throws(ArchiveFailure) -> Void

  init(_ path: String, named name: String, limits: ArchiveLimits) throws(ArchiveFailure) {
    self.path = path
    self.name = name
    self.limits = limits
    contents.packedByteCount = try files { () throws(FileFailure) in try OpenFile(path).stamp.size }
  }

  /// Reads everything.
  ///
  /// - Parameter receive: Called for each file that is not refused; returns what receives its bytes,
  ///   or nil if nobody wants them.
  /// - Throws: What the machine could not do, or what a receiver throws.
  func read(_ receive: (ArchivePath) throws(ArchiveFailure) -> Sink?) throws(ArchiveFailure) {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw ArchiveFailure(system: errno, doing: "read \(path)") }
    defer { close(file) }
    try UTF8Locale.run { () throws(ArchiveFailure) in
      guard let archive = archive_read_new() else {
        throw ArchiveFailure(.library, "libarchive has no memory.")
      }
      defer { archive_read_free(archive) }
      // A format that libarchive was built without would start a program: that is refused.
      for isSupported in [
        archive_read_support_filter_gzip(archive), archive_read_support_filter_xz(archive),
        archive_read_support_filter_zstd(archive), archive_read_support_format_tar(archive),
        archive_read_support_format_zip(archive), archive_read_support_format_7zip(archive),
      ] where isSupported != ARCHIVE_OK {
        throw ArchiveFailure(.library, "libarchive lacks a format that Debian's has.")
      }
      guard archive_read_open_fd(archive, file, 1 << 16) == ARCHIVE_OK else {
        return refuseDamage(archive)
      }
      var entry: OpaquePointer?
      while true {
        let result = archive_read_next_header(archive, &entry)
        if result == ARCHIVE_EOF { break }
        guard result == ARCHIVE_OK || result == ARCHIVE_WARN, let entry else {
          return refuseDamage(archive)
        }
        contents.format = Self.format(of: archive)
        guard try take(entry, of: archive, receive) else { return }
      }
      if contents.format.isEmpty { contents.format = Self.format(of: archive) }
    }
  }

  // MARK: Entries

  /// Takes one entry; false if nothing after it is read.
  private func take(
    _ entry: OpaquePointer, of archive: OpaquePointer,
    _ receive: (ArchivePath) throws(ArchiveFailure) -> Sink?
  ) throws(ArchiveFailure) -> Bool {
    entryCount += 1
    guard entryCount <= limits.entryCount else {
      refuse(.archiveTooLarge, "contains more than \(limits.entryCount) files")
      return false
    }
    guard diagnostics.count < Self.longestList else { return false }
    nameByteCount += archive_entry_pathname(entry).map { strlen($0) } ?? 0
    guard nameByteCount <= limits.nameByteCount else {
      refuse(.archiveTooLarge, "contains names of more than \(limits.nameByteCount) bytes")
      return false
    }
    guard let path = acceptedPath(of: entry) else {
      // The bytes of what is refused count as well, but nobody gets them.
      return try drain(archive, into: nil) != nil
    }
    let isFolder = Self.isFolder(entry)
    let sink = isFolder ? nil : try receive(path)
    guard let count = try drain(archive, into: sink) else { return false }
    contents.entries.append(
      ArchiveEntry(path: path, isFolder: isFolder, byteCount: isFolder ? 0 : count))
    return true
  }

  /// The path of an entry; nil, and refused, if it must not come out.
  private func acceptedPath(of entry: OpaquePointer) -> ArchivePath? {
    guard let name = archive_entry_pathname(entry).flatMap({ String(validatingCString: $0) })
    else {
      refuse(.unsafeArchive, "contains a name that is not written in UTF-8")
      return nil
    }
    let shown = name.utf8.count > 200 ? "\(name.prefix(200))…" : name
    if let kind = Self.refusedKind(of: entry) {
      refuse(.unsafeArchive, "contains \(kind): “\(shown)”")
      return nil
    }
    if archive_entry_is_encrypted(entry) != 0 {
      refuse(.unreadableArchive, "contains an encrypted file: “\(shown)”")
      return nil
    }
    let path: ArchivePath
    switch ArchivePath.reading(name) {
    case .success(let read): path = read
    case .failure(let problem):
      // `tar` names the folder that it packs.
      if Self.isFolder(entry), ["./", "."].contains(name) {
        return nil
      }
      refuse(.unsafeArchive, "contains a name that \(problem.words): “\(shown)”")
      return nil
    }
    if let problem = names.add(path, isFolder: Self.isFolder(entry)) {
      refuse(.unsafeArchive, "contains a name that \(problem): “\(shown)”")
      return nil
    }
    return path
  }

  /// What an entry is if it is neither a file nor a folder.
  private static func refusedKind(of entry: OpaquePointer) -> String? {
    if archive_entry_hardlink(entry) != nil { return "a hard link" }
    // AE_IFREG and its neighbors in archive_entry.h.
    switch archive_entry_filetype(entry) {
    case 0o100000, 0o040000: return nil
    case 0o120000: return "a link"
    case 0o010000: return "a pipe"
    case 0o060000, 0o020000: return "a device"
    case 0o140000: return "a socket"
    default: return "something that is neither a file nor a folder"
    }
  }

  private static func isFolder(_ entry: OpaquePointer) -> Bool {
    archive_entry_filetype(entry) == 0o040000
  }

  // MARK: Bytes

  /// Reads the bytes of an entry; nil, and refused, if there are too many, or if they are damaged.
  private func drain(_ archive: OpaquePointer, into sink: Sink?) throws(ArchiveFailure) -> Int? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var total = 0
    while true {
      let count = buffer.withUnsafeMutableBytes {
        archive_read_data(archive, $0.baseAddress, $0.count)
      }
      if count == 0 { return total }
      guard count > 0 else {
        refuseDamage(archive)
        return nil
      }
      total += count
      byteCount += count
      guard isAllowed else { return nil }
      guard let sink else { continue }
      do {
        try buffer.withUnsafeBytes { try sink(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      } catch {
        throw error as? ArchiveFailure ?? ArchiveFailure(.library, "\(error)")
      }
    }
  }

  /// Whether so much may have come out; if not, it is refused.
  private var isAllowed: Bool {
    if byteCount > limits.byteCount {
      refuse(.archiveTooLarge, "unpacks to more than \(limits.byteCount) bytes")
      return false
    }
    guard byteCount > limits.freeByteCount,
      byteCount / limits.ratio > max(1, contents.packedByteCount)
    else { return true }
    refuse(
      .archiveTooLarge,
      "unpacks to more than \(limits.ratio) times its own size, as nothing real does")
    return false
  }

  // MARK: Refusals

  private func refuseDamage(_ archive: OpaquePointer) {
    let words = archive_error_string(archive).map { String(cString: $0) } ?? "it ends too early"
    refuse(.unreadableArchive, "cannot be read: \(words)")
  }

  private func refuse(_ rule: RuleID, _ words: String) {
    diagnostics.append(.error(rule, "the archive \(words)", at: .beginning(of: name)))
  }

  private static func format(of archive: OpaquePointer) -> String {
    let kind =
      switch archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK {
      case ARCHIVE_FORMAT_ZIP: "ZIP"
      case ARCHIVE_FORMAT_7ZIP: "7z"
      default: "tar"
      }
    switch archive_filter_code(archive, 0) {
    case ARCHIVE_FILTER_GZIP: return "\(kind), compressed with gzip"
    case ARCHIVE_FILTER_XZ: return "\(kind), compressed with xz"
    case ARCHIVE_FILTER_ZSTD: return "\(kind), compressed with Zstandard"
    default: return kind
    }
  }
}
