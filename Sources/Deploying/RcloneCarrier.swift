import FileKit
import LessonModel
import ProcessKit

/// Moves files with rclone, to any of the stores that it knows.
struct RcloneCarrier: Carrier {
  /// As rclone reads it: `name:path`.
  private let remote: String
  private let scratch: ScratchPlace
  private let tools: DeployTools

  init(remote: String, scratch: ScratchPlace, tools: DeployTools) {
    self.tools = tools
    self.remote = remote
    self.scratch = scratch
  }

  private func located(_ path: String) -> String {
    remote + (remote.hasSuffix(":") || remote.hasSuffix("/") ? "" : "/") + path
  }

  func fetch(_ paths: [String]) async throws(DeployFailure) -> [String: [UInt8]] {
    let folder = try scratch.fresh("fetched")
    try await run(["copy", "--no-check-dest"], [remote, folder], listing: paths)
    var contents: [String: [UInt8]] = [:]
    for path in paths where FileSystem.isFile("\(folder)/\(path)") {
      contents[path] = try files { () throws(FileFailure) in
        try FileSystem.read("\(folder)/\(path)")
      }
    }
    return contents
  }

  func existing(among names: [String]) async throws(DeployFailure) -> [String] {
    let output = try await run(["lsf", "--recursive", "--files-only"], [remote], listing: names)
    let there = Set(
      output.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) })
    return names.filter(there.contains)
  }

  func put(_ paths: [String], from folder: String, byteCount: Int) async throws(DeployFailure) {
    // Nothing is compared, because all listed files have changed.
    try await run(
      ["copy", "--no-check-dest"], [folder, remote], listing: paths.filter(\.fitsInLine),
      byteCount: byteCount)
    for path in paths where !path.fitsInLine {
      try await run(
        ["copyto", "--no-check-dest"], ["\(folder)/\(path)", located(path)], byteCount: byteCount)
    }
  }

  func remove(_ paths: [String], thenEmpty folders: [String]) async throws(DeployFailure) {
    try await run(["delete"], [remote], listing: paths.filter(\.fitsInLine))
    for path in paths where !path.fitsInLine { try await run(["deletefile"], [located(path)]) }
    // Most stores have no folders. Folders that are not empty, or do not exist, are ignored.
    for folder in folders.sorted(by: >).prefix(100) {
      _ = try? await run(["rmdir", "--retries=1"], [located(folder)])
    }
  }

  func tidy(keepingRecord: Bool) async throws(DeployFailure) {
    if keepingRecord { return }
    try await run(["delete"], [remote], listing: [DeployRecord.path])
    _ = try? await run(["rmdir", "--retries=1"], [located(DeployRecord.folder)])
  }

  /// Runs a command of rclone on listed files, one per line, or on everything at the path.
  @discardableResult
  private func run(
    _ command: [String], _ places: [String], listing paths: [String]? = nil, byteCount: Int = 0
  ) async throws(DeployFailure) -> [UInt8] {
    if let paths, paths.isEmpty { return [] }
    var arguments = command + ["--ask-password=false", "--contimeout=20s", "--timeout=120s"]
    if !command.contains("--retries=1") { arguments.append("--retries=2") }
    if paths != nil { arguments += ["--files-from-raw=-", "--no-traverse"] }
    do {
      return try await tools.rclone.run(
        arguments + ["--"] + places, input: Array((paths ?? []).joined(separator: "\n").utf8),
        environment: tools.environment,
        timeLimit: .transfer(of: byteCount)
      ).output
    } catch {
      throw DeployFailure(.transfer, advice(error))
    }
  }

  /// The failure without the output of the connection, and what to do about the usual reason.
  private func advice(_ failure: ProcessFailure) -> String {
    var text = failure.description
    if let target = DeployTarget(remote), target.isConnection {
      for part in remote.split(whereSeparator: { ",=:\"'".contains($0) }) where part.count > 3 {
        text = text.split(separator: part, omittingEmptySubsequences: false).joined(separator: "…")
      }
    }
    if failure.messages.contains("didn't find section in config file") {
      let name = remote.prefix { $0 != ":" }
      text +=
        "\nrclone has no remote “\(name)”: `rclone config` sets one up. If it is a machine, write "
        + "user@\(name):path."
    }
    return text
  }
}

extension String {
  /// Whether a path can be in a list with one line per file: rclone reads lines as they are, except
  /// for a carriage return at their end.
  fileprivate var fitsInLine: Bool { !utf8.contains(UInt8(ascii: "\n")) && utf8.last != 13 }
}
