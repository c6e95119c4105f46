import FileKit
import ProcessKit

/// Moves files with rsync: into a folder of this machine, or over ssh.
struct RsyncCarrier: Carrier {
  /// What arguments of rsync begin with: "" or "user@host:".
  private let host: String

  /// The path of the target: absolute, or relative to the user's home on the host.
  private let path: String
  private let scratch: ScratchPlace
  private let tools: DeployTools

  /// A folder of this machine, absolute.
  init(folder: String, scratch: ScratchPlace, tools: DeployTools) {
    self.init(host: "", path: folder, scratch, tools)
  }

  init(login: String, path: String, scratch: ScratchPlace, tools: DeployTools) {
    self.init(host: "\(login):", path: path, scratch, tools)
  }

  private init(host: String, path: String, _ scratch: ScratchPlace, _ tools: DeployTools) {
    self.tools = tools
    self.host = host
    self.path = path
    self.scratch = scratch
  }

  /// The folder that paths below are relative to.
  ///
  /// To rsync, a missing folder is an error, but a missing file in a folder is not.
  private var origin: String { host + (path.hasPrefix("/") ? "/" : "./") }

  private var place: String { "\(host)\(path)\(path.hasSuffix("/") ? "" : "/")" }

  /// The path of a file below ``origin``, without doubled slashes.
  private func located(_ file: String) -> String {
    (path.split(separator: "/").filter { $0 != "." } + [Substring(file)]).joined(separator: "/")
  }

  func fetch(_ paths: [String]) async throws(DeployFailure) -> [String: [UInt8]] {
    let folder = try scratch.fresh("fetched")
    try await run(
      ["--no-implied-dirs", "--ignore-missing-args"], origin, folder, paths.map(located))
    var contents: [String: [UInt8]] = [:]
    for path in paths where FileSystem.isFile("\(folder)/\(located(path))") {
      contents[path] = try files { () throws(FileFailure) in
        try FileSystem.read("\(folder)/\(located(path))")
      }
    }
    return contents
  }

  func existing(among names: [String]) async throws(DeployFailure) -> [String] {
    let output = try await run(
      ["--no-implied-dirs", "--ignore-missing-args", "--dry-run", "--out-format=%n"], origin,
      try scratch.fresh("fetched"), names.map(located))
    // The folders before the names may be written with escapes.
    let there = output.split(separator: UInt8(ascii: "\n")).map { line in
      String(decoding: line.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
    }
    return names.filter(there.contains)
  }

  func put(_ paths: [String], from folder: String, byteCount: Int) async throws(DeployFailure) {
    // Unfinished files are in a folder that this run makes, and removes at the end. Files get the
    // usual permissions of the target, not those on the author's computer.
    var options = [
      "--checksum", "--times", "--omit-dir-times", "--chmod=ugo=rwX", "--mkpath",
    ]
    let isOwn = paths.allSatisfy { $0.hasPrefix("\(DeployRecord.folder)/") }
    if !isOwn { options.append("--temp-dir=\(DeployRecord.folder)") }
    try await run(options, "\(folder)/", place, paths, byteCount: byteCount)
  }

  func remove(_ paths: [String], thenEmpty folders: [String]) async throws(DeployFailure) {
    try await removeArguments(paths, ["--no-implied-dirs"])
    // Inner folders come before outer ones.
    let byDepth = Dictionary(grouping: folders) { $0.split(separator: "/").count }
    for depth in byDepth.keys.sorted(by: >) {
      try await removeArguments(byDepth[depth] ?? [], ["--dirs", "--no-implied-dirs"])
    }
  }

  /// Removes everything that is not in an empty folder on this machine.
  private func removeArguments(_ paths: [String], _ options: [String]) async throws(DeployFailure) {
    guard !paths.isEmpty else { return }
    let empty = try scratch.fresh("empty")
    // The outer folders must exist: otherwise rsync assumes that a path has disappeared.
    for folder in Set(paths.compactMap(\.folderAbove)) {
      try files { () throws(FileFailure) in try FileSystem.makeFolder("\(empty)/\(folder)") }
    }
    try await run(options + ["--delete-missing-args"], "\(empty)/", place, paths)
  }

  func tidy(keepingRecord: Bool) async throws(DeployFailure) {
    if keepingRecord {
      let empty = try scratch.fresh("empty")
      try files { () throws(FileFailure) in
        try FileSystem.makeFolder("\(empty)/\(DeployRecord.folder)")
      }
      let name = DeployRecord.path.split(separator: "/").last ?? ""
      try await run(
        ["--recursive", "--delete", "--exclude=/\(name)"], "\(empty)/\(DeployRecord.folder)/",
        "\(place)\(DeployRecord.folder)/", nil)
    } else {
      try await removeArguments([DeployRecord.folder], ["--dirs", "--force"])
    }
  }

  @discardableResult
  private func run(
    _ options: [String], _ source: String, _ target: String, _ paths: [String]?, byteCount: Int = 0
  ) async throws(DeployFailure) -> [UInt8] {
    // The path of a file begins with ./ because rsync reads lines that begin with # or ; as
    // comments.
    var arguments = ["--secluded-args", "--timeout=120"] + options
    if paths != nil { arguments += ["--from0", "--files-from=-"] }
    // ssh must not ask: it runs without a terminal, and would wait forever for an answer.
    if !host.isEmpty, tools.remoteShell == nil {
      arguments.append("--rsh=ssh -oBatchMode=yes -oConnectTimeout=20")
    }
    let input = (paths ?? []).map { "./\($0)\u{0}" }.joined()
    do {
      return try await tools.rsync.run(
        arguments + ["--", source, target], input: Array(input.utf8),
        environment: tools.environment,
        timeLimit: .transfer(of: byteCount)
      ).output
    } catch {
      throw DeployFailure(.transfer, Self.advice(error))
    }
  }

  /// The failure, and what to do about the usual reasons.
  private static func advice(_ failure: ProcessFailure) -> String {
    let said = failure.messages
    if said.contains("Permission denied (publickey")
      || said.contains("Host key verification failed")
    {
      return
        "\(failure)\nssh must be able to connect without asking: log in once by hand, and add your key to ssh-agent."
    }
    return failure.description
  }
}

extension Duration {
  /// The time limit for a transfer of this many bytes: ten minutes, plus one second for each 10 kB.
  ///
  /// The program itself notices earlier if a connection is stuck.
  static func transfer(of byteCount: Int) -> Duration { .seconds(600 + byteCount / 10_000) }
}

extension String {
  /// The folder of a path; nil for one without.
  var folderAbove: String? { lastIndex(of: "/").map { String(self[..<$0]) } }
}
