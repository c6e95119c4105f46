import Glibc

/// The time zone of the machine as C libraries read it.
package enum LocalZone {
  /// Reads the zone once, for all threads of the program.
  ///
  /// Without `TZ`, glibc looks at the zone's file again with each conversion of a time, in every thread;
  /// libzip converts one for each file of an archive. Two archives at the same time have ended a
  /// program in the middle of it (glibc 2.36, `__tzfile_compute`). With `TZ`, what was read stays. Call
  /// this before other threads begin.
  package static func settle() {
    setenv("TZ", ":/etc/localtime", 0)
    tzset()
  }
}
