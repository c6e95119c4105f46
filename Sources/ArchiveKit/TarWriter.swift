import CLibArchive
import Glibc

/// Writes tarballs with libarchive, in the format of POSIX (pax): ustar, and a header more only for
/// names that ustar cannot hold.
enum TarWriter {
  enum Compression {
    case zstandard
    case gzip
  }

  static func write(
    _ members: [ArchiveMember], _ compression: Compression, time: Int, to path: String
  ) throws(ArchiveFailure) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw ArchiveFailure(system: errno, doing: "write \(path)") }
    defer { Glibc.close(file) }
    try UTF8Locale.run { () throws(ArchiveFailure) in
      guard let archive = archive_write_new() else {
        throw ArchiveFailure(.library, "libarchive has no memory.")
      }
      defer { archive_write_free(archive) }
      func check(_ result: Int32) throws(ArchiveFailure) {
        guard result < ARCHIVE_OK else { return }
        throw Self.failure(of: archive, writing: path)
      }
      try check(archive_write_set_format_pax_restricted(archive))
      switch compression {
      case .zstandard: try check(archive_write_add_filter_zstd(archive))
      case .gzip:
        try check(archive_write_add_filter_gzip(archive))
        // The header would say when it was made.
        try check(archive_write_set_options(archive, "gzip:!timestamp"))
      }
      try check(archive_write_set_bytes_in_last_block(archive, 1))
      try check(archive_write_open_fd(archive, file))
      for member in members {
        try add(MemberReading(member), to: archive, time: time, check)
      }
      try check(archive_write_close(archive))
    }
  }

  /// libarchive with what it compresses with: `libarchive 3.6.2 zlib/1.2.13 …`.
  static var version: String { String(cString: archive_version_details()) }

  private static func add(
    _ reading: MemberReading, to archive: OpaquePointer, time: Int,
    _ check: (Int32) throws(ArchiveFailure) -> Void
  ) throws(ArchiveFailure) {
    guard let entry = archive_entry_new() else {
      throw ArchiveFailure(.library, "libarchive has no memory.")
    }
    defer { archive_entry_free(entry) }
    guard let byteCount = reading.byteCount, reading.open() else { throw reading.reason }
    archive_entry_copy_pathname(entry, reading.member.path.text)
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_size(entry, Int64(byteCount))
    archive_entry_set_mtime(entry, time_t(time), 0)
    try check(archive_write_header(archive, entry))
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var written = 0
    while true {
      let count = buffer.withUnsafeMutableBytes { reading.read(into: $0) }
      guard count >= 0 else { throw reading.reason }
      if count == 0 { break }
      let result = buffer.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, count) }
      if result < 0 { try check(ARCHIVE_FATAL) }
      written += count
    }
    // libarchive would fill up or cut a file that is not as long as it was.
    guard written == byteCount else { throw .changed(reading.member.path.text) }
  }

  private static func failure(of archive: OpaquePointer, writing path: String) -> ArchiveFailure {
    let number = archive_errno(archive)
    if number > 0, number == ENOSPC || number == EDQUOT || number == EIO {
      return ArchiveFailure(system: number, doing: "write \(path)")
    }
    let words = archive_error_string(archive).map { String(cString: $0) } ?? "error \(number)"
    return ArchiveFailure(.library, "Could not write \(path): \(words).")
  }
}

extension MemberReading {
  /// Why nothing can be read.
  var reason: ArchiveFailure { failure ?? .changed(member.path.text) }
}
