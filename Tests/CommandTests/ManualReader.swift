import Foundation
import TestKit
import Testing

/// Somebody who does what a page of the manual says, with a shell and a home in a folder of a test.
struct ManualReader {
  private let folder: String
  private var place: String
  private var count = 0

  init(in folder: String) throws {
    self.folder = folder
    place = "\(folder)/0"
    try FileManager.default.createDirectory(
      atPath: "\(folder)/home/.local/share", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    let program = "#!/bin/sh\nexec '\(BuiltCommand.path)' \"$@\"\n"
    try Files.write(["bin/lectern": program], in: folder)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(folder)/bin/lectern")
  }

  mutating func take(_ step: ManualPageSteps.Step, of page: String) throws {
    switch step {
    case .start(let kind): try start(kind, of: page)
    case .write(let path, let text): try Files.write([path: text], in: place)
    case .append(let path, let text):
      let old = try String(contentsOfFile: "\(place)/\(path)", encoding: .utf8)
      try Files.write([path: "\(old)\n\(text)"], in: place)
    case .run(let command, let line):
      let (status, output) = try shell(command)
      #expect(status == 0, "\(page):\(line): `\(command)` ends with \(status):\n\(output)")
    case .expect(let command, let expected, let line):
      let (_, output) = try shell(command)
      let lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      #expect(
        Self.matches(Self.trimmed(lines), Self.trimmed(expected)),
        "\(page):\(line): `\(command)` prints something else:\n\(output)")
    case .make(let targets, let line):
      let makefile = try String(contentsOfFile: "\(repositoryFolder)/Makefile", encoding: .utf8)
      for target in targets {
        #expect(
          makefile.contains("\n\(target):"), "\(page):\(line): the Makefile has no \(target)")
      }
    case .skip: break
    }
  }

  private mutating func start(_ kind: String, of page: String) throws {
    count += 1
    place = "\(folder)/\(count)"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    switch kind {
    case "in an empty folder": break
    case "in the flagship":
      try FileManager.default.copyItem(
        atPath: "\(repositoryFolder)/lessons", toPath: "\(place)/lessons")
    case "beside a new course", "in a new course":
      let made = try shell("lectern new course my-course")
      try #require(made.status == 0, "\(made.output)")
      if kind == "in a new course" { place += "/my-course" }
    default: Issue.record("\(page): nobody knows how to start \(kind)")
    }
  }

  /// Runs a line of a shell where the reader is, and goes where the line leads.
  private mutating func shell(_ command: String) throws -> (status: Int32, output: String) {
    let result = try BuiltCommand.run(
      ["-c", "exec 2>&1\n\(command)\nstatus=$?\npwd > '\(folder)/place'\nexit $status"],
      environment: [
        "PATH": "\(folder)/bin:\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")",
        "HOME": "\(folder)/home", "XDG_CONFIG_HOME": "\(folder)/home/.config",
      ],
      in: place, program: "bash")
    if let now = try? String(contentsOfFile: "\(folder)/place", encoding: .utf8) {
      place = String(now.dropLast())
    }
    return (result.status, result.output)
  }

  private static func trimmed(_ lines: [String]) -> [Substring] {
    var lines = lines.map { $0[...] }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Whether lines are those of the manual, where `…` stands for anything, alone for any lines.
  private static func matches(_ lines: [Substring], _ expected: [Substring]) -> Bool {
    guard let first = expected.first else { return lines.isEmpty }
    if first == "…" {
      return (0...lines.count).contains {
        matches(Array(lines.dropFirst($0)), Array(expected.dropFirst()))
      }
    }
    guard let line = lines.first, fits(line, first) else { return false }
    return matches(Array(lines.dropFirst()), Array(expected.dropFirst()))
  }

  private static func fits(_ line: Substring, _ pattern: Substring) -> Bool {
    let parts = pattern.split(separator: "…", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return line == pattern }
    guard line.hasPrefix(parts[0]) else { return false }
    var rest = line.dropFirst(parts[0].count)
    for part in parts.dropFirst() where !part.isEmpty {
      guard let found = rest.range(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return parts.last?.isEmpty == true || line.hasSuffix(parts[parts.count - 1])
  }
}
