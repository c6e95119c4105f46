import Glibc

/// How much work something is, in seconds of processor time: the same however busy the machine is.
package enum ProcessorTime {
  /// The work of this thread.
  ///
  /// What is measured must not be handed to other threads, and must not wait.
  package static func ofThread(_ work: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    work()
    return now() - start
  }

  /// The work of the processes that this one has started and waited for, until now; measured before
  /// and after by a test that has its turn (``EngineTurn``).
  package static var ofChildren: Double {
    var usage = rusage()
    getrusage(RUSAGE_CHILDREN.rawValue, &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }
}
