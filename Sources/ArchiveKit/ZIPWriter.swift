import CLibZip
import Glibc

/// Writes ZIP archives with libzip.
///
/// No entry has an extra field or a data descriptor, so the first one can be the `mimetype` of an
/// EPUB; 64-bit fields are written only where a file or the archive needs them (4 GiB).
enum ZIPWriter {
  static func write(_ members: [ArchiveMember], time: Int, to path: String) throws(ArchiveFailure) {
    var code: Int32 = 0
    guard let zip = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
      throw ArchiveFailure(system: errno, doing: "write \(path)")
    }
    var isClosed = false
    // libzip asks the readings for bytes until the archive is closed or given up.
    let readings = members.map { MemberReading($0) }
    defer {
      if !isClosed { zip_discard(zip) }
      withExtendedLifetime(readings) {}
    }
    for reading in readings { try add(reading, to: zip, day: DOSDay(time)) }
    guard zip_close(zip) == 0 else {
      if let failure = readings.lazy.compactMap(\.failure).first { throw failure }
      let error = zip_get_error(zip)
      let number = zip_error_code_system(error)
      if zip_error_system_type(error) == ZIP_ET_SYS, number != 0 {
        throw ArchiveFailure(system: number, doing: "write \(path)")
      }
      throw ArchiveFailure(
        .library, "Could not write \(path): \(String(cString: zip_error_strerror(error))).")
    }
    isClosed = true
  }

  static var version: String { "libzip \(String(cString: zip_libzip_version()))" }

  private static func add(_ reading: MemberReading, to zip: OpaquePointer, day: DOSDay)
    throws(ArchiveFailure)
  {
    let member = reading.member
    guard
      let source = zip_source_function(zip, answer, Unmanaged.passUnretained(reading).toOpaque())
    else { throw refusal(zip, member) }
    let index = zip_file_add(zip, member.path.text, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw refusal(zip, member)
    }
    let place = zip_uint64_t(index)
    let method = member.packing == .stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    guard zip_set_file_compression(zip, place, method, 0) == 0,
      zip_file_set_dostime(zip, place, DOSDay.noon, day.value, 0) == 0,
      // A file that its owner may write and everybody may read.
      zip_file_set_external_attributes(
        zip, place, 0, zip_uint8_t(ZIP_OPSYS_UNIX), 0o100644 << 16) == 0
    else { throw refusal(zip, member) }
  }

  private static func refusal(_ zip: OpaquePointer, _ member: ArchiveMember) -> ArchiveFailure {
    ArchiveFailure(
      .library, "Could not pack \(member.path): \(String(cString: zip_strerror(zip))).")
  }

  /// What libzip asks about the bytes of a member (zip_source_function(3)).
  private static let answer: zip_source_callback = { reading, data, length, command in
    guard let reading else { return -1 }
    let member = Unmanaged<MemberReading>.fromOpaque(reading).takeUnretainedValue()
    switch command {
    case ZIP_SOURCE_OPEN: return member.open() ? 0 : -1
    case ZIP_SOURCE_READ:
      return zip_int64_t(
        member.read(into: UnsafeMutableRawBufferPointer(start: data, count: Int(length))))
    case ZIP_SOURCE_CLOSE:
      member.close()
      return 0
    case ZIP_SOURCE_STAT:
      guard let data, let count = member.byteCount else { return -1 }
      let status = data.bindMemory(to: zip_stat_t.self, capacity: 1)
      zip_stat_init(status)
      status.pointee.size = zip_uint64_t(count)
      status.pointee.valid = zip_uint64_t(ZIP_STAT_SIZE)
      return zip_int64_t(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR:
      guard let data else { return -1 }
      let numbers = data.bindMemory(to: Int32.self, capacity: 2)
      (numbers[0], numbers[1]) = (ZIP_ER_READ, EIO)
      return zip_int64_t(2 * MemoryLayout<Int32>.size)
    case ZIP_SOURCE_FREE: return 0
    case ZIP_SOURCE_SUPPORTS:
      let commands = [
        ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
        ZIP_SOURCE_FREE, ZIP_SOURCE_SUPPORTS,
      ]
      return commands.reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
    default: return -1
    }
  }
}

/// A day as ZIP writes it: years since 1980, months and days.
///
/// Only the day: libzip takes the time through the time zone of the machine, and an hour that a zone
/// leaves out in spring, often the one after midnight, would become another one. Every day has a noon.
struct DOSDay {
  let value: UInt16

  /// 12:00:00.
  static let noon: UInt16 = 12 << 11

  /// - Parameter time: In seconds since 1970 UTC; before 1980 and after 2107 the nearest day.
  init(_ time: Int) {
    var parts = tm()
    var seconds = time_t(min(max(time, 315_532_800), 4_354_819_199))
    gmtime_r(&seconds, &parts)
    value = UInt16((parts.tm_year - 80) << 9 | (parts.tm_mon + 1) << 5 | parts.tm_mday)
  }
}
