import CLibArchive
import Glibc

/// Work during which this thread takes letters as UTF-8.
///
/// libarchive converts names by the locale of the thread. In the C locale, which services and
/// containers often have, it crashes or refuses every letter that is not ASCII (3.6.2).
enum UTF8Locale {
  static func run<Value>(_ body: () throws(ArchiveFailure) -> Value) throws(ArchiveFailure) -> Value
  {
    guard let locale = locale_of_utf8() else {
      throw ArchiveFailure(.library, "The system has no locale C.UTF-8, which glibc contains.")
    }
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    return try body()
  }
}
