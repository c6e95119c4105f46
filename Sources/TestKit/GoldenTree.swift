import Foundation
import Testing

/// A stored tree of files that a test's result must equal.
package struct GoldenTree: Sendable {
  /// An absolute path.
  package let folder: String

  package init(at folder: String) { self.folder = folder }

  /// Records an issue for each file that differs, is missing or is not expected.
  ///
  /// With `UPDATE_GOLDEN=1` the tree is rewritten, and the test still fails.
  package func expectEqual(_ actual: [String: [UInt8]]) throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try update(actual)
      Issue.record(
        "The golden tree \(folder) was rewritten: look at the difference, then test again")
      return
    }
    let expected = try Files.read(folder)
    for path in Set(expected.keys).union(actual.keys).sorted() {
      switch (expected[path], actual[path]) {
      case (let expected?, let actual?) where expected == actual: continue
      case (let expected?, let actual?):
        Issue.record("\(folder)/\(path) differs\n\(Self.difference(expected, actual))")
      case (_?, nil): Issue.record("\(folder)/\(path) is not made any more")
      case (nil, _): Issue.record("\(folder)/\(path) is made, but not expected")
      }
    }
  }

  private func update(_ actual: [String: [UInt8]]) throws {
    try? FileManager.default.removeItem(atPath: folder)
    for (path, bytes) in actual {
      let url = URL(fileURLWithPath: "\(folder)/\(path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }

  /// The first lines that differ.
  private static func difference(_ expected: [UInt8], _ actual: [UInt8]) -> String {
    let expected = String(decoding: expected, as: UTF8.self).components(separatedBy: "\n")
    let actual = String(decoding: actual, as: UTF8.self).components(separatedBy: "\n")
    let first = zip(expected, actual).prefix { $0 == $1 }.count
    func shown(_ lines: [String], _ sign: String) -> [String] {
      lines.dropFirst(first).prefix(4).map { "\(sign) \($0.prefix(300))" }
    }
    return (["at line \(first + 1):"] + shown(expected, "-") + shown(actual, "+"))
      .joined(separator: "\n")
  }
}
