import CMimalloc

/// mimalloc, which replaces malloc in the program that links this room.
package enum Allocator {
  /// From now on, asks the system for memory in pages of two megabytes.
  ///
  /// A course of a thousand lessons touches twelve thousand small pages, each with a trap into the
  /// kernel; large pages save a tenth of the time of a check. If a system has none (Linux:
  /// `/sys/kernel/mm/transparent_hugepage/enabled` says `never`), the pages stay small. Call this
  /// before other threads begin.
  package static func useLargePages() {
    mi_option_enable(mi_option_large_os_pages)
    // Memory that is committed piece by piece cannot be in large pages, and by default the first
    // memory of each thread is.
    mi_option_set(mi_option_eager_commit_delay, 0)
  }
}
