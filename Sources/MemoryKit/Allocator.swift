import CMimalloc

/// mimalloc, which takes the place of malloc in the program that links this room.
package enum Allocator {
  /// Asks the system for memory in pages of two megabytes, from now on.
  ///
  /// A course of a thousand lessons touches twelve thousand small pages, each with a trap into the
  /// kernel; large ones save a tenth of the time of a check. Where a system gives none (Linux:
  /// `/sys/kernel/mm/transparent_hugepage/enabled` says `never`), its pages stay small. To be called
  /// before other threads begin.
  package static func useLargePages() {
    mi_option_enable(mi_option_large_os_pages)
    // Memory that is committed piece by piece cannot be in large pages; the first of each thread is,
    // if not told otherwise.
    mi_option_set(mi_option_eager_commit_delay, 0)
  }
}
