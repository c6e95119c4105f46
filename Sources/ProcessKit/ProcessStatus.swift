import Glibc

/// What the system says of a process (proc(5), `/proc/PID/stat`).
struct ProcessStatus {
  /// When it began, in ticks since the machine did: numbers of processes come again.
  let start: Int

  /// The time that its processors spent on it and on what it waited for.
  let processorTime: Duration

  /// Whether it is over, and only waits to be noticed.
  let hasEnded: Bool

  /// Nil when there is no such process.
  init?(of process: pid_t) {
    let file = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      count = max(0, read(file, buffer.baseAddress, buffer.count))
    }
    // The name in parentheses may hold anything.
    guard let name = bytes.lastIndex(of: UInt8(ascii: ")")) else { return nil }
    let fields = bytes[name...].split(separator: UInt8(ascii: " "))
    let numbers = fields.map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    guard numbers.count > 20 else { return nil }
    hasEnded = fields[1].first == UInt8(ascii: "Z")
    start = numbers[20]
    let ticks = max(1, sysconf(Int32(_SC_CLK_TCK)))
    processorTime = .milliseconds(numbers[12...15].reduce(0, +) * 1000 / ticks)
  }
}
