import FoundationEssentials
import Glibc
import Synchronization

/// What keeps an engine from what it does not need: the network, the author's settings, and the folder
/// that Lectern was started in.
///
/// Engines read what authors and others wrote: pictures, sounds, formulas, templates. One that is made to
/// fetch something, or to read a file by a relative name, finds nothing.
package struct Sandbox: Sendable {
  /// The program and the arguments that run another without a network.
  ///
  /// Empty where the system does not allow that, as in many containers. Then engines run with it, and
  /// publishing works all the same.
  package let launcher: [String]

  /// That of this process: found out when the first engine is started.
  package static let standard = Sandbox(
    unshare: Program.locate("unshare", onPath: "/usr/bin:/bin"))

  /// Tries out what the system allows.
  package init(unshare: String?) {
    // An ordinary user needs a namespace of users of their own to make others. The administrator does
    // not, and in one could no longer read what belongs to somebody else.
    let ways =
      geteuid() == 0 ? [["--net"]] : [["--user", "--map-current-user", "--net"]]
    let launchers = unshare.map { unshare in ways.map { [unshare] + $0 + ["--"] } } ?? []
    launcher = launchers.first { Self.succeeds($0 + ["/bin/true"]) } ?? []
  }

  /// Whether a program ends with 0; it says nothing to anybody.
  private static func succeeds(_ command: [String]) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
    }
    var arguments = command.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    var process: pid_t = 0
    guard posix_spawn(&process, command[0], &actions, nil, &arguments, &environment) == 0 else {
      return false
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { return false } }
    return status == 0
  }

  /// The variables that an engine gets: where programs and libraries are, one language for all machines,
  /// a folder of its own for what it keeps, and what is Lectern's own.
  static func environment(in folder: String) -> [String: String] {
    var variables = [
      "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": folder, "TMPDIR": folder,
      // Where there is a network, a proxy that is not there keeps libraries from it (port 9, discard).
      "HTTP_PROXY": "http://127.0.0.1:9", "HTTPS_PROXY": "http://127.0.0.1:9",
      "ALL_PROXY": "http://127.0.0.1:9",
      "XDG_CACHE_HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder,
    ]
    for name in ["PATH", "LD_LIBRARY_PATH", "ESPEAK_DATA_PATH"] {
      if let value = environmentValue(name) { variables[name] = value }
    }
    for (name, value) in ProcessInfo.processInfo.environment where name.hasPrefix("LECTERN_") {
      variables[name] = value
    }
    return variables
  }
}

extension Program {
  /// Removes what engines keep while they run: this process is about to end without its usual end.
  package static func removeScratch() { ScratchFolder.removeParent() }
}

/// A folder for what one engine keeps while it runs.
///
/// No other engine finds anything of it.
struct ScratchFolder: Sendable {
  /// The folder; `/` where none can be made.
  let path: String

  /// Makes an empty one in the folder of this process.
  init() {
    let number = Self.count.wrappingAdd(1, ordering: .relaxed).newValue
    let name = "\(Self.parent)/\(number)"
    path = Self.parent != "/" && mkdir(name, 0o700) == 0 ? name : "/"
  }

  /// Removes it with what the engine left in it.
  func remove() {
    if path != "/" { try? FileManager.default.removeItem(atPath: path) }
  }

  private static let prefix = "lectern-engines-"
  private static let count = Atomic(0)

  /// The folder of this process, which goes with it; `/` where none can be made.
  private static let parent: String = {
    let parent = environmentValue("TMPDIR") ?? "/tmp"
    sweep(parent)
    let name = "\(parent)/\(prefix)\(getpid())-\(ProcessStatus(of: getpid())?.start ?? 0)"
    guard mkdir(name, 0o700) == 0 else { return "/" }
    atexit { ScratchFolder.removeParent() }
    return name
  }()

  static func removeParent() {
    if parent != "/" { try? FileManager.default.removeItem(atPath: parent) }
  }

  /// Removes what processes left that were killed.
  private static func sweep(_ parent: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    where name.hasPrefix(prefix) {
      let numbers = name.dropFirst(prefix.count).split(separator: "-").compactMap { Int($0) }
      guard numbers.count == 2,
        ProcessStatus(of: pid_t(truncatingIfNeeded: numbers[0]))?.start != numbers[1]
      else { continue }
      try? FileManager.default.removeItem(atPath: "\(parent)/\(name)")
    }
  }
}
