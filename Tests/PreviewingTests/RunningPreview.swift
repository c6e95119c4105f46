import Foundation
import TestKit

/// `lectern preview` as it runs for a person, with curl for a browser.
final class RunningPreview {
  /// `http://127.0.0.1:port/`.
  let address: String
  private let process: Process
  private let folder: String
  private let output: FileHandle

  /// Starts a preview of a course, and waits until it answers.
  init(_ lessons: [String: String], in folder: String, _ options: [String] = ["--editions", "web"])
    throws
  {
    self.folder = folder
    try Files.write(lessons, in: "\(folder)/lessons")
    process = BuiltCommand.prepared(["preview", "--port", "0"] + options + [folder])
    let pipe = Pipe()
    process.standardOutput = pipe
    output = pipe.fileHandleForReading
    try process.run()
    var text = ""
    while !text.contains("\n") {
      let data = output.availableData
      guard !data.isEmpty else { throw CocoaError(.fileReadUnknown) }
      text += String(decoding: data, as: UTF8.self)
    }
    address = text.split(separator: "\n").first?.split(separator: " ").last.map(String.init) ?? ""
  }

  var port: Int { Int(address.split(separator: ":").last?.filter(\.isNumber) ?? "") ?? 0 }

  /// The status and the text that an address answers with.
  func get(_ path: String, _ options: [String] = []) throws -> (status: Int, text: String) {
    let all = try curl(["-w", "\n%{http_code}"] + options + ["\(address)\(path)"])
    let lines = all.split(separator: "\n", omittingEmptySubsequences: false)
    return (Int(lines.last ?? "") ?? 0, lines.dropLast().joined(separator: "\n"))
  }

  /// The first lines of an answer, in lower case.
  func head(_ path: String, _ options: [String] = []) throws -> String {
    try curl(["-I"] + options + ["\(address)\(path)"]).lowercased()
  }

  private func curl(_ arguments: [String]) throws -> String {
    let result = try BuiltCommand.run(
      ["-sS", "--path-as-is", "--max-time", "120"] + arguments, program: "curl")
    return result.output
  }

  /// Asks until an answer has some words: what is saved is shown a moment later.
  func waits(for words: String, at path: String, _ options: [String] = []) throws -> Bool {
    for _ in 0..<1200 {
      if try get(path, options).text.contains(words) { return true }
      usleep(50_000)
    }
    return false
  }

  func write(_ path: String, _ text: String) throws {
    try Files.write([path: text], in: "\(folder)/lessons")
  }

  /// Ends it, and returns its exit status.
  @discardableResult
  func end(_ signal: Int32 = SIGINT) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationStatus
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }
}
