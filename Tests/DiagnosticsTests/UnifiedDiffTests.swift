import Testing

@testable import Diagnostics

/// Diffs are what patch takes.
///
/// See https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html
@Suite("A unified diff")
struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    UnifiedDiff(from: Array(old.utf8), to: Array(new.utf8), path: "a.md").text
  }

  @Test("begins at line 0 of a side that has no line")
  func emptySides() {
    #expect(diff("", "one\ntwo\n") == "--- a/a.md\n+++ b/a.md\n@@ -0,0 +1,2 @@\n+one\n+two\n")
    #expect(diff("one\n", "") == "--- a/a.md\n+++ b/a.md\n@@ -1,1 +0,0 @@\n-one\n")
  }

  @Test("shows three lines around a change, and joins what is near")
  func context() {
    let old = (1...20).map { "\($0)\n" }.joined()
    let new = old.replacing("\n5\n", with: "\nfive\n").replacing("\n18\n", with: "\n")
    let hunks = diff(old, new).split(separator: "\n").filter { $0.hasPrefix("@@") }
    #expect(hunks == ["@@ -2,7 +2,7 @@", "@@ -15,6 +15,5 @@"])
    let near = old.replacing("\n5\n", with: "\nfive\n").replacing("\n11\n", with: "\n")
    #expect(diff(old, near).split(separator: "\n").count { $0.hasPrefix("@@") } == 1)
  }

  @Test("of equal texts is empty")
  func equal() { #expect(diff("one\n", "one\n") == "") }
}
