import Foundation
import TestKit
import Testing

@Suite("A golden tree")
struct GoldenTreeTests {
  @Test("notices a file that is missing, one that is new, and one that differs")
  func differences() throws {
    try withTemporaryFolder { folder in
      for name in ["same", "changed", "gone"] {
        try Data(name.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
      }
      let tree = GoldenTree(at: folder)
      let same = Array("same".utf8)
      try tree.expectEqual([
        "same": same, "changed": Array("changed".utf8), "gone": Array("gone".utf8),
      ])
      for (made, words) in [
        (["same": same, "changed": Array("changed".utf8)], "gone is not made any more"),
        (
          ["same": same, "changed": Array("changed".utf8), "gone": Array("gone".utf8), "new": [1]],
          "new is made, but not expected"
        ),
        (["same": same, "changed": [1], "gone": Array("gone".utf8)], "changed differs"),
      ] {
        try withKnownIssue {
          try tree.expectEqual(made)
        } matching: { issue in
          issue.comments.contains { $0.rawValue.contains(words) }
        }
      }
    }
  }
}
