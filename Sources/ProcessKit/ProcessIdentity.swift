import FoundationEssentials
import Glibc

/// A process of some machine, which another process can later look for: its number alone comes again.
package struct ProcessIdentity: Hashable, Sendable {
  /// The machine, since it was started, and the namespace of its numbers: unlike anywhere else.
  package let machine: String
  package let number: Int

  /// When it began, in ticks since the machine did.
  package let start: Int

  package init(machine: String, number: Int, start: Int) {
    self.machine = machine
    self.number = number
    self.start = start
  }

  /// This process.
  package static let current = ProcessIdentity(
    machine: thisMachine, number: Int(getpid()), start: ProcessStatus(of: getpid())?.start ?? 0)

  private static let thisMachine: String = {
    let boot =
      (try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)) ?? ""
    let numbers =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/ns/pid")) ?? ""
    return "\(boot.filter { $0.isHexDigit })-\(numbers.filter(\.isNumber))"
  }()

  /// Whether it runs; nil if it belongs to another machine.
  package var isRunning: Bool? {
    guard machine == Self.thisMachine else { return nil }
    return ProcessStatus(of: pid_t(truncatingIfNeeded: number)).map { $0.start == start } ?? false
  }
}
